package holdfast.ui.start;

import holdfast.ui.Messages;
import holdfast.ui.settings.LastSession;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.InvalidationListener;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// Binds the start page.
public final class StartController {
  private final StartViewModel viewModel;
  @FXML private Button openButton;
  @FXML private VBox sessionBox;
  @FXML private Hyperlink sessionLink;
  @FXML private Label sessionNames;
  @FXML private Tooltip sessionTip;
  @FXML private VBox recentBox;
  @FXML private VBox recentList;

  public StartController(StartViewModel viewModel) {
    this.viewModel = viewModel;
  }

  @FXML
  private void initialize() {
    viewModel.recent().addListener((ListChangeListener<Path>) _ -> showRecent());
    showRecent();
    viewModel.session().addListener((InvalidationListener) _ -> showSession());
    showSession();
  }

  private void showSession() {
    var session = viewModel.session();
    sessionBox.setVisible(!session.isEmpty());
    sessionBox.setManaged(!session.isEmpty());
    sessionLink.setText(
        session.size() == 1
            ? Messages.text("start.session.one")
            : Messages.text("start.session.open", Messages.count(session.size())));
    sessionNames.setText(join(session, StartController::nameOf, ", "));
    sessionTip.setText(join(session, entry -> entry.file().toString(), "\n"));
  }

  private static String nameOf(LastSession.Entry entry) {
    return entry.name().isEmpty()
        ? entry.file().getFileName().toString().replaceFirst("\\.heapsnapshot(\\.gz)?$", "")
        : entry.name();
  }

  private static String join(
      List<LastSession.Entry> session, Function<LastSession.Entry, String> text, String between) {
    return session.stream().map(text).collect(Collectors.joining(between));
  }

  /// Puts the keyboard on the first thing to do.
  public void focus() {
    openButton.requestFocus();
  }

  private void showRecent() {
    var recent = viewModel.recent();
    recentBox.setVisible(!recent.isEmpty());
    recentBox.setManaged(!recent.isEmpty());
    recentList.getChildren().setAll(recent.stream().limit(6).map(this::link).toList());
  }

  private Node link(Path file) {
    var link = new Hyperlink(file.getFileName().toString());
    link.setMnemonicParsing(false);
    link.setTooltip(new Tooltip(file.toString()));
    link.setOnAction(_ -> viewModel.open(file));
    var folder = new Label(String.valueOf(file.getParent()));
    folder.getStyleClass().add("recent-folder");
    var row = new HBox(link, folder);
    row.getStyleClass().add("recent-row");
    return row;
  }

  @FXML
  private void openSession() {
    viewModel.openSession();
    sessionLink.setVisited(false);
  }

  @FXML
  private void chooseFiles() {
    viewModel.chooseFiles();
  }

  @FXML
  private void openExample() {
    viewModel.openExample();
  }
}
