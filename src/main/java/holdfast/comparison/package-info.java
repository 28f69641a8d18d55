/// Facts about two or more snapshots. Comes in: [holdfast.analysis.SnapshotAnalysis]. Goes out:
/// what is new, what is gone, what grew.
package holdfast.comparison;
