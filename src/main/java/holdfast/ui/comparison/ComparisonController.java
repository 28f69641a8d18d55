package holdfast.ui.comparison;

import static holdfast.ui.Messages.text;

import holdfast.ui.Chooser;
import holdfast.ui.MessagePane;
import holdfast.ui.ViewPanels;
import holdfast.ui.comparison.ComparisonViewModel.State;
import holdfast.ui.object.Capture;
import holdfast.ui.object.RetentionActions;
import holdfast.ui.treetable.FigureCell;
import holdfast.ui.treetable.RowMenu;
import holdfast.ui.treetable.SortColumn;
import holdfast.ui.treetable.TreeLine;
import holdfast.ui.treetable.TreeTable;
import java.util.List;
import java.util.Map;
import javafx.animation.PauseTransition;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.util.Duration;

/// Binds the Comparison view.
public final class ComparisonController implements ViewPanels {
  private static final PseudoClass INVALID = PseudoClass.getPseudoClass("invalid");
  private static final PseudoClass CAUTION = PseudoClass.getPseudoClass("caution");

  private final ComparisonViewModel viewModel;
  private final Runnable openSnapshots;

  /// What is compared in less does not flash.
  private final PauseTransition patience = new PauseTransition(Duration.millis(300));

  @FXML private Label baseLabel;
  @FXML private Chooser<Capture> baseBox;
  @FXML private Tooltip baseTip;
  @FXML private TextField differenceFilterField;
  @FXML private CheckBox holderBox;
  @FXML private Label differenceProblemLabel;
  @FXML private Label differenceBusyLabel;
  @FXML private Label differenceTotalsLabel;
  @FXML private Label relationLabel;
  @FXML private MessagePane messageBox;
  @FXML private Label noDifferenceLabel;
  @FXML private TableView<TreeLine<DifferenceRow>> differenceTable;
  @FXML private TableColumn<TreeLine<DifferenceRow>, TreeLine<DifferenceRow>> nameColumn;
  @FXML private TableColumn<TreeLine<DifferenceRow>, TreeLine<DifferenceRow>> addedColumn;
  @FXML private TableColumn<TreeLine<DifferenceRow>, TreeLine<DifferenceRow>> removedColumn;
  @FXML private TableColumn<TreeLine<DifferenceRow>, TreeLine<DifferenceRow>> countDeltaColumn;
  @FXML private TableColumn<TreeLine<DifferenceRow>, TreeLine<DifferenceRow>> addedSizeColumn;
  @FXML private TableColumn<TreeLine<DifferenceRow>, TreeLine<DifferenceRow>> removedSizeColumn;
  @FXML private TableColumn<TreeLine<DifferenceRow>, TreeLine<DifferenceRow>> sizeDeltaColumn;

  public ComparisonController(ComparisonViewModel viewModel, Runnable openSnapshots) {
    this.viewModel = viewModel;
    this.openSnapshots = openSnapshots;
  }

  @FXML
  private void initialize() {
    messageBox.onAction(this::act);
    initializeBase();
    differenceFilterField.textProperty().bindBidirectional(viewModel.filter().textProperty());
    differenceProblemLabel.textProperty().bind(viewModel.filter().problemProperty());
    differenceProblemLabel
        .managedProperty()
        .bind(differenceProblemLabel.textProperty().isNotEmpty());
    viewModel
        .filter()
        .problemProperty()
        .subscribe(
            problem -> differenceFilterField.pseudoClassStateChanged(INVALID, !problem.isEmpty()));
    holderBox.selectedProperty().bindBidirectional(viewModel.groupedProperty());
    differenceTotalsLabel.textProperty().bind(viewModel.totalsProperty());
    viewModel.relationProperty().subscribe(this::show);
    initializeTable();
    patience.setOnFinished(_ -> messageBox.setVisible(true));
    viewModel.stateProperty().subscribe(_ -> showMessage());
    viewModel.targetProperty().subscribe(_ -> showMessage());
    viewModel.baseProperty().subscribe(_ -> showMessage());
  }

  private void initializeBase() {
    baseBox.write(Capture::text, _ -> new ReadOnlyStringWrapper(""), _ -> false);
    baseBox.offer(viewModel.captures());
    baseBox.onChoice(viewModel::choose);
    baseBox.valueProperty().bind(viewModel.baseProperty());
  }

