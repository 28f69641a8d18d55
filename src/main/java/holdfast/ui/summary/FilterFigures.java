package holdfast.ui.summary;

import holdfast.analysis.ClassAggregate;
import holdfast.analysis.ClassCount;
import holdfast.analysis.NativeContexts;
import holdfast.analysis.NodeFilter;
import holdfast.analysis.SnapshotAnalysis;
import holdfast.progress.CancelSignal;
import holdfast.report.ByteSize;
import holdfast.ui.Messages;
import holdfast.ui.summary.ObjectFilter.General;
import holdfast.ui.summary.ObjectFilter.OfNativeContext;
import holdfast.ui.work.SnapshotQuestions;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.ObservableMap;

/// The filters one snapshot can be seen through, and how much each lets through: `1,204 objects,
/// 3.1 MB`. Counted once, when somebody looks, one filter after the other: other questions come in
/// between.
public final class FilterFigures {
  /// Counted together, for the contexts have to be found first.
  private static final EnumSet<General> BY_CONTEXT =
      EnumSet.of(General.SHARED_BY_NATIVE_CONTEXTS, General.WITHOUT_NATIVE_CONTEXT);

  private final SnapshotQuestions questions;
  private final Consumer<? super Throwable> failures;
  private final ObservableList<ObjectFilter> filters =
      FXCollections.observableArrayList(General.values());
  private final ObservableMap<ObjectFilter, String> figures = FXCollections.observableHashMap();
  private boolean asked;

  FilterFigures(SnapshotQuestions questions, Consumer<? super Throwable> failures) {
    this.questions = questions;
    this.failures = failures;
  }

  /// What can be chosen: native contexts come in once they are found.
  public ObservableList<ObjectFilter> filters() {
    return filters;
  }

  /// What is counted so far.
  public ObservableMap<ObjectFilter, String> figures() {
    return figures;
  }

  /// Makes sure that a filter chosen for another snapshot can be seen here too.
  void offer(ObjectFilter filter) {
    if (!filters.contains(filter)) {
      filters.add(filter);
    }
  }

  /// Counts, unless that has been done.
  void count() {
    if (!asked) {
      asked = true;
      countNext(EnumSet.complementOf(BY_CONTEXT).iterator());
    }
  }

  private void countNext(Iterator<General> left) {
    if (!left.hasNext()) {
      countByContext();
      return;
    }
    var filter = left.next();
    var snapshot = questions.snapshot();
    questions.ask(
        "Count",
        cancel -> figure(snapshot, filter, cancel),
        figure -> {
          figures.put(filter, figure);
          countNext(left);
        },
        problem -> {
          failures.accept(problem);
          countNext(left);
        });
  }

  private void countByContext() {
    var snapshot = questions.snapshot();
    questions.<Map<ObjectFilter, String>>ask(
        "Native contexts",
        cancel -> figuresByContext(snapshot, cancel),
        found -> {
          found.keySet().forEach(this::offer);
          figures.putAll(found);
        },
        failures);
  }

  private static String figure(SnapshotAnalysis snapshot, General filter, CancelSignal cancel) {
    if (filter != General.ALL) {
      return figure(snapshot.classCounts(filter.nodes(), cancel));
    }
    var rows = snapshot.classes().rows();
    return figure(
        rows.stream().mapToLong(ClassAggregate::count).sum(),
        rows.stream().mapToLong(ClassAggregate::shallowSize).sum());
  }

  private static Map<ObjectFilter, String> figuresByContext(
      SnapshotAnalysis snapshot, CancelSignal cancel) {
    var contexts = snapshot.nativeContexts(cancel);
    var found = new LinkedHashMap<ObjectFilter, NodeFilter>();
    for (int context : contexts.contexts()) {
      var filter =
          new OfNativeContext(snapshot.graph().nodeId(context), snapshot.graph().rawName(context));
      found.put(filter, contexts.ownedBy(context));
    }
    found.put(General.SHARED_BY_NATIVE_CONTEXTS, contexts.ownedBy(NativeContexts.SHARED));
    found.put(General.WITHOUT_NATIVE_CONTEXT, contexts.ownedBy(NativeContexts.NONE));
    var figures = new LinkedHashMap<ObjectFilter, String>();
    found.forEach(
        (filter, nodes) -> figures.put(filter, figure(snapshot.classCounts(nodes, cancel))));
    return figures;
  }

  private static String figure(List<ClassCount> rows) {
    return figure(
        rows.stream().mapToLong(ClassCount::count).sum(),
        rows.stream().mapToLong(ClassCount::shallowSize).sum());
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
