/// The command line. Comes in: arguments. Goes out: results to stdout, progress and errors to
/// stderr, an exit code. The only package that writes to the standard streams.
package holdfast.cli;
