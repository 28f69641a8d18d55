package holdfast.ui.start;

import java.nio.file.Path;
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
  @FXML private VBox recentBox;
  @FXML private VBox recentList;

  public StartController(StartViewModel viewModel) {
    this.viewModel = viewModel;
  }

  @FXML
  private void initialize() {
    viewModel.recent().addListener((ListChangeListener<Path>) _ -> showRecent());
    showRecent();
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
  private void chooseFiles() {
    viewModel.chooseFiles();
  }

  @FXML
  private void openExample() {
    viewModel.openExample();
  }
}
