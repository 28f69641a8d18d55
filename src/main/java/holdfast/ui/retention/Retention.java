package holdfast.ui.retention;

import static holdfast.ui.Messages.count;
import static holdfast.ui.Messages.counted;
import static holdfast.ui.Messages.text;

import holdfast.comparison.RetainedSet;
import holdfast.comparison.RetentionLink;
import holdfast.comparison.RetentionTree;
import holdfast.progress.CancelSignal;
import holdfast.report.ByteSize;
import holdfast.ui.Messages;
import holdfast.ui.object.Capture;
import holdfast.ui.object.HeapRow;
import holdfast.ui.object.HeapRows;
import holdfast.ui.object.NodeNames;
import holdfast.ui.object.ObjectRef;
import holdfast.ui.object.ObjectSet;
import holdfast.ui.treetable.Figure;
import holdfast.ui.treetable.Figure.Trend;
import holdfast.ui.treetable.RowName;
import holdfast.ui.treetable.SizeText;
import holdfast.ui.treetable.Tint;
import java.util.List;
import java.util.Locale;

/// A tree of what holds some objects, written as rows. In the background only.
final class Retention {
  private static final double MOST = 0.95;
  private static final int NAME_LENGTH = 200;

  private final Capture now;
  private final Capture before;
  private final RetentionTree tree;
  private final HeapRows rows;

  private Retention(Capture now, Capture before, RetentionTree tree) {
    this.now = now;
    this.before = before;
    this.tree = tree;
    rows = new HeapRows(tree.snapshot());
  }

  /// O(retainers and edges of the nodes on the chains), and what it takes to find the objects.
  ///
  /// @param now the capture that the objects are of
  /// @param before an earlier capture of the process, or null
  /// @param whenClimbed is told when the chains are known
  static Retention compute(
      ObjectSet objects, Capture now, Capture before, Runnable whenClimbed, CancelSignal cancel) {
    var snapshot = now.questions().snapshot();
    var set = RetainedSet.of(snapshot, objects.objects().find(cancel));
    return new Retention(
        now,
        before,
        RetentionTree.compute(
            before == null ? List.of(set) : List.of(earlier(objects, now, before, cancel), set),
            whenClimbed,
            cancel));
  }

  private static RetainedSet earlier(
      ObjectSet objects, Capture now, Capture before, CancelSignal cancel) {
    var snapshot = before.questions().snapshot();
    var classes = snapshot.classKeysNamedLike(now.questions().snapshot(), cancel);
    return new RetainedSet(snapshot, classes, objects.before().find(snapshot, classes, cancel));
  }

  RetentionTree tree() {
    return tree;
  }

  HeapRows rows() {
    return rows;
  }

  /// Whether a place has objects now: of those that have none the objects are of the earlier
  /// capture.
  boolean isGone(int place) {
    return tree.members(place) == 0;
  }

  private Capture captureOf(int place) {
    return isGone(place) ? before : now;
  }

  /// The words above the table: `3,000 objects, 1.5 MB retained. 100 % hang below bySession ::
  /// Map`.
  String summary() {
    int all = tree.objects(RetentionTree.TOP);
    var sum =
        counted(
            "retention.sum",
            all,
            ByteSize.format(tree.retainedSize(RetentionTree.TOP)),
            now.letter());
    int holder = tree.holderOf(MOST);
    return holder == RetentionTree.TOP
        ? all == 0 ? sum : sum + " " + text("retention.spread", Messages.percent(MOST))
        : sum
            + " "
            + text(
                "retention.holder",
                Messages.strictPercent((double) tree.objects(holder) / all),
                name(holder).text());
  }

  /// Where nearly all of them hang, [RetentionTree#TOP] for nowhere.
  int holder() {
    return tree.holderOf(MOST);
  }

  /// What the change is set against; empty where there is nothing.
  String basis() {
    return before == null
        ? ""
        : counted("retention.basis", tree.objectsBefore(RetentionTree.TOP), before.letter());
  }

