package holdfast.ui.retainers;

import holdfast.ui.object.HeapRow;
import holdfast.ui.object.ObjectFacts;
import holdfast.ui.treetable.NumberCell;
import holdfast.ui.treetable.RowMenu;
import holdfast.ui.treetable.SizeCell;
import holdfast.ui.treetable.SizeCell.Beside;
import holdfast.ui.treetable.SortColumn;
import holdfast.ui.treetable.TreeLine;
import holdfast.ui.treetable.TreeTable;
import java.util.Map;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

/// Binds the Retainers panel.
public final class RetainersController {
  private final RetainersViewModel viewModel;
  @FXML private HBox factsBox;
  @FXML private Label whereLabel;
  @FXML private Label classLabel;
  @FXML private Label objectLabel;
  @FXML private Label idLabel;
  @FXML private Label sizesLabel;
  @FXML private Label sourceLabel;
  @FXML private Tooltip sourceTip;
  @FXML private Label hintLabel;
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
    RowMenu.install(retainerTable, tree);
    hintLabel.textProperty().bind(viewModel.hintProperty());
    viewModel.linesProperty().subscribe(lines -> tree.show(lines, null));
    viewModel.factsProperty().subscribe(this::show);
    viewModel.whereProperty().subscribe(text -> set(whereLabel, text));
  }

  private void show(ObjectFacts facts) {
    factsBox.setVisible(facts != null);
    if (facts != null) {
      classLabel.setText(facts.className());
      set(objectLabel, facts.name());
      idLabel.setText(facts.id());
      sizesLabel.setText(facts.sizes());
      set(sourceLabel, facts.shortSource());
      sourceTip.setText(facts.source());
    }
  }

  private static void set(Label label, String text) {
    label.setText(text);
    label.setVisible(!text.isEmpty());
    label.setManaged(!text.isEmpty());
  }

  public TableView<?> table() {
    return retainerTable;
  }
}
