package holdfast.ui.containment;

import holdfast.analysis.SnapshotAnalysis;
import holdfast.progress.CancelSignal;
import holdfast.ui.Messages;
import holdfast.ui.object.Chain;
import holdfast.ui.object.FieldsLevel;
import holdfast.ui.object.HeapRow;
import holdfast.ui.object.HeapRows;
import holdfast.ui.treetable.Level;
import holdfast.ui.treetable.SortOrder;

/// What one object on the way down from the root refers to; the keys are edges.
final class ContainmentLevel implements Level<HeapRow> {
  private final SnapshotAnalysis snapshot;
  private final HeapRows rows;
  private final RootNotes notes;
  private final Chain chain;

  /// The same edges without a way that leads to them.
  private final FieldsLevel fields;

  /// What the root refers to.
  ContainmentLevel(SnapshotAnalysis snapshot) {
    this(
        snapshot,
        new HeapRows(snapshot),
        new RootNotes(snapshot),
        Chain.of(snapshot.graph().root()));
  }

  private ContainmentLevel(SnapshotAnalysis snapshot, HeapRows rows, RootNotes notes, Chain chain) {
    this.snapshot = snapshot;
    this.rows = rows;
    this.notes = notes;
    this.chain = chain;
    fields = new FieldsLevel(snapshot, rows, chain.node());
  }

  @Override
  public int[] keys(SortOrder order, CancelSignal cancel) {
    return fields.keys(order, cancel);
  }

  @Override
  public int[] reorder(int[] keys, SortOrder order, CancelSignal cancel) {
    return fields.reorder(keys, order, cancel);
  }

  @Override
  public String nothing() {
    return fields.nothing();
  }

  @Override
  public HeapRow row(int edge) {
    var row = rows.ofField(edge, chain.contains(snapshot.graph().edgeTarget(edge)));
    return notes
        .of(edge, chain.node())
        .map(note -> row.withNote(Messages.text(note + ".note"), Messages.text(note + ".tip")))
        .orElse(row);
  }

  @Override
  public Level<HeapRow> below(int edge) {
    return new ContainmentLevel(
        snapshot, rows, notes, chain.with(snapshot.graph().edgeTarget(edge)));
  }
}
