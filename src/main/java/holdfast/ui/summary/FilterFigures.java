package holdfast.ui.summary;

import holdfast.analysis.Category;
import holdfast.analysis.ClassCount;
import holdfast.analysis.NativeContexts;
import holdfast.analysis.NodeFilter;
import holdfast.analysis.SnapshotAnalysis;
import holdfast.progress.CancelSignal;
import holdfast.report.ByteSize;
import holdfast.ui.Messages;
import holdfast.ui.summary.ObjectFilter.General;
import holdfast.ui.summary.ObjectFilter.OfCategory;
import holdfast.ui.summary.ObjectFilter.OfNativeContext;
import holdfast.ui.work.Job;
import holdfast.ui.work.SnapshotQuestions;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.ObservableMap;

/// The filters one snapshot can be seen through, and how much each lets through: `1,204 objects,
/// 3.1 MB`. Counted once, when somebody looks, one filter after the other: other questions come in
/// between. What each has chosen is kept, one bit per node.
public final class FilterFigures {
  /// In the order of what they take; the texts of all strings come last.
  private static final List<General> ONE_BY_ONE =
      List.of(
          General.ALL,
          General.DETACHED_DOM_NODES,
          General.CONTEXTS,
          General.CONSOLE,
          General.EVENT_HANDLERS);

  private final SnapshotQuestions questions;
  private final Consumer<? super Throwable> failures;
  private final ObservableList<ObjectFilter> filters =
      FXCollections.observableArrayList(General.values());
  private final ObservableMap<ObjectFilter, String> figures = FXCollections.observableHashMap();
  private final Map<ObjectFilter, NodeFilter> found = new HashMap<>();
  private boolean asked;

  /// What one filter lets through.
  private record Counted(ObjectFilter filter, NodeFilter nodes, String figure) {}

  FilterFigures(SnapshotQuestions questions, Consumer<? super Throwable> failures) {
    this.questions = questions;
    this.failures = failures;
    var categories = Arrays.stream(Category.values()).map(OfCategory::new).toList();
    filters.addAll(filters.indexOf(General.SHARED_BY_NATIVE_CONTEXTS), categories);
  }

  /// What can be chosen: native contexts come in once they are found.
  public ObservableList<ObjectFilter> filters() {
    return filters;
  }

  /// What is counted so far.
  public ObservableMap<ObjectFilter, String> figures() {
    return figures;
  }

  /// The nodes of a filter, as they were found when they were counted or yet to be found.
  NodeFilter nodes(ObjectFilter filter) {
    return found.getOrDefault(filter, filter.nodes());
  }

  /// Makes sure that a filter chosen for another snapshot can be seen here too.
  void offer(ObjectFilter filter) {
    if (!filters.contains(filter)) {
      filters.add(filter);
    }
  }

  /// Counts, unless that has been done.
  void count() {
    if (asked) {
      return;
    }
    asked = true;
    var jobs = new ArrayDeque<Job<List<Counted>>>();
    var snapshot = questions.snapshot();
    for (var filter : ONE_BY_ONE) {
      jobs.add(cancel -> List.of(count(snapshot, filter, filter.nodes(), cancel)));
    }
    for (var category : Category.values()) {
      jobs.add(cancel -> List.of(count(snapshot, new OfCategory(category), category, cancel)));
    }
    jobs.add(cancel -> countByContext(snapshot, cancel));
    var strings = General.DUPLICATED_STRINGS;
    jobs.add(cancel -> List.of(count(snapshot, strings, strings.nodes(), cancel)));
    askNext(jobs);
  }

  private void askNext(Queue<Job<List<Counted>>> left) {
    if (!left.isEmpty()) {
      questions.ask(
          "Count",
          left.remove(),
          counted -> {
            counted.forEach(this::show);
            askNext(left);
          },
          problem -> {
            failures.accept(problem);
            askNext(left);
          });
    }
  }

  private void show(Counted counted) {
    found.put(counted.filter(), counted.nodes());
    offer(counted.filter());
    figures.put(counted.filter(), counted.figure());
  }

  private static List<Counted> countByContext(SnapshotAnalysis snapshot, CancelSignal cancel) {
    var contexts = snapshot.nativeContexts(cancel);
    var counted = new ArrayList<Counted>();
    for (int context : contexts.contexts()) {
      var graph = snapshot.graph();
      var filter = new OfNativeContext(graph.nodeId(context), graph.rawName(context));
      counted.add(count(snapshot, filter, contexts.ownedBy(context), cancel));
    }
    counted.add(
        count(
            snapshot,
            General.SHARED_BY_NATIVE_CONTEXTS,
            contexts.ownedBy(NativeContexts.SHARED),
            cancel));
    counted.add(
        count(
            snapshot,
            General.WITHOUT_NATIVE_CONTEXT,
            contexts.ownedBy(NativeContexts.NONE),
            cancel));
    return counted;
  }

  private static Counted count(
      SnapshotAnalysis snapshot, ObjectFilter filter, NodeFilter nodes, CancelSignal cancel) {
    var chosen = nodes.nodes(snapshot, cancel);
    NodeFilter known = (_, _) -> chosen;
    var rows = snapshot.classCounts(known, cancel);
    return new Counted(
        filter,
        known,
        figure(
            rows.stream().mapToLong(ClassCount::count).sum(),
            rows.stream().mapToLong(ClassCount::shallowSize).sum()));
  }

  private static String figure(long objects, long bytes) {
    return objects == 0
        ? Messages.text("summary.objects.none")
        : Messages.text(
            objects == 1 ? "summary.objects.one" : "summary.objects.figure",
            Messages.count(objects),
            ByteSize.format(bytes));
  }
}
