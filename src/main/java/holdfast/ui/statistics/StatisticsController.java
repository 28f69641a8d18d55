package holdfast.ui.statistics;

import static holdfast.ui.Messages.text;

import holdfast.ui.ClipboardText;
import holdfast.ui.ViewPanels;
import holdfast.ui.object.HeapRow;
import holdfast.ui.treetable.NumberCell;
import holdfast.ui.treetable.RowMenu;
import holdfast.ui.treetable.SizeCell;
import holdfast.ui.treetable.SizeCell.Beside;
import holdfast.ui.treetable.SortColumn;
import holdfast.ui.treetable.TreeLine;
import holdfast.ui.treetable.TreeLines;
import holdfast.ui.treetable.TreeTable;
import java.util.List;
import java.util.Map;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Toggle;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/// Binds the Statistics view.
public final class StatisticsController implements ViewPanels {
  private static final KeyCombination COPY = KeyCombination.valueOf("Shortcut+C");

  private final StatisticsViewModel viewModel;
  private Runnable whenChosen = () -> {};
  @FXML private Donut donut;
  @FXML private ListView<CategoryRow> categoryList;
  @FXML private ToggleGroup listingGroup;
  @FXML private Label busyLabel;
  @FXML private Label listingLabel;
  @FXML private Tooltip listingTip;
  @FXML private Label stringsNothing;
  @FXML private Label objectsNothing;
  @FXML private TableView<TreeLine<StringRow>> stringTable;
  @FXML private TableColumn<TreeLine<StringRow>, TreeLine<StringRow>> textColumn;
  @FXML private TableColumn<TreeLine<StringRow>, TreeLine<StringRow>> copiesColumn;
  @FXML private TableColumn<TreeLine<StringRow>, TreeLine<StringRow>> eachColumn;
  @FXML private TableColumn<TreeLine<StringRow>, TreeLine<StringRow>> wastedColumn;
  @FXML private TableView<TreeLine<HeapRow>> objectTable;
  @FXML private TableColumn<TreeLine<HeapRow>, TreeLine<HeapRow>> nameColumn;
  @FXML private TableColumn<TreeLine<HeapRow>, TreeLine<HeapRow>> distanceColumn;
  @FXML private TableColumn<TreeLine<HeapRow>, TreeLine<HeapRow>> shallowColumn;
  @FXML private TableColumn<TreeLine<HeapRow>, TreeLine<HeapRow>> retainedColumn;

  public StatisticsController(StatisticsViewModel viewModel) {
    this.viewModel = viewModel;
  }

  @FXML
  private void initialize() {
    initializeCategories();
    initializeStrings();
    initializeObjects();
    busyLabel.managedProperty().bind(busyLabel.visibleProperty());
    listingGroup.selectedToggleProperty().subscribe(this::turn);
    viewModel.listingProperty().subscribe(this::bring);
    viewModel.totalsProperty().subscribe(_ -> describe());
  }

  private void initializeCategories() {
    categoryList.setCellFactory(_ -> new CategoryCell(this::choose));
    donut.onChoice(this::choose);
    viewModel
        .categoriesProperty()
        .subscribe(rows -> {
          donut.show(rows);
          categoryList.getItems().setAll(rows);
        });
    categoryList.getSelectionModel().selectedItemProperty().subscribe(donut::point);
    categoryList.addEventHandler(KeyEvent.KEY_PRESSED, this::categoryKey);
  }

  private void categoryKey(KeyEvent event) {
    var row = categoryList.getSelectionModel().getSelectedItem();
    if (COPY.match(event)) {
      ClipboardText.copy(viewModel.categoriesText());
    } else if (row != null
        && switch (event.getCode()) {
          case ENTER, SPACE -> true;
          default -> false;
        }) {
      choose(row);
    } else {
      return;
    }
    event.consume();
  }

  private void choose(CategoryRow row) {
    viewModel.choose(row);
    whenChosen.run();
  }

