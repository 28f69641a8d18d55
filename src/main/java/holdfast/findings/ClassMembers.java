package holdfast.findings;

import holdfast.analysis.SnapshotAnalysis;

/// What is found of one class below a holder.
final class ClassMembers {
  final int classNumber;

  /// The one met first.
  final int example;

  /// Steps below the holder, of the one met first.
  final int depth;

  /// As in [ClassKinds].
  final int kind;

  int count;

  /// Shallow sizes.
  long bytes;

  ClassMembers(int classNumber, int example, int depth, int kind) {
    this.classNumber = classNumber;
    this.example = example;
    this.depth = depth;
    this.kind = kind;
  }

  /// Bytes, or what as many as the example retain.
  long weight(SnapshotAnalysis snapshot) {
    return Math.max(bytes, snapshot.retainedSize(example) * count);
  }
}