  private void initializeTable() {
    FigureCell.install(addedColumn, DifferenceRow::added);
    FigureCell.install(removedColumn, DifferenceRow::removed);
    FigureCell.install(countDeltaColumn, DifferenceRow::countDelta);
    FigureCell.install(addedSizeColumn, DifferenceRow::addedSize);
    FigureCell.install(removedSizeColumn, DifferenceRow::removedSize);
    FigureCell.install(sizeDeltaColumn, DifferenceRow::sizeDelta);
    var tree = new TreeTable<>(differenceTable, nameColumn);
    tree.sortBy(
        Map.of(
            nameColumn, SortColumn.NAME,
            addedColumn, SortColumn.ADDED_COUNT,
            removedColumn, SortColumn.REMOVED_COUNT,
            countDeltaColumn, SortColumn.COUNT_DELTA,
            addedSizeColumn, SortColumn.ADDED_SIZE,
            removedSizeColumn, SortColumn.REMOVED_SIZE,
            sizeDeltaColumn, SortColumn.SIZE_DELTA),
        viewModel::sort);
    tree.giveUpInTurn(
        List.of(List.of(addedSizeColumn, removedSizeColumn), List.of(addedColumn, removedColumn)));
    RowMenu.install(
        differenceTable,
        tree,
        line -> RetentionActions.of(viewModel.setsOf(line), viewModel::showRetention));
    tree.follow(viewModel.linesProperty(), viewModel::keptLine, differenceBusyLabel);
    tree.selectedProperty().subscribe(viewModel::select);
    viewModel.onReveal(tree::reveal);
    viewModel
        .filter()
        .textProperty()
        .subscribe(typed ->
            noDifferenceLabel.setText(
                text(typed.isEmpty() ? "comparison.noDifference" : "comparison.noClasses")));
  }

  private void show(Relation relation) {
    relationLabel.setText(relation.text());
    relationLabel.setVisible(!relation.text().isEmpty());
    relationLabel.setManaged(relationLabel.isVisible());
    relationLabel.pseudoClassStateChanged(CAUTION, relation.caution());
  }

  /// Says why there is no table, and what to do.
  private void showMessage() {
    var state = viewModel.stateProperty().get();
    boolean hasBase = viewModel.baseProperty().get() != null;
    baseLabel.setVisible(hasBase);
    baseBox.setVisible(hasBase);
    differenceFilterField.setVisible(hasBase);
    holderBox.setVisible(hasBase);
    holderBox.setDisable(state != State.READY);
    baseTip.setText(
        hasBase ? text("comparison.base.is", viewModel.baseProperty().get().text()) : "");
    differenceFilterField.setDisable(state != State.READY);
    differenceTable.setVisible(state == State.READY);
    patience.stop();
    messageBox.setVisible(state != State.READY && state != State.EMPTY && state != State.WORKING);
    var base = hasBase ? viewModel.baseProperty().get().letter() : "";
    var target = hasBase ? viewModel.targetProperty().get().letter() : "";
    switch (state) {
      case EMPTY, READY -> {}
      case CUT_OFF -> say("comparison.cut", "comparison.cut.advice", "");
      case ALONE -> say("comparison.alone", "comparison.alone.advice", "comparison.open", base);
      case WORKING -> {
        say("comparison.working", "", "comparison.cancel", target, base);
        patience.playFromStart();
      }
      case CANCELED -> say("comparison.canceled", "", "comparison.compare", target, base);
      case FAILED -> say("comparison.failed", "comparison.failed.advice", "comparison.compare");
    }
  }

  private void say(String message, String advice, String action, Object... values) {
    messageBox.say(
        text(message, values),
        advice.isEmpty() ? "" : text(advice, values),
        action.isEmpty() ? "" : text(action));
  }

  private void act() {
    switch (viewModel.stateProperty().get()) {
      case ALONE -> openSnapshots.run();
      case WORKING -> viewModel.cancel();
      default -> viewModel.retry();
    }
  }

  /// Escape gives the filter up, Enter and Down go on to what it found.
  @FXML
  private void filterKey(KeyEvent event) {
    switch (event.getCode()) {
      case ESCAPE -> {
        differenceFilterField.clear();
        differenceTable.requestFocus();
      }
      case ENTER, DOWN -> {
        differenceTable.requestFocus();
        differenceTable.getSelectionModel().selectFirst();
      }
      default -> {
        return;
      }
    }
    event.consume();
  }

  /// Puts the cursor into the filter field, its text selected.
  public void focusFilter() {
    differenceFilterField.requestFocus();
    differenceFilterField.selectAll();
  }

  @Override
  public TableView<?> panel() {
    return differenceTable;
  }
}
