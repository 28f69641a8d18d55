package holdfast.ui.findings;

import holdfast.ui.Messages;
import holdfast.ui.ViewPanels;
import holdfast.ui.object.JointAnswer.State;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tab;
import javafx.scene.control.Tooltip;

/// Binds the Findings view.
public final class FindingsController implements ViewPanels {
  private final FindingsViewModel viewModel;
  private final NotedObjects noted;
  private final Runnable chooseFiles;
  @FXML private Node answerPane;
  @FXML private Node messagePane;
  @FXML private Label verdictLabel;
  @FXML private Label basisLabel;
  @FXML private Label verdictAdvice;
  @FXML private ListView<FindingSheet> findingList;
  @FXML private NotedController notedController;
  @FXML private Label messageTitle;
  @FXML private Label messageText;
  @FXML private ProgressBar workBar;
  @FXML private Button cancelButton;
  @FXML private Button againButton;
  @FXML private Button moreButton;

  public FindingsController(FindingsViewModel viewModel, NotedObjects noted, Runnable chooseFiles) {
    this.viewModel = viewModel;
    this.noted = noted;
    this.chooseFiles = chooseFiles;
  }

  @FXML
  private void initialize() {
    findingList.setCellFactory(_ -> new FindingCell());
    for (var button : new Button[] {cancelButton, againButton, moreButton}) {
      button.managedProperty().bind(button.visibleProperty());
    }
    for (var label : new Label[] {basisLabel, verdictAdvice, messageText}) {
      label.visibleProperty().bind(label.textProperty().isNotEmpty());
      label.managedProperty().bind(label.visibleProperty());
    }
    workBar.managedProperty().bind(workBar.visibleProperty());
    workBar.progressProperty().bind(viewModel.doneProperty());
    viewModel.stepProperty().subscribe(_ -> show(viewModel.stateProperty().get()));
    viewModel.stateProperty().subscribe(this::show);
    bindSelection();
  }

  private void bindSelection() {
    var selected = findingList.getSelectionModel();
    viewModel.selectedProperty().subscribe(selected::select);
    selected
        .selectedItemProperty()
        .subscribe(sheet -> {
          if (sheet != null) {
            viewModel.selectedProperty().set(sheet);
          }
        });
  }

  private void show(State state) {
    var answer = viewModel.answerProperty().get();
    boolean isFound = state == State.ANSWERED && !answer.findings().isEmpty();
    answerPane.setVisible(isFound);
    messagePane.setVisible(!isFound && state != State.EMPTY && state != State.ALONE);
    workBar.setVisible(state == State.WORKING);
    cancelButton.setVisible(state == State.WORKING);
    againButton.setVisible(state == State.CANCELED || state == State.FAILED);
    moreButton.setVisible(state == State.ANSWERED || state == State.CUT_OFF);
    switch (state) {
      case ANSWERED -> show(answer);
      case EMPTY, ALONE -> {
        findingList.getItems().clear();
        noted.leaveOut(List.of());
        say("", "");
      }
      case CUT_OFF -> say(Messages.text("findings.cut"), Messages.text("findings.cut.advice"));
      case WAITING -> say(viewModel.stepProperty().get(), "");
      case WORKING -> say(Messages.text("findings.working"), viewModel.stepProperty().get());
      case CANCELED -> say(Messages.text("findings.canceled"), "");
      case FAILED -> say(Messages.text("findings.failed"), Messages.text("findings.failed.detail"));
    }
  }

  private void show(FindingsAnswer answer) {
    verdictLabel.setText(answer.verdict());
    basisLabel.setText(answer.basis());
    verdictAdvice.setText(answer.advice());
    findingList.getItems().setAll(answer.findings());
    findingList.getSelectionModel().select(viewModel.selectedProperty().get());
    noted.leaveOut(answer.findings().stream().map(FindingSheet::mark).toList());
    var separator = answer.basis().isEmpty() || answer.advice().isEmpty() ? "" : "\n";
    say(answer.verdict(), answer.basis() + separator + answer.advice());
  }

  private void say(String title, String text) {
    messageTitle.setText(title);
    messageText.setText(text);
  }

  /// Writes the number of leaks beside the name of the tab.
  public void countOn(Tab tab) {
    var badge = new Label();
    badge.getStyleClass().add("count-badge");
    var tip = new Tooltip();
    tab.setTooltip(null);
    viewModel
        .leaksProperty()
        .subscribe(number -> {
          int leaks = number.intValue();
          badge.setText(Messages.count(leaks));
          tip.setText(Messages.text("findings.tab.tip", badge.getText()));
          tab.setGraphic(leaks == 0 ? null : badge);
          tab.setTooltip(leaks == 0 ? null : tip);
        });
  }

  @Override
  public ListView<?> panel() {
    return findingList;
  }

  /// The bookmarks below the findings are one of them.
  @Override
  public List<ListView<?>> panels() {
    return List.of(findingList, notedController.list());
  }

  @FXML
  private void cancel() {
    viewModel.cancel();
  }

  @FXML
  private void searchAgain() {
    viewModel.searchAgain();
  }

  @FXML
  private void open() {
    chooseFiles.run();
  }
}
