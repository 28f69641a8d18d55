/// Where the program starts. Comes in: the arguments of the process. Goes out: a call of either the
/// command line ({@code holdfast.cli}) or the window ({@code holdfast.ui}).
package holdfast;
