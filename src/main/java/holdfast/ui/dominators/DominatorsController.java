package holdfast.ui.dominators;

import holdfast.ui.ViewPanels;
import holdfast.ui.treetable.RowMenu;
import holdfast.ui.treetable.SizeCell;
import holdfast.ui.treetable.SizeCell.Beside;
import holdfast.ui.treetable.SortColumn;
import holdfast.ui.treetable.TreeLine;
import holdfast.ui.treetable.TreeTable;
import java.util.List;
import java.util.Map;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// Binds the Dominators view.
public final class DominatorsController implements ViewPanels {
  /// A table of less than this shows no shallow sizes: the names need the room.
  private static final double NARROW = 540;

  private final DominatorsViewModel viewModel;
  private TreemapPane mapPane;
  @FXML private CheckBox groupBox;
  @FXML private CheckBox mapBox;
  @FXML private Label busyLabel;
  @FXML private SplitPane split;
  @FXML private TableView<TreeLine<DominatorRow>> dominatorTable;
  @FXML private TableColumn<TreeLine<DominatorRow>, TreeLine<DominatorRow>> nameColumn;
  @FXML private TableColumn<TreeLine<DominatorRow>, TreeLine<DominatorRow>> shallowColumn;
  @FXML private TableColumn<TreeLine<DominatorRow>, TreeLine<DominatorRow>> retainedColumn;
  @FXML private TableColumn<TreeLine<DominatorRow>, TreeLine<DominatorRow>> shareColumn;
  @FXML private HBox topBar;
  @FXML private VBox mapSide;
  @FXML private HBox crumbBar;
  @FXML private StackPane mapStack;
  @FXML private FlowPane legend;

  public DominatorsController(DominatorsViewModel viewModel) {
    this.viewModel = viewModel;
  }

  @FXML
  private void initialize() {
    groupBox.selectedProperty().bindBidirectional(viewModel.groupedProperty());
    mapBox.selectedProperty().subscribe(this::showMap);
    bindTable();
    bindMap();
  }

  private void bindTable() {
    SizeCell.install(shallowColumn, DominatorRow::shallowSize, Beside.NOTHING);
    SizeCell.install(retainedColumn, DominatorRow::retainedSize, Beside.NOTHING);
    SizeCell.install(shareColumn, DominatorRow::share, Beside.BAR);
    var tree = new TreeTable<>(dominatorTable, nameColumn);
    tree.sortBy(
        Map.of(
            nameColumn, SortColumn.NAME,
            shallowColumn, SortColumn.SHALLOW_SIZE,
            retainedColumn, SortColumn.RETAINED_SIZE),
        viewModel.trees()::sort);
    tree.giveUp(shallowColumn, NARROW);
    tree.giveUpInTurn(List.of(List.of(shareColumn)));
    RowMenu.install(dominatorTable, tree);
    tree.follow(viewModel.trees().linesProperty(), viewModel.trees()::keptLine, busyLabel);
    tree.selectedProperty().subscribe(line -> viewModel.select(line));
    viewModel.trees().onReveal(tree::reveal);
    viewModel.topProperty().subscribe(top -> showTop(top.crumbs()));
  }

  private void bindMap() {
    var map = viewModel.map();
    mapPane = new TreemapPane(map::resize);
    mapPane.setId("treemap");
    mapStack.getChildren().add(mapPane);
    map.pictureProperty()
        .subscribe(picture -> {
          mapPane.show(picture.map());
          CrumbBar.show(crumbBar, picture.crumbs(), this::zoom);
        });
    map.markedProperty().subscribe(tile -> mapPane.mark(tile, map.isMarkExact()));
    TreemapInput.install(mapPane, viewModel);
    for (var kind : TileKind.values()) {
      legend.getChildren().add(legendOf(kind));
    }
  }

  private static Node legendOf(TileKind kind) {
    var swatch = new Region();
    swatch.getStyleClass().addAll("swatch", kind.cssName());
    var label = new Label(kind.label(), swatch);
    label.getStyleClass().add("legend-label");
    return label;
  }

  /// Where the table begins, if that is not the root.
  private void showTop(List<Crumb> crumbs) {
    topBar.setVisible(!crumbs.isEmpty());
    topBar.setManaged(!crumbs.isEmpty());
    CrumbBar.show(
        topBar,
        crumbs,
        place -> {
          viewModel.climb(place);
          dominatorTable.requestFocus();
        });
  }

  private void zoom(Place place) {
    viewModel.map().zoom(place);
    mapPane.requestFocus();
  }

  private void showMap(boolean shown) {
    if (shown && !split.getItems().contains(mapSide)) {
      split.getItems().add(mapSide);
    } else if (!shown) {
      split.getItems().remove(mapSide);
      viewModel.map().resize(MapSize.NONE);
    }
  }

  @Override
  public TableView<?> panel() {
    return dominatorTable;
  }

  /// The map is one of them, which may be hidden.
  @Override
  public List<Node> panels() {
    return List.of(dominatorTable, mapPane);
  }
}
