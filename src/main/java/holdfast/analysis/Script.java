package holdfast.analysis;

/// A script that defined functions of the heap.
///
/// @param id V8's number: scripts that were loaded later in the process have greater ones
/// @param name as the snapshot names it, mostly a path or URL
/// @param source the string that holds its text, of which a snapshot keeps the first 1,024
///   characters; [holdfast.graph.HeapGraph#NO_NODE] where there is none
public record Script(long id, String name, int source) {}
