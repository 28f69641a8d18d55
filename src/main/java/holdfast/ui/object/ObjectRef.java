package holdfast.ui.object;

import holdfast.ui.work.SnapshotQuestions;

/// An object of an open snapshot.
///
/// @param where what to know about that snapshot if it is not the one in sight, else empty
public record ObjectRef(SnapshotQuestions questions, int node, String where) {
  public ObjectRef(SnapshotQuestions questions, int node) {
    this(questions, node, "");
  }

  /// Another object of the same snapshot.
  public ObjectRef of(int other) {
    return new ObjectRef(questions, other, where);
  }

  /// The same when its snapshot has come into sight.
  public ObjectRef inSight() {
    return new ObjectRef(questions, node);
  }
}
