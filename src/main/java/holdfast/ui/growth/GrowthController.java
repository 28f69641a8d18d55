package holdfast.ui.growth;

import static holdfast.ui.Messages.text;

import holdfast.comparison.ClassGrowth;
import holdfast.ui.MessagePane;
import holdfast.ui.Messages;
import holdfast.ui.ViewPanels;
import holdfast.ui.growth.GrowthViewModel.Table;
import holdfast.ui.object.JointAnswer.State;
import holdfast.ui.object.RetentionActions;
import holdfast.ui.treetable.RowMenu;
import holdfast.ui.treetable.TreeLine;
import holdfast.ui.treetable.TreeTable;
import java.util.List;
import java.util.Map;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.Toggle;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;

/// Binds the Growth view.
public final class GrowthController implements ViewPanels {
  private static final PseudoClass INVALID = PseudoClass.getPseudoClass("invalid");
  private static final PseudoClass CAUTION = PseudoClass.getPseudoClass("caution");

  /// What the names have of a table at least.
  private static final double LEAST_SHARE = 0.24;

  private final GrowthViewModel viewModel;
  private final Runnable openSnapshots;
  private TreeTable<GrowthRow> classTree;
  private TreeTable<ContainerRow> containerTree;

  /// The answer that the table of containers has its columns for.
  private Growth containersHaveColumnsFor;

  @FXML private Region growthBar;
  @FXML private ToggleGroup tableGroup;
  @FXML private ToggleButton classesToggle;
  @FXML private ToggleButton containersToggle;
  @FXML private TextField growthFilterField;
  @FXML private ToggleButton alwaysToggle;
  @FXML private ToggleButton bornToggle;
  @FXML private ToggleButton engineToggle;
  @FXML private Tooltip engineTip;
  @FXML private Label growthProblemLabel;
  @FXML private Label growthBusyLabel;
  @FXML private Label containersBusyLabel;
  @FXML private Label growthTotalsLabel;
  @FXML private Label growthBasisLabel;
  @FXML private TableView<TreeLine<GrowthRow>> growthTable;
  @FXML private TableColumn<TreeLine<GrowthRow>, TreeLine<GrowthRow>> nameColumn;
  @FXML private TableColumn<TreeLine<GrowthRow>, TreeLine<GrowthRow>> trendColumn;
  @FXML private TableView<TreeLine<ContainerRow>> containerTable;
  @FXML private TableColumn<TreeLine<ContainerRow>, TreeLine<ContainerRow>> containerColumn;
  @FXML private TableColumn<TreeLine<ContainerRow>, TreeLine<ContainerRow>> entriesColumn;
  @FXML private TableColumn<TreeLine<ContainerRow>, TreeLine<ContainerRow>> pathColumn;
  @FXML private MessagePane growthMessage;

  public GrowthController(GrowthViewModel viewModel, Runnable openSnapshots) {
    this.viewModel = viewModel;
    this.openSnapshots = openSnapshots;
  }

  @FXML
  private void initialize() {
    growthMessage.onAction(this::act);
    initializeFilters();
    initializeTables();
    viewModel.growthProperty().subscribe(this::show);
    viewModel.tableProperty().subscribe(this::show);
    viewModel.stepProperty().subscribe(_ -> show(viewModel.stateProperty().get()));
    viewModel.stateProperty().subscribe(this::show);
  }

  private void initializeFilters() {
    growthFilterField.textProperty().bindBidirectional(viewModel.filter().textProperty());
    growthProblemLabel.textProperty().bind(viewModel.filter().problemProperty());
    growthProblemLabel.managedProperty().bind(growthProblemLabel.textProperty().isNotEmpty());
    viewModel
        .filter()
        .problemProperty()
        .subscribe(
            problem -> growthFilterField.pseudoClassStateChanged(INVALID, !problem.isEmpty()));
    alwaysToggle.selectedProperty().bindBidirectional(viewModel.choices().alwaysProperty());
    bornToggle.selectedProperty().bindBidirectional(viewModel.choices().bornProperty());
    engineToggle.selectedProperty().bindBidirectional(viewModel.choices().hideEngineProperty());
    tableGroup.selectedToggleProperty().subscribe(this::choose);
    for (var toggle : new Region[] {alwaysToggle, bornToggle, engineToggle}) {
      toggle.managedProperty().bind(toggle.visibleProperty());
    }
    // in one place, so that nothing moves when there is something to wait for
    growthTotalsLabel
        .visibleProperty()
        .bind(growthBusyLabel.visibleProperty().or(containersBusyLabel.visibleProperty()).not());
  }

  private void initializeTables() {
    // it would make its headers together with those of the classes
    containerTable.managedProperty().bind(containerTable.visibleProperty());
    classTree = new TreeTable<>(growthTable, nameColumn);
    SparklineCell.install(trendColumn, GrowthRow::sparkline);
    trendColumn.setUserData(text("growth.trend.tip"));
    RowMenu.install(
        growthTable,
        classTree,
        line -> RetentionActions.of(viewModel.setsOf(line), viewModel::showRetention));
    classTree.sortBy(Map.of(), viewModel.classes()::sort);
    classTree.follow(
        viewModel.classes().linesProperty(), viewModel.classes()::keptLine, growthBusyLabel);
    classTree.selectedProperty().subscribe(viewModel::selectClass);
    containerTree = new TreeTable<>(containerTable, containerColumn);
    SparklineCell.install(entriesColumn, ContainerRow::sparkline);
    PathTextCell.install(pathColumn);
    RowMenu.install(containerTable, containerTree);
    containerTree.leaveForNames(LEAST_SHARE);
    containerTree.sortBy(Map.of(), viewModel.containers()::sort);
    containerTree.follow(
        viewModel.containers().linesProperty(),
        viewModel.containers()::keptLine,
        containersBusyLabel);
    containerTree.selectedProperty().subscribe(viewModel::selectContainer);
  }

