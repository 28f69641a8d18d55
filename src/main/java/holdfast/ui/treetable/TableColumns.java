package holdfast.ui.treetable;

import holdfast.ui.settings.ColumnLayout;
import holdfast.ui.settings.ColumnLayout.Column;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.collections.ListChangeListener;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TableView.ResizeFeatures;
import javafx.scene.input.MouseEvent;
import javafx.scene.shape.Rectangle;

/// The columns of a table as the user wants them: which show, in which order, and how wide. The
/// first one, which has the names, always shows and stays first.
public final class TableColumns<S> {
  /// What the names have of the table at least.
  private static final double LEAST_SHARE = 0.42;

  /// Style class of a column that draws what others say in numbers.
  public static final String DRAWN = "drawn-column";

  /// Where JavaFX's header keeps the column that a divider belongs to.
  private static final String COLUMN_OF_DIVIDER = "TableColumn";

  private final TableView<S> table;
  private final TableColumn<S, ?> first;
  private final FirstColumnFills widths = new FirstColumnFills(LEAST_SHARE, () -> isResized = true);

  /// All others, as the view has them.
  private List<TableColumn<S, ?>> usual;

  /// Whether the columns depend on what is shown, so that rows tell more than they have.
  private boolean isPassing;

  private final HiddenColumns<S> hidden;

  /// What the user wants, as far as there are such columns.
  private ColumnLayout wanted = new ColumnLayout(List.of());

  private Runnable whenChanged = () -> {};
  private boolean isSteering;
  private boolean isResized;
  private boolean hasArrived;

  TableColumns(TableView<S> table, TableColumn<S, ?> first) {
    this.table = table;
    this.first = first;
    usual = leaves(table.getColumns());
    table.setColumnResizePolicy(widths);
    first.setReorderable(false);
    table.getColumns().addListener((ListChangeListener<TableColumn<S, ?>>) _ -> reordered());
    usual.forEach(column -> column.visibleProperty().subscribe((_, _) -> changed()));
    // A filter, since the header keeps the event: at its end a drag is one change, not a hundred.
    table.addEventFilter(MouseEvent.MOUSE_RELEASED, _ -> resized());
    table.addEventFilter(MouseEvent.MOUSE_PRESSED, this::pressed);
    table.sceneProperty().subscribe(scene -> arrive(scene != null));
    hidden = new HiddenColumns<>(table, widths, () -> usual, this::steer);
    HeaderTips.install(table);
    addMenu();
  }

  /// What the names have of the table at least, as long as the others leave it.
  void leaveForNames(double leastShare) {
    widths.setLeastShare(leastShare);
  }

  /// Those that do not show although the user wants them.
  HiddenColumns<S> hidden() {
    return hidden;
  }

  private void steer(Runnable change) {
    isSteering = true;
    change.run();
    isSteering = false;
  }

  /// Makes the columns as much wider as text is larger.
  ///
  /// @param scale 1 for the usual size of text
  public void scale(double scale) {
    widths.setScale(scale);
    hidden.fit();
    layOut();
  }

  /// Gives the table columns that depend on what it shows; one may have others below it.
  ///
  /// @param columns from left to right, the one of names first
  void replace(List<TableColumn<S, ?>> columns) {
    isPassing = true;
    isSteering = true;
    hidden.forget();
    table.getColumns().setAll(columns);
    isSteering = false;
    usual = leaves(columns);
    usual.forEach(column -> column.visibleProperty().subscribe((_, _) -> changed()));
    for (var column : columns) {
      column.getColumns().addListener((ListChangeListener<TableColumn<S, ?>>) _ -> changed());
    }
    addMenu();
    apply(wanted);
  }

  /// Lets the headers of these columns ask for an order, and no other ones.
  void setSortable(Collection<TableColumn<S, ?>> columns) {
    first.setSortable(columns.contains(first));
    usual.forEach(column -> column.setSortable(columns.contains(column)));
  }

  /// The columns that have figures, from left to right, without the first.
  private List<TableColumn<S, ?>> leaves(List<? extends TableColumn<S, ?>> columns) {
    return columns.stream()
        .filter(column -> column != first)
        .flatMap(column ->
            column.getColumns().isEmpty() ? Stream.of(column) : column.getColumns().stream())
        .<TableColumn<S, ?>>map(column -> column)
        .toList();
  }

  /// Every header has the same menu.
  private void addMenu() {
    var menu = new ContextMenu();
    // A menu without items would not show at all, and so never be filled.
    menu.getItems().add(new MenuItem());
    menu.setOnShowing(_ -> menu.getItems().setAll(ColumnMenu.items(this)));
    first.setContextMenu(menu);
    usual.forEach(column -> column.setContextMenu(menu));
  }

