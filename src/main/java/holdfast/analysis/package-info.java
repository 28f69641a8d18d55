/// Facts about one graph: sizes, distances, dominators, classes, paths. Comes in:
/// [holdfast.graph.HeapGraph]. Goes out: [holdfast.analysis.SnapshotAnalysis], the bundle that
/// every later layer receives. All rules of counting are those of Chrome DevTools.
package holdfast.analysis;
