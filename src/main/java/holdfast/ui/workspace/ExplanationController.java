package holdfast.ui.workspace;

import holdfast.ui.LazyTip;
import holdfast.ui.object.ObjectController;
import holdfast.ui.object.ObjectFacts;
import holdfast.ui.object.ObjectViewModel;
import holdfast.ui.retainers.RetainersController;
import holdfast.ui.retainers.RetainersViewModel;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Toggle;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

/// Binds what explains the selection: a bar that says what is selected, and below it either its
/// retainers or the object itself.
public final class ExplanationController {
  private final RetainersViewModel retainersModel;
  private final ObjectViewModel objectModel;
  @FXML private ToggleGroup panelGroup;
  @FXML private ToggleButton retainersTab;
  @FXML private ToggleButton objectTab;
  @FXML private HBox factsBox;
  @FXML private Label whereLabel;
  @FXML private Label classLabel;
  @FXML private Label objectLabel;
  @FXML private Label idLabel;
  @FXML private Label sizesLabel;
  @FXML private Label sourceLabel;
  @FXML private Tooltip sourceTip;
  @FXML private Node retainers;
  @FXML private Node object;
  @FXML private RetainersController retainersController;
  @FXML private ObjectController objectController;

  public ExplanationController(RetainersViewModel retainersModel, ObjectViewModel objectModel) {
    this.retainersModel = retainersModel;
    this.objectModel = objectModel;
  }

  @FXML
  private void initialize() {
    retainersModel.factsProperty().subscribe(this::show);
    retainersModel.whereProperty().subscribe(text -> set(whereLabel, text));
    for (var label : List.of(whereLabel, classLabel, objectLabel, idLabel, sizesLabel)) {
      LazyTip.install(label, label::getText);
    }
    panelGroup.selectedToggleProperty().subscribe(this::choose);
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
    objectModel.setInSight(objectTab.isSelected());
  }

  /// Shows the other panel, and puts the keyboard there.
  void toggle() {
    panelGroup.selectToggle(objectTab.isSelected() ? retainersTab : objectTab);
    (objectTab.isSelected() ? objectController.table() : retainersController.table())
        .requestFocus();
  }

  private void show(ObjectFacts facts) {
    factsBox.setVisible(facts != null);
    if (facts != null) {
      classLabel.setText(facts.className());
      set(objectLabel, facts.name());
      idLabel.setText(facts.id());
      sizesLabel.setText(facts.sizes());
      set(sourceLabel, facts.shortSource());
      sourceTip.setText(facts.source());
    }
  }

  private static void set(Label label, String text) {
    label.setText(text);
    label.setVisible(!text.isEmpty());
    label.setManaged(!text.isEmpty());
  }

  /// Where the keyboard can be.
  List<Node> panels() {
    return List.of(retainersController.table(), objectController.table());
  }
}
