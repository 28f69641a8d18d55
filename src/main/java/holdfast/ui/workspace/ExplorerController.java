package holdfast.ui.workspace;

import holdfast.ui.LatePart;
import holdfast.ui.Views;
import holdfast.ui.comparison.ComparisonController;
import holdfast.ui.find.FindBarController;
import holdfast.ui.find.FindViewModel;
import holdfast.ui.find.FoundController;
import holdfast.ui.findings.FindingsController;
import holdfast.ui.growth.GrowthController;
import holdfast.ui.retainers.PathController;
import holdfast.ui.statistics.StatisticsController;
import holdfast.ui.summary.SummaryController;
import holdfast.ui.workspace.ViewInSight.Name;
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
  private final Views parts;
  private final ViewInSight views;
  private final FindViewModel find;
  private final Navigator navigator;
  private ViewTabs tabs;
  private LatePart<GrowthController> growth;
  private LatePart<SummaryController> summary;
  private LatePart<ComparisonController> comparison;
  private LatePart<FoundController> found;
  private LatePart<ExplanationController> explanation;
  private LatePart<PathController> path;
  @FXML private SplitPane explorerPane;
  @FXML private TabPane viewTabs;
  @FXML private StackPane viewStack;
  @FXML private Tab findingsTab;
  @FXML private Tab findTab;
  @FXML private FindBarController findBarController;
  @FXML private SplitPane explanationSplit;
  @FXML private StackPane explanationPlace;
  @FXML private StackPane pathPlace;

  /// @param parts where the views are built
  public ExplorerController(
      Views parts, ViewInSight views, FindViewModel find, Navigator navigator) {
    this.parts = parts;
    this.views = views;
    this.find = find;
    this.navigator = navigator;
  }

  @FXML
  private void initialize() {
    tabs = new ViewTabs(viewTabs, viewStack, views);
    explanation = parts.soon("workspace/ExplanationView.fxml", explanationPlace.getChildren()::add);
    path = parts.soon("retainers/PathView.fxml", pathPlace.getChildren()::add);
    addViews();
    tabs.bind();
    explorerPane.addEventFilter(KeyEvent.KEY_PRESSED, tabs::pressed);
    bindFind();
    ObjectMenus.install(viewStack, navigator, navigator::objectOf);
    ObjectMenus.install(explanationSplit, navigator, navigator::objectBeside);
    KeptRatio.install(explorerPane);
    KeptRatio.install(explanationSplit);
  }

  private void addViews() {
    LatePart<FindingsController> findings =
        tabs.contain(Name.FINDINGS, "findings/FindingsView.fxml", parts);
    findings.whenBuilt(this::bindFindings);
    growth = tabs.contain(Name.GROWTH, "growth/GrowthView.fxml", parts);
    summary = tabs.contain(Name.SUMMARY, "summary/SummaryView.fxml", parts);
    comparison = tabs.contain(Name.COMPARISON, "comparison/ComparisonView.fxml", parts);
    tabs.contain(Name.CONTAINMENT, "containment/ContainmentView.fxml", parts);
    tabs.contain(Name.DOMINATORS, "dominators/DominatorsView.fxml", parts);
    tabs.contain(Name.RETENTION, "retention/RetentionView.fxml", parts);
    LatePart<StatisticsController> statistics =
        tabs.contain(Name.STATISTICS, "statistics/StatisticsView.fxml", parts);
    statistics.whenBuilt(controller -> controller.onChoice(this::focus));
    found = tabs.contain(Name.FOUND, "find/FoundView.fxml", parts);
  }

  private void bindFindings(FindingsController findings) {
    findings.countOn(findingsTab);
    findings.panel().getItems().addListener((InvalidationListener) _ -> tabs.goOnIn(Name.FINDINGS));
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

  /// All panels, in the order the keyboard walks through them.
  List<Node> panels() {
    var panels = new ArrayList<>(tabs.panels());
    if (explanation.isBuilt()) {
      panels.addAll(explanation.controller().panels());
    }
    if (path.isBuilt()) {
      panels.add(path.controller().list());
    }
    return panels;
  }

  /// Builds what shows of it, where that is not done yet.
  void complete() {
    explanation.setVisible(true);
    path.setVisible(true);
    tabs.complete();
  }

  /// Puts the keyboard where one goes on in the view in sight.
  void focus() {
    tabs.panel().requestFocus();
  }

  /// Opens the find bar, or goes back to it.
  void find() {
    find.openProperty().set(true);
    views.inSightProperty().set(Name.FOUND);
    findBarController.focus();
  }

  /// Selects the next hit, or the one before.
  void step(int by) {
    views.inSightProperty().set(Name.FOUND);
    found.controller().step(by);
  }

  /// Puts the keyboard into the class filter of the view in sight, or else of Summary.
  void filter() {
    switch (views.inSightProperty().get()) {
      case COMPARISON -> comparison.controller().focusFilter();
      case GROWTH -> growth.controller().focusFilter();
      default -> {
        views.inSightProperty().set(Name.SUMMARY);
        summary.controller().focusFilter();
      }
    }
  }

  /// Changes between the retainers of the selected object and the object itself.
  void togglePanel() {
    explanation.controller().toggle();
  }

  /// Shows where the selected object was written.
  void showSource() {
    explanation.controller().showSource();
  }
}
