/// Where the program starts. Comes in: the arguments of the process. Goes out: a call of either the
/// command line (`holdfast.cli`) or the window (`holdfast.ui`).
package holdfast;
