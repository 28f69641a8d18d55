package holdfast.ui.growth;

import static holdfast.ui.Messages.text;

import holdfast.ui.treetable.Figure;
import holdfast.ui.treetable.FigureCell;
import holdfast.ui.treetable.SortColumn;
import holdfast.ui.treetable.SortOrder;
import holdfast.ui.treetable.TreeLine;
import holdfast.ui.treetable.TreeRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import javafx.scene.control.TableColumn;

/// The columns of a table, made for as many captures as there are.
final class GrowthColumns<R extends TreeRow> {
  private static final double COUNT = 78;

  /// What a count takes at least: its padding, and each of its digits, commas and signs.
  private static final double COUNT_PADDING = 20;

  private static final double DIGIT = 7.4;

  /// There is room for so many entries; containers are too many to look for the largest here.
  private static final int USUAL_ENTRIES = 99_999;

  private static final double SIZE = 92;
  private static final double LEAST_SIZE = 80;

  /// For a size with a sign before it.
  private static final double LEAST_SIZE_DELTA = 86;

  /// For a title of two words.
  private static final double WIDE = 108;

  private static final double LEAST_WIDE = 98;

  /// For a group's title over one column.
  private static final double LEAST_TITLE = 112;

  private static final double LEAST_GROWN = 92;

  private final List<TableColumn<TreeLine<R>, ?>> columns = new ArrayList<>();
  private final Map<TableColumn<TreeLine<R>, ?>, SortOrder> orders = new HashMap<>();
  private final List<List<TableColumn<TreeLine<R>, ?>>> expendable = new ArrayList<>();
  private final double leastCount;
  private TableColumn<TreeLine<R>, ?> group;

  /// @param largest the largest of all counts
  private GrowthColumns(int largest) {
    leastCount = Math.ceil(COUNT_PADDING + DIGIT * Figure.count(largest).text().length());
  }

  static GrowthColumns<GrowthRow> ofClasses(
      Growth growth,
      TableColumn<TreeLine<GrowthRow>, TreeLine<GrowthRow>> name,
      TableColumn<TreeLine<GrowthRow>, TreeLine<GrowthRow>> trend) {
    var series = growth.series();
    int largest =
        growth.classes().stream()
            .flatMap(row -> row.counts().stream())
            .mapToInt(Integer::intValue)
            .max()
            .orElse(0);
    var columns = new GrowthColumns<GrowthRow>(largest);
    var last = series.letters().getLast();
    columns.add(name, SortColumn.NAME.first());
    columns.add(trend, SortColumn.TREND.first());
    columns.group(text("column.count"));
    for (int i = 0; i < series.size(); i++) {
      int capture = i;
      columns.count(
          "count" + (i + 1),
          series.letters().get(i),
          SortColumn.COUNT.first(i),
          row -> row.count(capture));
    }
    columns.group(text("column.change"));
    for (int i = 0; i < series.size() - 1; i++) {
      int interval = i;
      columns.change(
          "change" + (i + 1),
          series.interval(i),
          SortColumn.COUNT_DELTA.first(i),
          row -> row.change(interval));
    }
    columns.group(text("column.retained"));
    for (int i = 0; i < series.size(); i++) {
      int capture = i;
      columns.size(
          "retained" + (i + 1),
          series.letters().get(i),
          SortColumn.RETAINED_SIZE.first(i),
          row -> row.retainedSize(capture));
    }
    columns.sizeDelta(
        "retainedDelta",
        series.whole(),
        SortColumn.RETAINED_DELTA.first(),
        GrowthRow::retainedDelta);
    if (series.isOneProcess()) {
      columns.group(text("growth.column.born", series.birth()));
      columns.figure(
          "born", series.alive(), SortColumn.BORN_COUNT.first(), GrowthRow::born, WIDE, LEAST_WIDE);
      columns.explain(text("growth.column.born.tip"));
      columns.group(text("growth.column.inPlace"));
      columns.figure(
          "grown",
          text("growth.column.grown", series.whole()),
          SortColumn.GROWN_COUNT.first(),
          GrowthRow::grown,
          LEAST_WIDE,
          LEAST_GROWN);
      columns.explain(text("growth.column.grown.tip", series.letters().getFirst(), last));
    }
    columns.group(text("column.shallow"));
    columns.size("shallow", last, SortColumn.SHALLOW_SIZE.first(), GrowthRow::shallowSize);
    columns.sizeDelta(
        "shallowDelta", series.whole(), SortColumn.SIZE_DELTA.first(), GrowthRow::shallowDelta);
    if (series.isOneProcess()) {
      columns.group(text("column.died"));
      columns.count("died", series.whole(), SortColumn.DIED_COUNT.first(), GrowthRow::died);
    }
    columns.expend("died");
    columns.expend("shallow", "shallowDelta");
    columns.expend(idsOf("change", 1, series.size() - 1));
    columns.expend(idsOf("retained", 1, series.size() - 1));
    columns.expendable.add(List.of(trend));
    columns.expend(idsOf("count", 2, series.size() - 1));
    columns.expend("grown");
    columns.expend("retainedDelta");
    columns.expend("born");
    return columns;
  }

