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
  @FXML private ToggleButton retainersTab;
  @FXML private ToggleButton objectTab;
  @FXML private ToggleButton sourceTab;
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
    factsBox.widthProperty().subscribe(_ -> fitFacts());
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
    if (facts != null) {
      classLabel.setText(facts.className());
      set(objectLabel, facts.name());
      idLabel.setText(facts.id());
      sizesLabel.setText(facts.sizes());
      set(sourceLink, facts.shortSource());
      sourceTip.setText(facts.source());
      fitFacts();
    }
  }

  /// What the object is has the first claim on the room, then what it costs; where it was written
  /// stands in the panels too.
  private void fitFacts() {
    double taken = 0;
    for (var label : List.of(whereLabel, classLabel, objectLabel, idLabel, sizesLabel)) {
      if (label.isManaged()) {
        label.setMinWidth(label == sizesLabel ? 0 : Math.min(label.prefWidth(-1), MOST_OF_NAME));
        taken += label.prefWidth(-1) + factsBox.getSpacing();
      }
    }
    boolean isKnown = !sourceLink.getText().isEmpty();
    set(sourceLink, isKnown && factsBox.getWidth() - taken >= LEAST_SOURCE);
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
