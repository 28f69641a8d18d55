package holdfast.ui.treetable;

import holdfast.analysis.KeyOrder;
import holdfast.progress.CancelSignal;
import holdfast.ui.work.DirectBackground;
import holdfast.ui.work.Job;
import holdfast.ui.work.Questions;
import holdfast.ui.work.Running;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// A tree of texts and numbers, whose rows are read when a test says so.
abstract class TreeLinesFixture {
  static final SortOrder UP = new SortOrder(SortColumn.NAME, true);
  static final SortOrder DOWN = new SortOrder(SortColumn.NAME, false);

  final DirectBackground background = new DirectBackground();
  final List<String> failures = new ArrayList<>();
  final TreeLines<Row> lines =
      new TreeLines<>(
          new Direct(background),
          UP,
          problem -> failures.add(String.valueOf(problem.getMessage())));

  record Direct(DirectBackground background) implements Questions {
    @Override
    public <T> Running ask(
        String name,
        Job<T> question,
        Consumer<? super T> done,
        Consumer<? super Throwable> failed) {
      return background.run(name, question, done, failed);
    }

    @Override
    public Running later(Duration delay, Runnable action) {
      return background.later(delay, action);
    }
  }

  record Row(String text, boolean expandable) implements TreeRow {
    @Override
    public RowName name() {
      return new RowName("", Tint.PLAIN, "", text, Tint.PLAIN, false, "", "", "");
    }

    @Override
    public String copyText() {
      return text;
    }
  }

  /// Rows `prefix.0` to `prefix.(count - 1)`, each with `count` rows below.
  record Numbers(String prefix, int count, int chain) implements Level<Row> {
    @Override
    public int[] keys(SortOrder order, CancelSignal cancel) {
      return reorder(IntStream.range(0, count).toArray(), order, cancel);
    }

    @Override
    public int[] reorder(int[] keys, SortOrder order, CancelSignal cancel) {
      return KeyOrder.sort(keys, key -> key, order.ascending(), cancel);
    }

    @Override
    public Row row(int key) {
      return new Row(prefix + key, true);
    }

    @Override
    public Level<Row> below(int key) {
      if (key == 7) {
        throw new IllegalStateException("seven is broken");
      }
      return new Numbers(prefix + key + ".", count, chain - 1);
    }

    @Override
    public String nothing() {
      return "nothing";
    }

    @Override
    public int openAtOnce(int[] keys) {
      return chain > 0 ? 0 : NO_KEY;
    }
  }

  String text() {
    return text(0, lines.size());
  }

  String text(int from, int to) {
    return IntStream.range(from, to).mapToObj(this::text).collect(Collectors.joining(" "));
  }

  String text(int index) {
    var line = lines.get(index);
    return switch (line.kind()) {
      case ROW -> (line.open() ? "-" : "") + (line.row() == null ? "?" : line.row().text);
      case MORE -> "more(" + line.shown() + "/" + line.total() + ")";
      default -> line.kind().name().toLowerCase(java.util.Locale.ROOT);
    };
  }

  void show(int count) {
    lines.show(new Numbers("", count, 0), UP);
  }
}
