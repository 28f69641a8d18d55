package holdfast.ui.find;

import holdfast.ui.Chooser;
import holdfast.ui.Messages;
import holdfast.ui.work.SnapshotQuestions;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;

/// Binds the bar above the views in which one says what to find.
public final class FindBarController {
  private static final PseudoClass INVALID = PseudoClass.getPseudoClass("invalid");
  private static final PseudoClass IN_SIGHT = PseudoClass.getPseudoClass("in-sight");

  private final FindViewModel viewModel;
  private final Consumer<SnapshotQuestions> bringIntoSight;
  private IntConsumer step = _ -> {};
  @FXML private HBox findBar;
  @FXML private TextField queryField;
  @FXML private ToggleButton caseButton;
  @FXML private ToggleButton regexButton;
  @FXML private Chooser<FindPlace> placeBox;
  @FXML private CheckBox allBox;
  @FXML private HBox tallyBox;
  @FXML private Label findStatus;
  @FXML private Hyperlink cancelLink;
  @FXML private Tooltip statusTip;

  /// @param bringIntoSight shows another snapshot
  public FindBarController(FindViewModel viewModel, Consumer<SnapshotQuestions> bringIntoSight) {
    this.viewModel = viewModel;
    this.bringIntoSight = bringIntoSight;
  }

  @FXML
  private void initialize() {
    findBar.visibleProperty().bind(viewModel.openProperty());
    findBar.managedProperty().bind(viewModel.openProperty());
    queryField.textProperty().bindBidirectional(viewModel.queryProperty());
    caseButton.selectedProperty().bindBidirectional(viewModel.matchCaseProperty());
    regexButton.selectedProperty().bindBidirectional(viewModel.regexProperty());
    allBox.selectedProperty().bindBidirectional(viewModel.inAllProperty());
    placeBox.write(
        FindPlace::text,
        place -> new ReadOnlyStringWrapper(place.note()),
        place -> place == FindPlace.CLASSES || place == FindPlace.ALL);
    placeBox.offer(FXCollections.observableArrayList(FindPlace.values()));
    placeBox.valueProperty().bind(viewModel.placeProperty());
    placeBox.onChoice(viewModel.placeProperty()::set);
    cancelLink.visibleProperty().bind(viewModel.searchingProperty());
    cancelLink.managedProperty().bind(viewModel.searchingProperty());
    viewModel.problemProperty().subscribe(this::describe);
    viewModel.statusProperty().subscribe(this::describe);
    viewModel.tallies().addListener((ListChangeListener<Tally>) _ -> showTallies());
    showTallies();
  }

  private void describe() {
    var problem = viewModel.problemProperty().get();
    queryField.pseudoClassStateChanged(INVALID, !problem.isEmpty());
    findStatus.pseudoClassStateChanged(INVALID, !problem.isEmpty());
    findStatus.setText(problem.isEmpty() ? viewModel.statusProperty().get() : problem);
    statusTip.setText(findStatus.getText());
  }

  private void showTallies() {
    tallyBox.getChildren().setAll(viewModel.tallies().stream().map(this::link).toList());
  }

  private Node link(Tally tally) {
    var letter = tally.snapshot().letter();
    var count = tally.isDone() || tally.count() > 0 ? Messages.roundCount(tally.count()) : "…";
    var link = new Hyperlink(Messages.text("find.tally", letter, count));
    link.getStyleClass().add("tally");
    link.setMnemonicParsing(false);
    link.pseudoClassStateChanged(IN_SIGHT, tally.isInSight());
    link.setAccessibleText(Messages.text("find.tally.accessible", count, letter));
    link.setOnAction(_ -> {
      link.setVisited(false);
      bringIntoSight.accept(tally.snapshot().questions());
    });
    return link;
  }

  /// Who goes to the next hit for 1 and to the one before for -1.
  public void onStep(IntConsumer action) {
    step = action;
  }

  /// Puts the cursor into the field, its text selected.
  public void focus() {
    queryField.requestFocus();
    queryField.selectAll();
  }

  @FXML
  private void key(KeyEvent event) {
    switch (event.getCode()) {
      case ENTER -> step.accept(event.isShiftDown() ? -1 : 1);
      case DOWN -> step.accept(0);
      default -> {
        return;
      }
    }
    event.consume();
  }

  /// Escape ends a search that runs, and closes the bar otherwise.
  @FXML
  private void barKey(KeyEvent event) {
    if (event.getCode() == javafx.scene.input.KeyCode.ESCAPE) {
      if (viewModel.searchingProperty().get()) {
        cancel();
      } else {
        close();
      }
      event.consume();
    }
  }

  @FXML
  private void next() {
    step.accept(1);
  }

  @FXML
  private void previous() {
    step.accept(-1);
  }

  @FXML
  private void cancel() {
    viewModel.cancel();
    cancelLink.setVisited(false);
  }

  @FXML
  private void close() {
    viewModel.cancel();
    viewModel.openProperty().set(false);
  }
}
