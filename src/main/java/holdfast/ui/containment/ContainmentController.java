package holdfast.ui.containment;

import holdfast.ui.ViewPanels;
import holdfast.ui.object.HeapRow;
import holdfast.ui.treetable.NumberCell;
import holdfast.ui.treetable.RowMenu;
import holdfast.ui.treetable.SizeCell;
import holdfast.ui.treetable.SizeCell.Beside;
import holdfast.ui.treetable.SortColumn;
import holdfast.ui.treetable.TreeLine;
import holdfast.ui.treetable.TreeTable;
import java.util.List;
import java.util.Map;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/// Binds the Containment view.
public final class ContainmentController implements ViewPanels {
  private final ContainmentViewModel viewModel;
  @FXML private Label busyLabel;
  @FXML private TableView<TreeLine<HeapRow>> containmentTable;
  @FXML private TableColumn<TreeLine<HeapRow>, TreeLine<HeapRow>> nameColumn;
  @FXML private TableColumn<TreeLine<HeapRow>, TreeLine<HeapRow>> distanceColumn;
  @FXML private TableColumn<TreeLine<HeapRow>, TreeLine<HeapRow>> shallowColumn;
  @FXML private TableColumn<TreeLine<HeapRow>, TreeLine<HeapRow>> retainedColumn;

  public ContainmentController(ContainmentViewModel viewModel) {
    this.viewModel = viewModel;
  }

  @FXML
  private void initialize() {
    NumberCell.install(distanceColumn, HeapRow::distance);
    SizeCell.install(shallowColumn, HeapRow::shallowSize, Beside.PERCENT);
    SizeCell.install(retainedColumn, HeapRow::retainedSize, Beside.PERCENT_AND_BAR);
    var tree = new TreeTable<>(containmentTable, nameColumn);
    tree.sortBy(
        Map.of(
            nameColumn, SortColumn.NAME,
            distanceColumn, SortColumn.DISTANCE,
            shallowColumn, SortColumn.SHALLOW_SIZE,
            retainedColumn, SortColumn.RETAINED_SIZE),
        viewModel.trees()::sort);
    tree.giveUpInTurn(List.of(List.of(distanceColumn)));
    RowMenu.install(containmentTable, tree);
    tree.follow(viewModel.trees().linesProperty(), viewModel.trees()::keptLine, busyLabel);
    viewModel.trees().onReveal(tree::reveal);
    tree.selectedProperty().subscribe(viewModel.trees()::select);
  }

  @Override
  public TableView<?> panel() {
    return containmentTable;
  }
}
