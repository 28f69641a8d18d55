package holdfast.ui.dominators;

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
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// Binds the Dominators view.
public final class DominatorsController {
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
    RowMenu.install(dominatorTable, tree);
    tree.follow(viewModel.trees().linesProperty(), viewModel.trees()::keptLine, busyLabel);
    tree.selectedProperty().subscribe(line -> viewModel.select(line));
    viewModel.trees().onReveal(tree::reveal);
  }

  private void bindMap() {
    var map = viewModel.map();
    mapPane = new TreemapPane(map::resize);
    mapPane.setId("treemap");
    mapStack.getChildren().add(mapPane);
    map.pictureProperty()
        .subscribe(picture -> {
          mapPane.show(picture.map());
          showCrumbs(picture.crumbs());
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

  /// The last crumb is where one is, and leads nowhere.
  private void showCrumbs(List<Crumb> crumbs) {
    crumbBar.getChildren().clear();
    for (var crumb : crumbs) {
      if (crumb != crumbs.getFirst()) {
        var joint = new Label("›");
        joint.getStyleClass().add("crumb-joint");
        joint.setMinWidth(Region.USE_PREF_SIZE);
        crumbBar.getChildren().add(joint);
      }
      var step = crumb(crumb, crumb == crumbs.getLast());
      if (crumb == crumbs.getFirst() || crumb.place() == null) {
        step.setMinWidth(Region.USE_PREF_SIZE);
      }
      crumbBar.getChildren().add(step);
    }
  }

  private Labeled crumb(Crumb crumb, boolean isLast) {
    if (isLast || crumb.place() == null) {
      var label = new Label(crumb.name());
      label.getStyleClass().add(isLast ? "crumb-here" : "crumb-joint");
      label.setTooltip(new Tooltip(crumb.whole()));
      return label;
    }
    var link = new Hyperlink(crumb.name());
    link.setTooltip(new Tooltip(crumb.whole()));
    link.setOnAction(_ -> {
      viewModel.map().zoom(crumb.place());
      mapPane.requestFocus();
    });
    return link;
  }

  private void showMap(boolean shown) {
    if (shown && !split.getItems().contains(mapSide)) {
      split.getItems().add(mapSide);
    } else if (!shown) {
      split.getItems().remove(mapSide);
      viewModel.map().resize(MapSize.NONE);
    }
  }

  public TableView<?> table() {
    return dominatorTable;
  }

  /// The map, which may be hidden.
  public Node map() {
    return mapPane;
  }
}
