package holdfast.ui.workspace;

import holdfast.ui.comparison.ComparisonController;
import holdfast.ui.containment.ContainmentController;
import holdfast.ui.dominators.DominatorsController;
import holdfast.ui.find.FindBarController;
import holdfast.ui.find.FindViewModel;
import holdfast.ui.find.FoundController;
import holdfast.ui.findings.FindingsController;
import holdfast.ui.growth.GrowthController;
import holdfast.ui.retainers.PathController;
import holdfast.ui.retention.RetentionController;
import holdfast.ui.statistics.StatisticsController;
import holdfast.ui.summary.SummaryController;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;

/// Binds what shows a snapshot: the tabs of its views, and below them the panels that explain what
/// is selected there.
public final class ExplorerController {
  private final ViewInSight views;
  private final FindViewModel find;
  private final Navigator navigator;
  private ViewTabs tabs;
  @FXML private SplitPane explorerPane;
  @FXML private TabPane viewTabs;
  @FXML private StackPane viewStack;
  @FXML private Tab findingsTab;
  @FXML private FindingsController findingsController;
  @FXML private GrowthController growthController;
  @FXML private SummaryController summaryController;
  @FXML private ComparisonController comparisonController;
  @FXML private ContainmentController containmentController;
  @FXML private DominatorsController dominatorsController;
  @FXML private RetentionController retentionController;
  @FXML private StatisticsController statisticsController;
  @FXML private Tab findTab;
  @FXML private FindBarController findBarController;
  @FXML private FoundController foundController;
  @FXML private SplitPane explanationSplit;
  @FXML private ExplanationController explanationController;
  @FXML private PathController pathController;

  public ExplorerController(ViewInSight views, FindViewModel find, Navigator navigator) {
    this.views = views;
    this.find = find;
    this.navigator = navigator;
  }

  @FXML
  private void initialize() {
    tabs = ViewTabs.bind(viewTabs, viewStack, views, this::panelOf);
    explorerPane.addEventFilter(KeyEvent.KEY_PRESSED, tabs::pressed);
    findingsController.countOn(findingsTab);
    findingsController
        .list()
        .getItems()
        .addListener((InvalidationListener) _ -> tabs.goOnIn(ViewInSight.Name.FINDINGS));
    statisticsController.onChoice(this::focus);
    bindFind();
    ObjectMenus.install(viewStack, navigator, navigator::objectOf);
    ObjectMenus.install(explanationSplit, navigator, navigator::objectBeside);
    KeptRatio.install(explorerPane);
    KeptRatio.install(explanationSplit);
  }

  /// What is found has a tab of its own as long as the bar is open.
  private void bindFind() {
    viewTabs.getTabs().remove(findTab);
    findBarController.onStep(this::step);
    find.openProperty()
        .subscribe((_, isOpen) -> {
          if (isOpen) {
            tabs.add(findTab);
          } else {
            tabs.remove(findTab);
          }
        });
  }

  /// Where one goes on with the keyboard in a view.
  private Node panelOf(ViewInSight.Name view) {
    return switch (view) {
      case FINDINGS -> findingsController.list();
      case GROWTH -> growthController.table();
      case SUMMARY -> summaryController.table();
      case COMPARISON -> comparisonController.table();
      case CONTAINMENT -> containmentController.table();
      case DOMINATORS -> dominatorsController.table();
      case RETENTION -> retentionController.table();
      case STATISTICS -> statisticsController.table();
      case FOUND -> foundController.table();
    };
  }

  /// All panels, in the order the keyboard walks through them.
  List<Node> panels() {
    var panels = new ArrayList<Node>();
    panels.add(findingsController.list());
    panels.add(findingsController.notes());
    panels.addAll(growthController.tables());
    panels.add(summaryController.table());
    panels.add(comparisonController.table());
    panels.add(containmentController.table());
    panels.add(dominatorsController.table());
    panels.add(dominatorsController.map());
    panels.add(retentionController.table());
    panels.addAll(statisticsController.panels());
    panels.add(foundController.table());
    panels.addAll(explanationController.panels());
    panels.add(pathController.list());
    return panels;
  }

  /// Puts the keyboard where one goes on in the view in sight.
  void focus() {
    tabs.panel().requestFocus();
  }

  /// Opens the find bar, or goes back to it.
  void find() {
    find.openProperty().set(true);
    views.inSightProperty().set(ViewInSight.Name.FOUND);
    findBarController.focus();
  }

  /// Selects the next hit, or the one before.
  void step(int by) {
    views.inSightProperty().set(ViewInSight.Name.FOUND);
    foundController.step(by);
  }

  /// Puts the keyboard into the class filter of the view in sight, or else of Summary.
  void filter() {
    switch (views.inSightProperty().get()) {
      case COMPARISON -> comparisonController.focusFilter();
      case GROWTH -> growthController.focusFilter();
      default -> {
        views.inSightProperty().set(ViewInSight.Name.SUMMARY);
        summaryController.focusFilter();
      }
    }
  }

  /// Changes between the retainers of the selected object and the object itself.
  void togglePanel() {
    explanationController.toggle();
  }

  /// Shows where the selected object was written.
  void showSource() {
    explanationController.showSource();
  }
}
