package holdfast.ui.retainers;

import static holdfast.ui.Messages.count;
import static holdfast.ui.Messages.text;

import holdfast.ui.object.HeapRow;
import holdfast.ui.treetable.NumberCell;
import holdfast.ui.treetable.ObjectEvent;
import holdfast.ui.treetable.RowMenu;
import holdfast.ui.treetable.SizeCell;
import holdfast.ui.treetable.SizeCell.Beside;
import holdfast.ui.treetable.SortColumn;
import holdfast.ui.treetable.TreeLine;
import holdfast.ui.treetable.TreeTable;
import java.util.List;
import java.util.Map;
import javafx.fxml.FXML;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;

/// Binds the Retainers panel.
public final class RetainersController {
  /// A panel of less than this shows no shallow sizes: the names need the room.
  private static final double NARROW = 520;

  /// What the names have of the table at least: deep ones are indented far.
  private static final double LEAST_SHARE = 0.55;

  private final RetainersViewModel viewModel;
  @FXML private Label hintLabel;
  @FXML private Label busyLabel;
  @FXML private ToggleButton weakToggle;
  @FXML private Label ignoredLabel;
  @FXML private Hyperlink restoreLink;
  @FXML private TableView<TreeLine<HeapRow>> retainerTable;
  @FXML private TableColumn<TreeLine<HeapRow>, TreeLine<HeapRow>> nameColumn;
  @FXML private TableColumn<TreeLine<HeapRow>, TreeLine<HeapRow>> distanceColumn;
  @FXML private TableColumn<TreeLine<HeapRow>, TreeLine<HeapRow>> shallowColumn;
  @FXML private TableColumn<TreeLine<HeapRow>, TreeLine<HeapRow>> retainedColumn;

  public RetainersController(RetainersViewModel viewModel) {
    this.viewModel = viewModel;
  }

  @FXML
  private void initialize() {
    NumberCell.install(distanceColumn, HeapRow::distance);
    SizeCell.install(shallowColumn, HeapRow::shallowSize, Beside.NOTHING);
    SizeCell.install(retainedColumn, HeapRow::retainedSize, Beside.NOTHING);
    var tree = new TreeTable<>(retainerTable, nameColumn);
    tree.sortBy(
        Map.of(
            nameColumn, SortColumn.NAME,
            distanceColumn, SortColumn.DISTANCE,
            shallowColumn, SortColumn.SHALLOW_SIZE,
            retainedColumn, SortColumn.RETAINED_SIZE),
        viewModel::sort);
    tree.leaveForNames(LEAST_SHARE);
    tree.giveUp(shallowColumn, NARROW);
    tree.giveUpInTurn(List.of(List.of(distanceColumn)));
    RowMenu.install(retainerTable, tree);
    hintLabel.textProperty().bind(viewModel.hintProperty());
    tree.follow(viewModel.linesProperty(), () -> null, busyLabel);
    weakToggle.selectedProperty().bindBidirectional(viewModel.weakProperty());
    viewModel.ignoredCountProperty().subscribe(count -> showIgnored(count.intValue()));
    retainerTable.addEventHandler(ObjectEvent.MENU, event -> addTo(event.menu(), event.node()));
  }

  private void showIgnored(int count) {
    ignoredLabel.setText(
        text(count == 1 ? "retainers.ignored.one" : "retainers.ignored.many", count(count)));
    ignoredLabel.setVisible(count > 0);
    restoreLink.setVisible(count > 0);
  }

  private void addTo(ContextMenu menu, int node) {
    boolean isIgnored = viewModel.isIgnored(node);
    var item = new MenuItem(text(isIgnored ? "retainers.heed" : "retainers.ignore"));
    item.setOnAction(_ -> viewModel.ignore(node, !isIgnored));
    menu.getItems().addAll(new SeparatorMenuItem(), item);
  }

  @FXML
  private void restore() {
    viewModel.restore();
    restoreLink.setVisited(false);
    retainerTable.requestFocus();
  }

  public TableView<?> table() {
    return retainerTable;
  }
}
