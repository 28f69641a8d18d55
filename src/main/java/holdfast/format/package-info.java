/// A `.heapsnapshot` file becomes raw columns. Comes in: a path. Goes out:
/// [holdfast.format.RawSnapshot], whose numbers are checked and whose strings are still in the
/// mapped file. Raw array offsets exist only here.
package holdfast.format;