  static GrowthColumns<ContainerRow> ofContainers(
      Growth growth,
      TableColumn<TreeLine<ContainerRow>, TreeLine<ContainerRow>> name,
      TableColumn<TreeLine<ContainerRow>, TreeLine<ContainerRow>> trend,
      TableColumn<TreeLine<ContainerRow>, TreeLine<ContainerRow>> path) {
    var series = growth.series();
    var columns = new GrowthColumns<ContainerRow>(USUAL_ENTRIES);
    columns.add(name, SortColumn.NAME.first());
    columns.columns.add(trend);
    columns.group(text("column.entries"));
    for (int i = 0; i < series.size(); i++) {
      int capture = i;
      columns.count(
          "entries" + (i + 1),
          series.letters().get(i),
          SortColumn.COUNT.first(i),
          row -> row.entries().get(capture));
    }
    columns.change(
        "entryDelta", series.whole(), SortColumn.COUNT_DELTA.first(), ContainerRow::change);
    columns.group(text("column.retained"));
    columns.size(
        "retained",
        series.letters().getLast(),
        SortColumn.RETAINED_SIZE.first(),
        ContainerRow::retainedSize);
    columns.figure( // where it is alone it has room for the title above
        "retainedDelta",
        series.whole(),
        SortColumn.RETAINED_DELTA.first(),
        ContainerRow::retainedDelta,
        LEAST_TITLE,
        LEAST_TITLE);
    columns.columns.add(path);
    columns.expendable.add(List.of(trend));
    columns.expend("retained");
    columns.expend(idsOf("entries", 2, series.size() - 1));
    columns.expendable.add(List.of(path));
    columns.expend("retainedDelta");
    return columns;
  }

  /// From left to right.
  List<TableColumn<TreeLine<R>, ?>> columns() {
    return columns;
  }

  /// What the headers ask for at first.
  Map<TableColumn<TreeLine<R>, ?>, SortOrder> orders() {
    return orders;
  }

  /// Those that go first where there is no room, some of them together.
  List<List<TableColumn<TreeLine<R>, ?>>> expendable() {
    return expendable;
  }

  private static String[] idsOf(String name, int from, int to) {
    return IntStream.rangeClosed(from, to).mapToObj(i -> name + i).toArray(String[]::new);
  }

  private void expend(String... ids) {
    var wanted = List.of(ids);
    expendable.add(
        columns.stream()
            .flatMap(column -> column.getColumns().stream())
            .filter(column -> wanted.contains(column.getId()))
            .<TableColumn<TreeLine<R>, ?>>map(column -> column)
            .toList());
  }

  private void add(TableColumn<TreeLine<R>, ?> column, SortOrder order) {
    columns.add(column);
    orders.put(column, order);
  }

  /// Further columns stand below this title.
  private void group(String title) {
    group = new TableColumn<>(title);
    group.setSortable(false);
    group.getStyleClass().add("group-column");
    columns.add(group);
  }

  private void count(String id, String title, SortOrder order, Function<R, Figure> figure) {
    figure(id, title, order, figure, Math.max(COUNT, leastCount), leastCount);
  }

  /// A count with a sign before it.
  private void change(String id, String title, SortOrder order, Function<R, Figure> figure) {
    double least = Math.ceil(leastCount + DIGIT);
    figure(id, title, order, figure, Math.max(COUNT, least), least);
  }

  private void size(String id, String title, SortOrder order, Function<R, Figure> figure) {
    figure(id, title, order, figure, SIZE, LEAST_SIZE);
  }

  private void sizeDelta(String id, String title, SortOrder order, Function<R, Figure> figure) {
    figure(id, title, order, figure, SIZE, LEAST_SIZE_DELTA);
  }

  /// Says what the last group means.
  private void explain(String meaning) {
    group.setUserData(meaning);
    group.getColumns().getLast().setUserData(meaning);
  }

  private void figure(
      String id,
      String title,
      SortOrder order,
      Function<R, Figure> figure,
      double width,
      double least) {
    var column = new TableColumn<TreeLine<R>, TreeLine<R>>(title);
    column.setId(id);
    column.getStyleClass().add("number-column");
    column.setPrefWidth(width);
    column.setMinWidth(least);
    FigureCell.install(column, figure);
    group.getColumns().add(column);
    orders.put(column, order);
  }
}
