package holdfast.ui.retention;

import static holdfast.ui.Messages.text;

import holdfast.ui.MessagePane;
import holdfast.ui.ViewPanels;
import holdfast.ui.retention.RetentionViewModel.State;
import holdfast.ui.treetable.FigureCell;
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
import javafx.scene.layout.Region;

/// Binds the Retention view.
public final class RetentionController implements ViewPanels {
  private final RetentionViewModel viewModel;
  @FXML private Region retentionBar;
  @FXML private Label retentionTitleLabel;
  @FXML private Label retentionSummaryLabel;
  @FXML private Label retentionBasisLabel;
  @FXML private Label retentionBusyLabel;
  @FXML private TableView<TreeLine<RetentionRow>> retentionTable;
  @FXML private TableColumn<TreeLine<RetentionRow>, TreeLine<RetentionRow>> nameColumn;
  @FXML private TableColumn<TreeLine<RetentionRow>, TreeLine<RetentionRow>> objectsColumn;
  @FXML private TableColumn<TreeLine<RetentionRow>, TreeLine<RetentionRow>> shareColumn;
  @FXML private TableColumn<TreeLine<RetentionRow>, TreeLine<RetentionRow>> shallowColumn;
  @FXML private TableColumn<TreeLine<RetentionRow>, TreeLine<RetentionRow>> retainedColumn;
  @FXML private TableColumn<TreeLine<RetentionRow>, TreeLine<RetentionRow>> beforeColumn;
  @FXML private TableColumn<TreeLine<RetentionRow>, TreeLine<RetentionRow>> changeColumn;
  @FXML private MessagePane retentionMessage;

  public RetentionController(RetentionViewModel viewModel) {
    this.viewModel = viewModel;
  }

  @FXML
  private void initialize() {
    retentionMessage.onAction(this::act);
    retentionTitleLabel.textProperty().bind(viewModel.titleProperty());
    retentionSummaryLabel.textProperty().bind(viewModel.summaryProperty());
    retentionBasisLabel.textProperty().bind(viewModel.basisProperty());
    retentionBasisLabel.visibleProperty().bind(viewModel.basisProperty().isNotEmpty());
    retentionBasisLabel.managedProperty().bind(retentionBasisLabel.visibleProperty());
    FigureCell.install(objectsColumn, RetentionRow::objects);
    SizeCell.install(shareColumn, RetentionRow::share, Beside.BAR);
    FigureCell.install(shallowColumn, RetentionRow::shallowSize);
    SizeCell.install(retainedColumn, RetentionRow::retainedSize, Beside.PERCENT);
    FigureCell.install(beforeColumn, RetentionRow::before);
    FigureCell.install(changeColumn, RetentionRow::change);
    var tree = new TreeTable<>(retentionTable, nameColumn);
    tree.sortBy(
        Map.of(
            nameColumn, SortColumn.NAME,
            objectsColumn, SortColumn.COUNT,
            shallowColumn, SortColumn.SHALLOW_SIZE,
            retainedColumn, SortColumn.RETAINED_SIZE,
            beforeColumn, SortColumn.REMOVED_COUNT,
            changeColumn, SortColumn.COUNT_DELTA),
        viewModel::sort);
    tree.giveUpInTurn(List.of(List.of(shallowColumn), List.of(shareColumn)));
    RowMenu.install(retentionTable, tree);
    viewModel
        .basisProperty()
        .subscribe(basis -> tree.setIdle(List.of(beforeColumn, changeColumn), basis.isEmpty()));
    tree.follow(viewModel.linesProperty(), () -> null, retentionBusyLabel);
    tree.selectedProperty().subscribe(viewModel::select);
    viewModel.onReveal(tree::reveal);
    viewModel.stepProperty().subscribe(_ -> show(viewModel.stateProperty().get()));
    viewModel.stateProperty().subscribe(this::show);
  }

  /// Says why there is no table, and what to do.
  private void show(State state) {
    boolean isReady = state == State.READY;
    retentionBar.setVisible(state != State.EMPTY);
    retentionBar.setManaged(state != State.EMPTY);
    retentionTable.setVisible(isReady);
    if (isReady && viewModel.isInSight()) {
      retentionTable.requestFocus();
    }
    retentionMessage.setVisible(!isReady && state != State.ASKED);
    switch (state) {
      case ASKED, READY -> {}
      case EMPTY -> say(text("retention.empty"), text("retention.empty.advice"), "");
      case WORKING ->
          say(text("retention.working"), viewModel.stepProperty().get(), "retention.cancel");
      case CANCELED -> say(text("retention.canceled"), "", "retention.again");
      case FAILED ->
          say(text("retention.failed"), text("retention.failed.advice"), "retention.again");
    }
  }

  private void say(String message, String advice, String action) {
    retentionMessage.say(message, advice, action.isEmpty() ? "" : text(action));
  }

  private void act() {
    if (viewModel.stateProperty().get() == State.WORKING) {
      viewModel.cancel();
    } else {
      viewModel.askAgain();
    }
  }

  @Override
  public TableView<?> panel() {
    return retentionTable;
  }
}