  RetentionRow ofPlace(int place) {
    int example = tree.example(place);
    var ref = new ObjectRef(captureOf(place).questions(), example, where(place));
    boolean isCompared = before != null;
    long all = tree.objects(RetentionTree.TOP);
    double share = all == 0 ? 0 : (double) tree.objects(place) / all;
    return new RetentionRow(
        place,
        ref,
        name(place),
        Figure.count(tree.objects(place)),
        new SizeText(Messages.strictPercent(share), "", share, tree.objects(place)),
        Figure.size(tree.shallowSize(place)),
        SizeText.of(tree.retainedSize(place), tree.retainedSize(RetentionTree.TOP)),
        isCompared ? Figure.count(tree.objectsBefore(place)) : Figure.NONE,
        isCompared ? change(place) : Figure.NONE,
        true);
  }

  private String where(int place) {
    if (isGone(place)) {
      return text("retention.where.gone", before.letter(), now.letter());
    }
    return tree.members(place) == 1 ? "" : text("retention.where.one", count(tree.members(place)));
  }

  /// `grew +2,800`
  private Figure change(int place) {
    var change = tree.change(place);
    long delta = (long) tree.objects(place) - tree.objectsBefore(place);
    var word = text("retention.change." + change.name().toLowerCase(Locale.ROOT));
    var trend =
        switch (change) {
          case NEW, GREW -> Trend.GROWTH;
          case SHRANK, GONE -> Trend.SETTLED;
          case SAME -> Trend.NONE;
        };
    return new Figure(
        delta == 0 ? word : word + " " + Figure.countDelta(delta).text(), "", trend, delta);
  }

  private RowName name(int place) {
    var className =
        tree.className(place).equals("()")
            ? text("object.anonymous") + "()"
            : tree.className(place);
    var edge = edge(place);
    int members = tree.members(place);
    boolean isFunction = className.endsWith("()");
    return new RowName(
        edge,
        tint(tree.link(place)),
        edge.isEmpty() ? "" : "::",
        NodeNames.head(className, NAME_LENGTH),
        isFunction ? Tint.FUNCTION : NodeNames.classTint(className),
        isFunction,
        members == 1
            ? "@" + tree.snapshot().graph().nodeId(tree.example(place))
            : members == 0 ? "" : "×" + count(members),
        members == 1 ? rows.ofObject(tree.example(place)).name().note() : "",
        className.length() > NAME_LENGTH ? className : "");
  }

  private String edge(int place) {
    var link = tree.link(place);
    return switch (link.kind()) {
      case ROOT -> "";
      case ENTRY -> entry(place);
      case WEAK_MAP_VALUE -> text("retention.weakMapValue");
      default -> link.name().isEmpty() ? text("object.emptyEdge") : oneLine(link.name());
    };
  }

  /// The one entry of a collection is known by its number or key.
  private String entry(int place) {
    var name = tree.entryName(place);
    return name.isEmpty() ? "[…]" : name;
  }

  private static String oneLine(String name) {
    return NodeNames.head(name, NAME_LENGTH).replaceAll("\\p{Cntrl}", "·");
  }

  private static Tint tint(RetentionLink link) {
    return switch (link.kind()) {
      case VARIABLE -> Tint.VARIABLE;
      case INTERNAL, WEAK_MAP_VALUE -> Tint.INTERNAL;
      default -> Tint.PLAIN;
    };
  }

  /// One of the objects, or what it refers to.
  RetentionRow ofObject(HeapRow row) {
    return new RetentionRow(
        RetentionTree.TOP,
        new ObjectRef(now.questions(), row.node()),
        row.name(),
        Figure.NONE,
        SizeText.NONE,
        Figure.size(row.shallowSize().bytes()),
        new SizeText(row.retainedSize().size(), "", 0, row.retainedSize().bytes()),
        Figure.NONE,
        Figure.NONE,
        row.expandable());
  }
}
