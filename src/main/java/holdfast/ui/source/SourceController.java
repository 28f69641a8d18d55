package holdfast.ui.source;

import holdfast.ui.ClipboardText;
import holdfast.ui.LazyTip;
import holdfast.ui.Messages;
import holdfast.ui.text.TextController;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Binds the Source panel.
public final class SourceController {
  private final SourceViewModel viewModel;
  @FXML private VBox sourceBox;
  @FXML private HBox titleBar;
  @FXML private Label sourceTitle;
  @FXML private Label placeLabel;
  @FXML private Label noteLabel;
  @FXML private Label cautionLabel;
  @FXML private Region gap;
  @FXML private Button findButton;
  @FXML private MenuButton copySource;
  @FXML private MenuItem copyLines;
  @FXML private MenuItem copyAll;
  @FXML private TextController textController;

  public SourceController(SourceViewModel viewModel) {
    this.viewModel = viewModel;
  }

  @FXML
  private void initialize() {
    LazyTip.install(sourceTitle, sourceTitle::getText);
    LazyTip.install(placeLabel, () -> viewModel.sheetProperty().get().placeTip());
    LazyTip.install(noteLabel, () -> viewModel.sheetProperty().get().tip());
    viewModel.sheetProperty().subscribe(this::show);
    titleBar.widthProperty().subscribe(_ -> fit());
    var text = viewModel.text();
    textController.follow(text, sourceBox);
    list().setAccessibleText(Messages.text("source.accessible"));
    var copyPlace = new MenuItem(Messages.text("source.copy.place"));
    copyPlace.setOnAction(_ -> copyPlace());
    list().getContextMenu().getItems().add(1, copyPlace);
    findButton.disableProperty().bind(text.linesProperty().isNull());
    copyAll.disableProperty().bind(text.linesProperty().isNull());
    copyAll.setOnAction(_ -> textController.copyAll());
    copyLines
        .disableProperty()
        .bind(Bindings.isEmpty(list().getSelectionModel().getSelectedIndices()));
    copyLines.setOnAction(_ -> textController.copyLines());
    findButton.setOnAction(_ -> textController.find());
  }

  private void show(SourceSheet sheet) {
    show(titleBar, !sheet.title().isEmpty());
    sourceTitle.setText(sheet.title());
    placeLabel.setText(sheet.place());
    noteLabel.setText(sheet.note());
    cautionLabel.setText(sheet.caution());
    show(cautionLabel, !sheet.caution().isEmpty());
    fit();
  }

  /// What a key and the menu do too gives way to what the text is.
  private void fit() {
    double wanted = titleBar.getPadding().getLeft() + titleBar.getPadding().getRight();
    for (var part : List.of(sourceTitle, placeLabel, noteLabel, gap, findButton, copySource)) {
      wanted += part.prefWidth(-1) + titleBar.getSpacing();
    }
    show(findButton, wanted <= titleBar.getWidth());
  }

  private static void show(Node node, boolean visible) {
    node.setVisible(visible);
    node.setManaged(visible);
  }

  @FXML
  private void copyPlace() {
    ClipboardText.copy(viewModel.sheetProperty().get().wholePlace());
  }

  /// Where the keyboard can be.
  public ListView<?> list() {
    return textController.list();
  }
}
