package holdfast.ui.dominators;

import holdfast.analysis.ClassGroups;
import holdfast.analysis.KeyOrder;
import holdfast.analysis.SnapshotAnalysis;
import holdfast.progress.CancelSignal;
import holdfast.ui.Messages;
import holdfast.ui.dominators.Tile.Part;
import holdfast.ui.object.HeapRows;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;

/// Draws up the map of what is below one place. In the background only.
///
/// Outer tiles come before inner ones, so that a map that would have too many tiles is coarse
/// rather than cut off.
final class TreemapBuilder {
  /// Height of a head with text of the usual size, in pixels.
  private static final double HEAD = 16;

  private static final double EDGE = 2;
  private static final double HEADED_WIDTH = 48;
  private static final double HEADED_HEIGHT = 36;
  private static final double LEAST_SIDE = 18;
  private static final double LEAST_AREA = 24;
  private static final int MOST_TILES = 6_000;

  private final DominatorSource source;
  private final SnapshotAnalysis snapshot;
  private final HeapRows rows;
  private final double text;
  private final CancelSignal cancel;
  private final List<Tile> tiles = new ArrayList<>();
  private final Queue<Frame> frames = new ArrayDeque<>();

  /// A place whose inside is to be divided.
  ///
  /// @param objects what stands in it
  private record Frame(
      Place place, int[] objects, int tile, double x, double y, double width, double height) {
    double area() {
      return width * height;
    }
  }

  private TreemapBuilder(DominatorSource source, double text, CancelSignal cancel) {
    this.source = source;
    this.text = text;
    this.cancel = cancel;
    snapshot = source.snapshot();
    rows = new HeapRows(snapshot);
  }

  /// O(all that the places drawn dominate immediately).
  static Treemap build(DominatorSource source, Place top, MapSize size, CancelSignal cancel) {
    var builder = new TreemapBuilder(source, size.text(), cancel);
    builder.frames.add(
        new Frame(
            top, source.objects(top, cancel), Treemap.NO_TILE, 0, 0, size.width(), size.height()));
    while (!builder.frames.isEmpty() && builder.tiles.size() < MOST_TILES) {
      cancel.throwIfCanceled();
      builder.divide(builder.frames.remove());
    }
    return new Treemap(top, size.width(), size.height(), builder.tiles);
  }

  private void divide(Frame frame) {
    var groups = source.groups(frame.place, frame.objects, cancel);
    var parts = new FrameParts(snapshot, frame.place, frame.objects, groups, cancel);
    if (parts.total() <= 0) {
      return;
    }
    double scale = frame.area() / parts.total();
    int[] drawn = parts.atLeast((long) Math.ceil(LEAST_AREA / scale));
    int[] sorted = KeyOrder.sort(drawn, parts::bytes, false, cancel);
    var areas = new double[sorted.length];
    for (int i = 0; i < areas.length; i++) {
      areas[i] = parts.bytes(sorted[i]) * scale;
    }
    Squares.divide(
        areas,
        frame.x,
        frame.y,
        frame.width,
        frame.height,
        (i, x, y, width, height) -> add(frame, parts, groups, sorted[i], x, y, width, height));
  }

  private void add(
      Frame frame,
      FrameParts parts,
      ClassGroups groups,
      int part,
      double x,
      double y,
      double width,
      double height) {
    var at = parts.place(part);
    boolean opens = parts.part(part) == Part.WHOLE && source.isExpandable(at);
    boolean framed = opens && Math.min(width, height) >= LEAST_SIDE;
    boolean headed = framed && width >= HEADED_WIDTH * text && height >= HEADED_HEIGHT * text;
    tiles.add(
        new Tile(
            at,
            parts.part(part),
            frame.tile,
            x,
            y,
            width,
            height,
            framed,
            headed,
            opens,
            parts.kind(part),
            name(parts, part),
            parts.bytes(part),
            (double) parts.bytes(part) / Math.max(1, snapshot.totalSize()),
            at.isGroup() ? "" : rows.ofObject(at.node()).name().note()));
    if (framed) {
      double head = headed ? Math.round(HEAD * text) : EDGE;
      int[] objects = at.isGroup() ? groups.nodes(part) : source.objects(at, cancel);
      frames.add(
          new Frame(
              at,
              objects,
              tiles.size() - 1,
              x + EDGE,
              y + head,
              width - 2 * EDGE - 1,
              height - head - EDGE - 1));
    }
  }

  private String name(FrameParts parts, int part) {
    var at = parts.place(part);
    return switch (parts.part(part)) {
      case REST -> Messages.text("treemap.rest", Messages.count(parts.restCount()));
      case ITSELF -> Messages.text("treemap.itself", source.nameOf(at.node()));
      case WHOLE ->
          at.isGroup()
              ? HeapRows.ofSome(parts.className(part), parts.count(part)).text()
              : source.nameOf(at.node());
    };
  }
}
