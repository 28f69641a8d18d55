package holdfast.ui.summary;

import static holdfast.ui.Messages.text;

import holdfast.analysis.Category;
import holdfast.ui.Chooser;
import holdfast.ui.ViewPanels;
import holdfast.ui.object.HeapRow;
import holdfast.ui.object.RetentionActions;
import holdfast.ui.summary.ObjectFilter.General;
import holdfast.ui.summary.ObjectFilter.OfCategory;
import holdfast.ui.treetable.NumberCell;
import holdfast.ui.treetable.RowMenu;
import holdfast.ui.treetable.SizeCell;
import holdfast.ui.treetable.SizeCell.Beside;
import holdfast.ui.treetable.SortColumn;
import holdfast.ui.treetable.TreeLine;
import holdfast.ui.treetable.TreeTable;
import java.util.List;
import java.util.Map;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

/// Binds the Summary view.
public final class SummaryController implements ViewPanels {
  private static final PseudoClass INVALID = PseudoClass.getPseudoClass("invalid");
  private static final ObjectFilter FIRST_CATEGORY = new OfCategory(Category.values()[0]);

  private final SummaryViewModel viewModel;
  @FXML private Chooser<ObjectFilter> objectFilterBox;
  @FXML private TextField filterField;
  @FXML private Label problemLabel;
  @FXML private Label totalsLabel;
  @FXML private Label busyLabel;
  @FXML private VBox emptyBox;
  @FXML private Label emptyLabel;
  @FXML private Label emptyDetail;
  @FXML private TableView<TreeLine<HeapRow>> classTable;
  @FXML private TableColumn<TreeLine<HeapRow>, TreeLine<HeapRow>> nameColumn;
  @FXML private TableColumn<TreeLine<HeapRow>, TreeLine<HeapRow>> distanceColumn;
  @FXML private TableColumn<TreeLine<HeapRow>, TreeLine<HeapRow>> shallowColumn;
  @FXML private TableColumn<TreeLine<HeapRow>, TreeLine<HeapRow>> retainedColumn;

  public SummaryController(SummaryViewModel viewModel) {
    this.viewModel = viewModel;
  }

  @FXML
  private void initialize() {
    initializeObjectFilter();
    viewModel.filter().textProperty().subscribe(this::describeEmpty);
    filterField.textProperty().bindBidirectional(viewModel.filter().textProperty());
    problemLabel.textProperty().bind(viewModel.filter().problemProperty());
    viewModel
        .filter()
        .problemProperty()
        .subscribe(problem -> filterField.pseudoClassStateChanged(INVALID, !problem.isEmpty()));
    totalsLabel.textProperty().bind(viewModel.totalsProperty());
    NumberCell.install(distanceColumn, HeapRow::distance);
    SizeCell.install(shallowColumn, HeapRow::shallowSize, Beside.PERCENT);
    SizeCell.install(retainedColumn, HeapRow::retainedSize, Beside.PERCENT_AND_BAR);
    var tree = new TreeTable<>(classTable, nameColumn);
    tree.sortBy(
        Map.of(
            nameColumn, SortColumn.NAME,
            distanceColumn, SortColumn.DISTANCE,
            shallowColumn, SortColumn.SHALLOW_SIZE,
            retainedColumn, SortColumn.RETAINED_SIZE),
        viewModel::sort);
    tree.giveUpInTurn(List.of(List.of(distanceColumn)));
    RowMenu.install(
        classTable,
        tree,
        line -> RetentionActions.of(viewModel.setsOf(line), viewModel::showRetention));
    viewModel
        .linesProperty()
        .subscribe(lines -> {
          tree.show(lines, viewModel.keptLine());
          busyLabel.visibleProperty().unbind();
          if (lines != null) {
            busyLabel
                .visibleProperty()
                .bind(lines.busyProperty().or(viewModel.filteringProperty()));
          }
          describeEmpty();
        });
    busyLabel
        .textProperty()
        .bind(
            viewModel
                .filteringProperty()
                .map(isFiltering -> text(isFiltering ? "summary.filtering" : "summary.busy")));
    viewModel.onReveal(tree::reveal);
    tree.selectedProperty().subscribe(viewModel::select);
  }

  private void initializeObjectFilter() {
    objectFilterBox.write(ObjectFilter::text, this::figure, SummaryController::startsGroup);
    objectFilterBox.setOnShowing(_ -> viewModel.countFilters());
    objectFilterBox.onChoice(viewModel.objectFilterProperty()::set);
    viewModel
        .figuresProperty()
        .subscribe(figures -> {
          objectFilterBox.setDisable(figures == null);
          if (figures != null) {
            objectFilterBox.offer(figures.filters());
          }
        });
    objectFilterBox.valueProperty().bind(viewModel.objectFilterProperty());
  }

  private ObservableValue<String> figure(ObjectFilter filter) {
    return Bindings.valueAt(viewModel.figuresProperty().get().figures(), filter)
        .orElse(text("summary.objects.counting"));
  }

  private static boolean startsGroup(ObjectFilter filter) {
    return filter == General.DUPLICATED_STRINGS
        || filter.equals(FIRST_CATEGORY)
        || filter == General.SHARED_BY_NATIVE_CONTEXTS;
  }

  private void describeEmpty() {
    boolean isFiltered =
        !viewModel.filter().textProperty().get().isEmpty()
            || viewModel.objectFilterProperty().get() != General.ALL;
    emptyBox.setVisible(isFiltered);
    emptyLabel.setText(viewModel.nothing());
    emptyDetail.setText(viewModel.advice());
  }

  /// Escape gives the filter up, Enter and Down go on to what it found.
  @FXML
  private void filterKey(KeyEvent event) {
    switch (event.getCode()) {
      case ESCAPE -> {
        filterField.clear();
        classTable.requestFocus();
      }
      case ENTER, DOWN -> {
        classTable.requestFocus();
        classTable.getSelectionModel().selectFirst();
      }
      default -> {
        return;
      }
    }
    event.consume();
  }

  /// Puts the cursor into the filter field, its text selected.
  public void focusFilter() {
    filterField.requestFocus();
    filterField.selectAll();
  }

  @Override
  public TableView<?> panel() {
    return classTable;
  }
}
