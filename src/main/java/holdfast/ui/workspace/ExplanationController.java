package holdfast.ui.workspace;

import holdfast.ui.LazyTip;
import holdfast.ui.object.CaptureBadge;
import holdfast.ui.object.ObjectController;
import holdfast.ui.object.ObjectFacts;
import holdfast.ui.object.ObjectRef;
import holdfast.ui.object.ObjectViewModel;
import holdfast.ui.retainers.RetainersController;
import holdfast.ui.retainers.RetainersViewModel;
import holdfast.ui.source.SourceController;
import holdfast.ui.source.SourceViewModel;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.Toggle;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

/// Binds what explains the selection: a bar that says what is selected, and below it its retainers,
/// the object itself, or its source.
public final class ExplanationController {
  /// What a name is not cut to less than.
  private static final double MOST_OF_NAME = 90;

  private static final double LEAST_SOURCE = 90;

  private final RetainersViewModel retainersModel;
  private final ObjectViewModel objectModel;
  private final SourceViewModel sourceModel;
  private final Navigator navigator;
  @FXML private ToggleGroup panelGroup;
  @FXML private HBox panelTabs;
  @FXML private ToggleButton retainersTab;
  @FXML private ToggleButton objectTab;
  @FXML private ToggleButton sourceTab;
  @FXML private HBox panelBar;
  @FXML private HBox factsBar;
  @FXML private HBox factsBox;
  @FXML private Label captureBadge;
  @FXML private Label whereLabel;
  @FXML private Label classLabel;
  @FXML private Label objectLabel;
  @FXML private Label idLabel;
  @FXML private Label sizesLabel;
  @FXML private Hyperlink sourceLink;
  @FXML private Tooltip sourceTip;
  @FXML private Node retainers;
  @FXML private Node object;
  @FXML private Node source;
  @FXML private RetainersController retainersController;
  @FXML private ObjectController objectController;
  @FXML private SourceController sourceController;

  public ExplanationController(
      RetainersViewModel retainersModel,
      ObjectViewModel objectModel,
      SourceViewModel sourceModel,
      Navigator navigator) {
    this.retainersModel = retainersModel;
    this.objectModel = objectModel;
    this.sourceModel = sourceModel;
    this.navigator = navigator;
  }

  @FXML
  private void initialize() {
    retainersModel.factsProperty().subscribe(this::show);
    CaptureBadge.install(captureBadge, navigator.captureProperty());
    retainersModel.whereProperty().subscribe(text -> set(whereLabel, text));
    for (var label : List.of(whereLabel, classLabel, objectLabel, idLabel, sizesLabel)) {
      LazyTip.install(label, label::getText);
    }
    panelBar.widthProperty().subscribe(_ -> fitFacts());
    panelTabs.widthProperty().subscribe(_ -> fitFacts()); // it follows the size of text
    panelGroup.selectedToggleProperty().subscribe(this::choose);
    objectController.onSource(this::showSource);
    navigator.onSource(this::showSource);
    bring();
  }

  /// One of the two always shows.
  private void choose(Toggle before, Toggle chosen) {
    if (chosen == null) {
      panelGroup.selectToggle(before);
    }
    bring();
  }

  private void bring() {
    retainers.setVisible(retainersTab.isSelected());
    object.setVisible(objectTab.isSelected());
    source.setVisible(sourceTab.isSelected());
    objectModel.setInSight(objectTab.isSelected());
    sourceModel.setInSight(sourceTab.isSelected());
  }

  /// Shows the next panel, and puts the keyboard there.
  void toggle() {
    int next = panelGroup.getToggles().indexOf(panelGroup.getSelectedToggle()) + 1;
    panelGroup.selectToggle(panelGroup.getToggles().get(next % panelGroup.getToggles().size()));
    panel().requestFocus();
  }

  private Node panel() {
    return retainersTab.isSelected()
        ? retainersController.table()
        : objectTab.isSelected() ? objectController.panel() : sourceController.list();
  }

  /// Shows the source of what is explained, and puts the keyboard there.
  @FXML
  void showSource() {
    sourceLink.setVisited(false);
    panelGroup.selectToggle(sourceTab);
    sourceController.list().requestFocus();
  }

  private void showSource(ObjectRef wanted) {
    sourceModel.ask(wanted);
    showSource();
  }

  private void show(ObjectFacts facts) {
    factsBox.setVisible(facts != null);
    if (facts == null) {
      put(false);
    } else {
      classLabel.setText(facts.className());
      set(objectLabel, facts.name());
      idLabel.setText(facts.id());
      sizesLabel.setText(facts.sizes());
      set(sourceLink, facts.shortSource());
      sourceTip.setText(facts.source());
      fitFacts();
    }
  }

  /// Beside the tabs where there is room for all that the object is and costs, below them
  /// otherwise; where it was written stands in the panels too, and shows here if there is room.
  private void fitFacts() {
    var shown =
        Stream.of(whereLabel, classLabel, objectLabel, idLabel, sizesLabel)
            .filter(Node::isManaged)
            .toList();
    double taken =
        shown.stream().mapToDouble(label -> widthOf(label) + factsBox.getSpacing()).sum();
    double room =
        panelBar.getWidth() - panelBar.getInsets().getLeft() - panelBar.getInsets().getRight();
    double beside = room - panelTabs.getWidth() - 2 * panelBar.getSpacing();
    if (captureBadge.isManaged()) {
      beside -= captureBadge.prefWidth(-1);
    }
    boolean isBelow = factsBox.isVisible() && taken > beside;
    put(isBelow);
    double left = (isBelow ? room : beside) - taken;
    for (var label : shown) {
      double least = label == sizesLabel ? 0 : Math.min(label.prefWidth(-1), MOST_OF_NAME);
      label.setMinWidth(left >= 0 ? widthOf(label) : least);
    }
    set(sourceLink, !sourceLink.getText().isEmpty() && left >= LEAST_SOURCE);
  }

  private static double widthOf(Label label) {
    double most = label.getMaxWidth() > 0 ? label.getMaxWidth() : Double.MAX_VALUE;
    return Math.min(label.prefWidth(-1), most);
  }

  private void put(boolean isBelow) {
    var bar = isBelow ? factsBar : panelBar;
    if (factsBox.getParent() != bar) {
      ((HBox) factsBox.getParent()).getChildren().remove(factsBox);
      bar.getChildren().add(factsBox);
      set(factsBar, isBelow);
    }
  }

  private static void set(Node node, boolean visible) {
    node.setVisible(visible);
    node.setManaged(visible);
  }

  private static void set(Labeled label, String text) {
    label.setText(text);
    set(label, !text.isEmpty());
  }

  /// Where the keyboard can be.
  List<Node> panels() {
    var panels = new ArrayList<Node>();
    panels.add(retainersController.table());
    panels.addAll(objectController.panels());
    panels.add(sourceController.list());
    return panels;
  }
}
