/// The command line. Comes in: arguments and files. Goes out: text on the standard streams and an
/// exit code.
package holdfast.cli;
