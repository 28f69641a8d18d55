package holdfast.analysis;

import holdfast.index.IndexReader;
import holdfast.index.IndexWriter;
import holdfast.index.InvalidIndexException;
import java.util.List;

/// What is said of a snapshot before anything in it is looked at. In an index it takes a few
/// kilobytes, so that it shows long before the rest is read.
///
/// @param totalSize bytes of the whole heap
/// @param greatestObjectId see [holdfast.graph.HeapGraph#greatestObjectId]
record Overview(
    ClassAggregates classes,
    SnapshotOrigin origin,
    int nodeCount,
    long totalSize,
    long greatestObjectId) {
  private static final String ORIGIN = "origin";
  private static final String NUMBERS = "overview";

  void save(IndexWriter index) {
    index.addTexts(ORIGIN, List.of(origin.text()));
    index.addLongs(NUMBERS, nodeCount, totalSize, greatestObjectId);
    classes.save(index);
  }

  /// Reads it at once.
  ///
  /// @param fileSize bytes of the snapshot's file
  /// @throws InvalidIndexException if the index is damaged
  static Overview restore(SnapshotAnalysis snapshot, IndexReader index, long fileSize) {
    var origins = index.texts(ORIGIN);
    InvalidIndexException.require(origins.size() == 1, ORIGIN);
    long[] numbers = index.longs(NUMBERS, 3);
    InvalidIndexException.require(numbers[0] > 0 && numbers[0] < fileSize, NUMBERS);
    int nodeCount = (int) Math.min(numbers[0], Integer.MAX_VALUE - 1);
    return new Overview(
        ClassAggregates.restore(snapshot, index, nodeCount),
        new SnapshotOrigin(origins.getFirst()),
        nodeCount,
        numbers[1],
        numbers[2]);
  }
}
