package holdfast.ui.findings;

import holdfast.ui.ClipboardText;
import holdfast.ui.Messages;
import holdfast.ui.findings.FindingSheet.ChainStep;
import holdfast.ui.findings.FindingSheet.Fact;
import holdfast.ui.findings.StoryPart.Link;
import holdfast.ui.object.ObjectRef;
import holdfast.ui.retainers.PathCell;
import holdfast.ui.retainers.PathStep;
import holdfast.ui.settings.BookmarkEvent;
import javafx.fxml.FXML;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/// Binds what is told of one finding.
public final class FindingController {
  /// What the list of steps has around its rows.
  private static final double LIST_PADDING = 12;

  /// Less is not shared by charts and chain: they stand below each other.
  private static final double SHARED_WIDTH = 560;

  private static final double CHARTS_WIDTH = 250;

  private final FindingsViewModel viewModel;
  private final NotedObjects noted;
  @FXML private ScrollPane sheetPane;
  @FXML private VBox sheetBox;
  @FXML private Label sheetTitle;
  @FXML private TextFlow storyFlow;
  @FXML private Label confidenceLabel;
  @FXML private Label noteLabel;
  @FXML private Button noteButton;
  @FXML private Button holderButton;
  @FXML private Button leakedButton;
  @FXML private Button retentionButton;
  @FXML private FlowPane cardsPane;
  @FXML private VBox chartsBox;
  @FXML private VBox chainBox;
  @FXML private ListView<PathStep> chainList;
  @FXML private GridPane factsGrid;

  public FindingController(FindingsViewModel viewModel, NotedObjects noted) {
    this.viewModel = viewModel;
    this.noted = noted;
  }

  @FXML
  private void initialize() {
    chartsBox.managedProperty().bind(chartsBox.visibleProperty());
    noteLabel.visibleProperty().bind(noteLabel.textProperty().isNotEmpty());
    noteLabel.managedProperty().bind(noteLabel.visibleProperty());
    leakedButton.managedProperty().bind(leakedButton.visibleProperty());
    retentionButton.managedProperty().bind(retentionButton.visibleProperty());
    retentionButton.visibleProperty().bind(leakedButton.visibleProperty());
    chainList.setCellFactory(_ -> new PathCell());
    chainList
        .getSelectionModel()
        .selectedIndexProperty()
        .subscribe(index -> showStep(index.intValue()));
    sheetPane.viewportBoundsProperty().subscribe(_ -> arrange());
    chartsBox.visibleProperty().subscribe(_ -> arrange());
    viewModel.selectedProperty().subscribe(this::show);
    noted.onChange(this::showNote);
  }

  private void arrange() {
    var padding = sheetBox.getPadding();
    double width =
        sheetPane.getViewportBounds().getWidth() - padding.getLeft() - padding.getRight();
    boolean isShared = width >= SHARED_WIDTH && chartsBox.isVisible();
    double charts = isShared ? CHARTS_WIDTH : width;
    chartsBox.setPrefWidth(charts);
    chainBox.setPrefWidth(isShared ? width - charts - cardsPane.getHgap() : width);
    cardsPane.setPrefWrapLength(width);
  }

  private FindingSheet sheet() {
    return viewModel.selectedProperty().get();
  }

  private void show(FindingSheet sheet) {
    sheetPane.setVisible(sheet != null);
    if (sheet == null) {
      return;
    }
    sheetTitle.setText(sheet.card().title());
    storyFlow.getChildren().setAll(sheet.story().stream().map(this::text).toList());
    confidenceLabel.setText(sheet.confidence());
    showNote();
    holderButton.setText(sheet.holderName());
    leakedButton.setText(sheet.leakedName());
    leakedButton.setVisible(sheet.leaked() != null);
    chartsBox.setVisible(sheet.series().getFirst().values().size() > 1);
    chartsBox
        .getChildren()
        .setAll(
            sheet.series().stream()
                .map(series -> new CapturesChart(series, sheet.card().verdict()))
                .toList());
    chainList.getSelectionModel().clearSelection();
    chainList.getItems().setAll(sheet.chain().stream().map(ChainStep::step).toList());
    double height = chainList.getItems().size() * chainList.getFixedCellSize() + LIST_PADDING;
    chainList.setPrefHeight(height);
    chainList.setMinHeight(height);
    factsGrid.getChildren().clear();
    for (var fact : sheet.facts()) {
      add(fact, factsGrid.getRowCount());
    }
    sheetPane.setVvalue(0);
  }

  private void showNote() {
    var note = sheet() == null ? "" : noted.note(sheet());
    noteLabel.setText(note);
    noteButton.setText(Messages.text(note.isEmpty() ? "findings.note.add" : "findings.note.edit"));
  }

  private Text text(StoryPart part) {
    var text = new Text(part.text());
    text.getStyleClass().add("story-text");
    if (part.leadsTo() == Link.GROWTH) {
      makeLink(text, () -> viewModel.showGrowth(sheet()));
    } else if (object(part.leadsTo()) != null) {
      makeLink(text, () -> viewModel.show(object(part.leadsTo())));
    }
    return text;
  }

  /// A part of a sentence that leads somewhere, by mouse and by keyboard.
  private static void makeLink(Text text, Runnable action) {
    text.getStyleClass().add("story-link");
    text.setFocusTraversable(true);
    text.setAccessibleRole(AccessibleRole.HYPERLINK);
    text.setAccessibleText(text.getText().strip());
    text.setOnMouseClicked(_ -> action.run());
    text.setOnKeyPressed(event -> {
      if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
        action.run();
        event.consume();
      }
    });
  }

  private ObjectRef object(Link link) {
    return switch (link) {
      case NOTHING, GROWTH -> null;
      case HOLDER -> sheet().holder();
      case LEAKED -> sheet().leaked();
    };
  }

  private void add(Fact fact, int row) {
    var name = new Label(fact.name());
    name.getStyleClass().add("fact-name");
    name.setMinWidth(Label.USE_PREF_SIZE);
    var text = new Label(fact.text());
    text.getStyleClass().add("fact-text");
    text.setWrapText(true);
    GridPane.setValignment(name, VPos.TOP);
    factsGrid.addRow(row, name, text);
  }

  private void showStep(int index) {
    if (sheet() != null && index >= 0 && index < sheet().chain().size()) {
      viewModel.show(sheet().chain().get(index).object());
    }
  }

  @FXML
  private void showHolder() {
    viewModel.show(sheet().holder());
  }

  @FXML
  private void showLeaked() {
    viewModel.show(sheet().leaked());
  }

  @FXML
  private void showRetention() {
    viewModel.showRetention(sheet());
  }

  @FXML
  private void writeNote() {
    noteButton.fireEvent(new BookmarkEvent(sheet().mark()));
  }

  @FXML
  private void copy() {
    ClipboardText.copy(sheet().text(noted.note(sheet())));
  }
}