  /// One of the two tables always shows.
  private void choose(Toggle before, Toggle chosen) {
    if (chosen == null) {
      tableGroup.selectToggle(before);
    } else {
      viewModel.tableProperty().set(chosen == classesToggle ? Table.CLASSES : Table.CONTAINERS);
    }
  }

  /// Makes the columns and names the choices after the captures.
  private void show(Growth growth) {
    if (growth == null) {
      return;
    }
    var series = growth.series();
    var ofClasses = GrowthColumns.ofClasses(growth, nameColumn, trendColumn);
    classTree.setColumns(ofClasses.columns(), ofClasses.orders(), viewModel.classes()::sort);
    classTree.giveUpInTurn(ofClasses.expendable());
    classesToggle.setText(text("growth.classes.count", Messages.count(growth.classes().size())));
    containersToggle.setText(
        text("growth.containers.count", Messages.count(growth.containers().size())));
    growthBasisLabel.setText(growth.basis());
    growthBasisLabel.pseudoClassStateChanged(
        CAUTION, !series.isOneProcess() || !series.areOptionsAlike());
    bornToggle.setText(text("growth.born", series.birth(), series.alive()));
    long engine = growth.classes().stream().filter(ClassGrowth::isOfEngine).count();
    engineTip.setText(text("growth.engine.tip", Messages.count(engine)));
    show(viewModel.tableProperty().get());
  }

  private void show(Table table) {
    boolean isClasses = table == Table.CLASSES;
    tableGroup.selectToggle(isClasses ? classesToggle : containersToggle);
    var growth = viewModel.growthProperty().get();
    boolean isOneProcess = growth == null || growth.series().isOneProcess();
    growthFilterField.setPromptText(
        text(isClasses ? "summary.filter" : "growth.containers.filter"));
    alwaysToggle.setVisible(isClasses);
    bornToggle.setVisible(isClasses && isOneProcess);
    engineToggle.setVisible(isClasses);
    if (!isClasses && growth != null && growth != containersHaveColumnsFor) {
      makeColumnsOfContainers(growth);
    }
    growthTotalsLabel
        .textProperty()
        .bind((isClasses ? viewModel.classes() : viewModel.containers()).totalsProperty());
    show(viewModel.stateProperty().get());
  }

  /// For those who look at containers; most do not.
  private void makeColumnsOfContainers(Growth growth) {
    containersHaveColumnsFor = growth;
    var made = GrowthColumns.ofContainers(growth, containerColumn, entriesColumn, pathColumn);
    containerTree.setColumns(made.columns(), made.orders(), viewModel.containers()::sort);
    containerTree.giveUpInTurn(made.expendable());
  }

  /// Says why there is no table, and what to do.
  private void show(State state) {
    boolean isReady = state == State.ANSWERED;
    boolean isClasses = viewModel.tableProperty().get() == Table.CLASSES;
    growthTable.setVisible(isReady && isClasses);
    containerTable.setVisible(isReady && !isClasses);
    growthBar.setDisable(!isReady);
    growthBar.setVisible(isReady);
    growthBasisLabel.setVisible(isReady);
    growthMessage.setVisible(!isReady && state != State.EMPTY);
    switch (state) {
      case EMPTY, ANSWERED -> {}
      case ALONE -> say(text("growth.alone"), text("growth.alone.advice"), "growth.open");
      case CUT_OFF -> say(text("growth.cut"), text("growth.cut.advice"), "growth.open");
      case WAITING -> say(viewModel.stepProperty().get(), "", "");
      case WORKING -> say(text("growth.working"), viewModel.stepProperty().get(), "growth.cancel");
      case CANCELED -> say(text("growth.canceled"), "", "growth.again");
      case FAILED -> say(text("growth.failed"), text("growth.failed.advice"), "growth.again");
    }
  }

  private void say(String message, String advice, String action) {
    growthMessage.say(message, advice, action.isEmpty() ? "" : text(action));
  }

  private void act() {
    switch (viewModel.stateProperty().get()) {
      case ALONE, CUT_OFF -> openSnapshots.run();
      case WORKING -> viewModel.cancel();
      default -> viewModel.countAgain();
    }
  }

  /// Escape gives the filter up, Enter and Down go on to what it found.
  @FXML
  private void filterKey(KeyEvent event) {
    switch (event.getCode()) {
      case ESCAPE -> {
        growthFilterField.clear();
        panel().requestFocus();
      }
      case ENTER, DOWN -> {
        panel().requestFocus();
        panel().getSelectionModel().selectFirst();
      }
      default -> {
        return;
      }
    }
    event.consume();
  }

  /// Puts the cursor into the filter field, its text selected.
  public void focusFilter() {
    growthFilterField.requestFocus();
    growthFilterField.selectAll();
  }

  /// The table in view.
  @Override
  public TableView<?> panel() {
    return viewModel.tableProperty().get() == Table.CLASSES ? growthTable : containerTable;
  }

  /// Both tables, of which one is in view.
  @Override
  public List<TableView<?>> panels() {
    return List.of(growthTable, containerTable);
  }
}