  private void arrive(boolean isThere) {
    if (isThere && !hasArrived) {
      hasArrived = true;
      table.fireEvent(new ColumnsEvent(this));
    }
  }

  /// What the table is known by; the same in every start.
  public String tableName() {
    return table.getId();
  }

  /// Who is told when the user has changed something.
  public void onChange(Runnable action) {
    whenChanged = action;
  }

  /// The columns that can be hidden, as the view has them.
  List<TableColumn<S, ?>> hideable() {
    return usual;
  }

  /// Where the columns that show stand in the view's own order, from left to right.
  List<Integer> shown() {
    if (isPassing) { // rows tell all they know
      return IntStream.range(0, count()).boxed().toList();
    }
    var places = new ArrayList<Integer>();
    for (var column : table.getVisibleLeafColumns()) {
      places.add(column == first ? 0 : usual.indexOf(column) + 1);
    }
    return places;
  }

  /// A row for those who hear it: each value after the name of its column.
  ///
  /// @param values separated by tabs, the name first
  String spoken(String values) {
    var parts = values.split("\t", -1);
    var told = usual.stream().filter(column -> !column.getStyleClass().contains(DRAWN)).toList();
    boolean isOnePerColumn = parts.length == told.size() + 1;
    var spoken = new StringBuilder(parts[0]);
    for (int i = 1; i < parts.length; i++) {
      if (!parts[i].isBlank()) {
        spoken.append(", ");
        if (isOnePerColumn) {
          spoken.append(ColumnMenu.name(told.get(i - 1))).append(' ');
        }
        spoken.append(parts[i]);
      }
    }
    return spoken.toString();
  }

  /// How many columns there are, shown or not.
  int count() {
    return usual.size() + 1;
  }

  public ColumnLayout layout() {
    return new ColumnLayout(
        leaves(table.getColumns()).stream()
            .map(column ->
                new Column(column.getId(), widths.chosen(column), hidden.isWanted(column)))
            .toList());
  }

  /// Makes the columns so; those it does not know stay as they are, behind those it knows.
  public void apply(ColumnLayout layout) {
    wanted = layout;
    if (layout.equals(layout())) {
      return;
    }
    isSteering = true;
    var order = new ArrayList<TableColumn<S, ?>>();
    for (var known : layout.columns()) {
      for (var column : usual) {
        if (column.getId().equals(known.id()) && !order.contains(column)) {
          order.add(column);
          column.setVisible(known.isShown() && hidden.mayShow(column));
          widths.choose(column, known.width());
        }
      }
    }
    usual.stream().filter(column -> !order.contains(column)).forEach(order::add);
    arrange(order);
    isSteering = false;
    layOut();
  }

  /// A title stands where the first of its columns is to stand, and these in their order below it.
  private void arrange(List<TableColumn<S, ?>> order) {
    var top = new ArrayList<TableColumn<S, ?>>(List.of(first));
    for (var column : order) {
      @SuppressWarnings("unchecked") // a column's parent is of the same table
      var group = (TableColumn<S, ?>) column.getParentColumn();
      if (group == null) {
        top.add(column);
      } else if (!top.contains(group)) {
        top.add(group);
        var below = order.stream().filter(other -> other.getParentColumn() == group).toList();
        if (!below.equals(group.getColumns())) {
          group.getColumns().setAll(below);
        }
      }
    }
    if (!top.equals(table.getColumns())) {
      table.getColumns().setAll(top);
    }
  }

  /// Makes the columns as the view has them.
  void reset() {
    apply(
        new ColumnLayout(
            usual.stream().map(column -> new Column(column.getId(), 0, true)).toList()));
    changed();
  }

  @SuppressWarnings("unchecked") // a column knows its values, the features need not
  private void layOut() {
    if (table.getWidth() > 0) {
      widths.call(new ResizeFeatures<>(table, (TableColumn<S, Object>) null, 0.0));
    }
  }

  private void reordered() {
    if (!isSteering && table.getColumns().indexOf(first) > 0) {
      isSteering = true;
      var order = new ArrayList<>(table.getColumns());
      order.remove(first);
      order.addFirst(first);
      table.getColumns().setAll(order);
      isSteering = false;
    }
    changed();
  }

  /// A double click on a divider gives the column its usual width. The table itself would measure
  /// all rows, of which there may be millions.
  private void pressed(MouseEvent event) {
    if (event.getClickCount() == 2
        && event.getTarget() instanceof Rectangle divider
        && divider.getProperties().get(COLUMN_OF_DIVIDER) instanceof TableColumn<?, ?> column) {
      event.consume();
      widths.choose(column, 0);
      layOut();
      changed();
    }
  }

  private void resized() {
    if (isResized) {
      isResized = false;
      changed();
    }
  }

  private void changed() {
    if (!isSteering) {
      hidden.follow();
      wanted = layout();
      whenChanged.run();
    }
  }
}