  /// Who goes on where the objects of a category show.
  public void onChoice(Runnable action) {
    whenChosen = action;
  }

  private void initializeStrings() {
    NumberCell.install(copiesColumn, StringRow::copiesText);
    SizeCell.install(eachColumn, StringRow::each, Beside.NOTHING);
    SizeCell.install(wastedColumn, StringRow::wasted, Beside.PERCENT_AND_BAR);
    var tree = new TreeTable<>(stringTable, textColumn);
    tree.sortBy(
        Map.of(
            textColumn, SortColumn.NAME,
            copiesColumn, SortColumn.COPIES,
            eachColumn, SortColumn.SHALLOW_SIZE,
            wastedColumn, SortColumn.WASTED_SIZE),
        viewModel.strings()::sort);
    tree.giveUpInTurn(List.of(List.of(eachColumn)));
    RowMenu.install(stringTable, tree);
    tree.follow(viewModel.strings().linesProperty(), viewModel.strings()::keptLine, busyLabel);
    showWhenRead(stringsNothing, viewModel.strings().linesProperty());
    tree.selectedProperty().subscribe(viewModel.strings()::select);
  }

  /// One table for the two listings of objects.
  private void initializeObjects() {
    NumberCell.install(distanceColumn, HeapRow::distance);
    SizeCell.install(shallowColumn, HeapRow::shallowSize, Beside.PERCENT);
    SizeCell.install(retainedColumn, HeapRow::retainedSize, Beside.PERCENT_AND_BAR);
    var lines = viewModel.listingProperty().flatMap(_ -> viewModel.objects().linesProperty());
    var tree = new TreeTable<>(objectTable, nameColumn);
    tree.sortBy(
        Map.of(
            nameColumn, SortColumn.NAME,
            distanceColumn, SortColumn.DISTANCE,
            shallowColumn, SortColumn.SHALLOW_SIZE,
            retainedColumn, SortColumn.RETAINED_SIZE),
        order -> viewModel.objects().sort(order));
    tree.giveUpInTurn(List.of(List.of(distanceColumn)));
    RowMenu.install(objectTable, tree);
    tree.follow(lines, () -> viewModel.objects().keptLine(), busyLabel);
    showWhenRead(objectsNothing, lines);
    tree.selectedProperty().subscribe(line -> viewModel.objects().select(line));
  }

  /// That there is nothing is not said before it is known.
  private static <L extends TreeLines<?>> void showWhenRead(
      Node nothing, ObservableValue<L> lines) {
    nothing.visibleProperty().bind(lines.flatMap(TreeLines::readProperty).orElse(false));
  }

  /// One of the listings always shows.
  private void turn(Toggle before, Toggle chosen) {
    if (chosen == null) {
      listingGroup.selectToggle(before);
    } else {
      viewModel.listingProperty().set(Listing.valueOf((String) chosen.getUserData()));
    }
  }

  private void bring(Listing listing) {
    listingGroup.getToggles().stream()
        .filter(toggle -> toggle.getUserData().equals(listing.name()))
        .forEach(listingGroup::selectToggle);
    stringTable.setVisible(listing == Listing.DUPLICATED_STRINGS);
    objectTable.setVisible(listing != Listing.DUPLICATED_STRINGS);
    describe();
  }

  private void describe() {
    var totals =
        switch (viewModel.listingProperty().get()) {
          case DUPLICATED_STRINGS -> viewModel.totalsProperty().get();
          case LARGEST_OBJECTS -> hint("statistics.largest.hint");
          case LARGEST_RETAINED -> hint("statistics.retained.hint");
        };
    listingLabel.setText(totals.text());
    listingTip.setText(totals.tip());
  }

  private static Totals hint(String key) {
    return new Totals(text(key), text(key + ".tip"));
  }

  @Override
  public List<Node> panels() {
    return List.of(categoryList, stringTable, objectTable);
  }

  @Override
  public Node panel() {
    return categoryList;
  }
}
