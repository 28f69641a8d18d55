package holdfast.ui.find;

import holdfast.ui.ViewPanels;
import holdfast.ui.object.RetentionActions;
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

/// Binds the view of what is found.
public final class FoundController implements ViewPanels {
  private final FindViewModel viewModel;
  private HitSteps steps;
  @FXML private Label emptyLabel;
  @FXML private TableView<TreeLine<FoundRow>> foundTable;
  @FXML private TableColumn<TreeLine<FoundRow>, TreeLine<FoundRow>> nameColumn;
  @FXML private TableColumn<TreeLine<FoundRow>, TreeLine<FoundRow>> distanceColumn;
  @FXML private TableColumn<TreeLine<FoundRow>, TreeLine<FoundRow>> shallowColumn;
  @FXML private TableColumn<TreeLine<FoundRow>, TreeLine<FoundRow>> retainedColumn;

  public FoundController(FindViewModel viewModel) {
    this.viewModel = viewModel;
  }

  @FXML
  private void initialize() {
    NumberCell.install(distanceColumn, FoundRow::distance);
    SizeCell.install(shallowColumn, FoundRow::shallowSize, Beside.PERCENT);
    SizeCell.install(retainedColumn, FoundRow::retainedSize, Beside.PERCENT_AND_BAR);
    var tree = new TreeTable<>(foundTable, nameColumn);
    tree.sortBy(
        Map.of(
            nameColumn, SortColumn.NAME,
            distanceColumn, SortColumn.DISTANCE,
            shallowColumn, SortColumn.SHALLOW_SIZE,
            retainedColumn, SortColumn.RETAINED_SIZE),
        viewModel::sort);
    RowMenu.install(
        foundTable,
        tree,
        line -> RetentionActions.of(viewModel.setsOf(line), viewModel::showRetention));
    steps = new HitSteps(tree);
    viewModel
        .linesProperty()
        .subscribe(lines -> {
          tree.show(lines, viewModel.keptLine());
          steps.show(lines); // after the table, which must hear of changes first
        });
    viewModel.statusProperty().subscribe(_ -> emptyLabel.setText(viewModel.nothing()));
    tree.selectedProperty().subscribe(viewModel::select);
  }

  /// Selects the next hit for 1, the one before for -1; goes to the table for 0.
  public void step(int by) {
    if (by == 0) {
      foundTable.requestFocus();
      if (foundTable.getSelectionModel().isEmpty()) {
        foundTable.getSelectionModel().selectFirst();
      }
    } else if (viewModel.hurry()) {
      steps.stepLater(by);
    } else {
      steps.step(by);
    }
  }

  @Override
  public TableView<?> panel() {
    return foundTable;
  }
}
