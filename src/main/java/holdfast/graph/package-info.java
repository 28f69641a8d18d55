/// Raw columns become a graph that never changes: nodes and edges are dense ints. Comes in:
/// [holdfast.format.RawSnapshot]. Goes out: [holdfast.graph.HeapGraph], its incoming edges, and
/// which of its edges retain.
package holdfast.graph;
