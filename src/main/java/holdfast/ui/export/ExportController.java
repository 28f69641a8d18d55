package holdfast.ui.export;

import holdfast.report.ByteSize;
import holdfast.report.Redaction;
import holdfast.report.ReportFormat;
import holdfast.report.Section;
import holdfast.ui.ClipboardText;
import holdfast.ui.Desktop;
import holdfast.ui.Messages;
import holdfast.ui.Overlay;
import holdfast.ui.export.ExportViewModel.Choice;
import holdfast.ui.export.ExportViewModel.State;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// Binds the dialog in which one chooses what a report tells. It lies above the window until the
/// report is written or given up.
public final class ExportController {
  private static final int COLUMNS = 2;

  private final ExportViewModel viewModel;
  private final Desktop desktop;
  private final Map<Section, CheckBox> sectionBoxes = new EnumMap<>(Section.class);
  private Overlay overlay;
  @FXML private StackPane exportPane;
  @FXML private Label exportTitle;
  @FXML private VBox choicePane;
  @FXML private VBox captureBoxes;
  @FXML private GridPane sectionGrid;
  @FXML private HBox formatBox;
  @FXML private Label formatHint;
  @FXML private CheckBox stringsBox;
  @FXML private Label stringsHint;
  @FXML private Label exportProblem;
  @FXML private VBox workPane;
  @FXML private Label exportStep;
  @FXML private VBox writtenPane;
  @FXML private Label writtenLabel;
  @FXML private Button copyButton;
  @FXML private Button openButton;
  @FXML private Button leaveButton;
  @FXML private Button exportButton;

  public ExportController(ExportViewModel viewModel, Desktop desktop) {
    this.viewModel = viewModel;
    this.desktop = desktop;
  }

  @FXML
  private void initialize() {
    overlay = new Overlay(exportPane, exportButton);
    overlay.onLeave(this::leave);
    addSections();
    addFormats();
    viewModel.choices().addListener((ListChangeListener<Choice>) _ -> addCaptures());
    addCaptures();
    stringsBox.selectedProperty().bindBidirectional(viewModel.includesStringsProperty());
    stringsHint.setText(
        Messages.text(
            "export.strings.hint",
            Redaction.standard().rules().stream()
                .map(Redaction.Rule::name)
                .collect(Collectors.joining(", "))));
    exportProblem.textProperty().bind(viewModel.problemProperty());
    for (var node :
        List.of(exportProblem, choicePane, workPane, writtenPane, copyButton, openButton)) {
      node.managedProperty().bind(node.visibleProperty());
    }
    exportButton.managedProperty().bind(exportButton.visibleProperty());
    exportProblem.visibleProperty().bind(viewModel.problemProperty().isNotEmpty());
    exportButton.disableProperty().bind(viewModel.readyProperty().not());
    exportStep.textProperty().bind(viewModel.stepProperty());
    viewModel.stateProperty().subscribe(this::show);
  }

  private void addSections() {
    var all = Section.values();
    int rows = (all.length + COLUMNS - 1) / COLUMNS;
    for (int i = 0; i < all.length; i++) {
      var box = new CheckBox(all[i].title());
      box.setMnemonicParsing(false);
      box.selectedProperty().bindBidirectional(viewModel.wantedProperty(all[i]));
      sectionBoxes.put(all[i], box);
      sectionGrid.add(box, i / rows, i % rows);
    }
  }

  private void addFormats() {
    var group = new ToggleGroup();
    for (var format : ReportFormat.values()) {
      var button = new RadioButton(text(format, ""));
      button.setToggleGroup(group);
      button.setUserData(format);
      button.setSelected(format == viewModel.formatProperty().get());
      formatBox.getChildren().add(button);
    }
    group
        .selectedToggleProperty()
        .subscribe(toggle -> viewModel.formatProperty().set((ReportFormat) toggle.getUserData()));
    viewModel.formatProperty().subscribe(format -> formatHint.setText(text(format, ".hint")));
  }

  private static String text(ReportFormat format, String kind) {
    return Messages.text("export.format." + format.name().toLowerCase(Locale.ROOT) + kind);
  }

  private void addCaptures() {
    captureBoxes
        .getChildren()
        .setAll(
            viewModel.choices().stream()
                .map(choice -> {
                  var box = new CheckBox(choice.capture().text());
                  box.setMnemonicParsing(false);
                  box.selectedProperty().bindBidirectional(choice.chosen());
                  choice.chosen().subscribe(this::refreshSections);
                  return box;
                })
                .toList());
    refreshSections();
  }

  private void refreshSections() {
    sectionBoxes.forEach((section, box) -> box.setDisable(!viewModel.isPossible(section)));
  }

  private void show(State state) {
    choicePane.setVisible(state == State.CHOOSING);
    workPane.setVisible(state == State.WRITING);
    writtenPane.setVisible(state == State.WRITTEN);
    exportButton.setVisible(state == State.CHOOSING);
    openButton.setVisible(state == State.WRITTEN);
    copyButton.setVisible(state == State.WRITTEN);
    exportTitle.setText(
        Messages.text(state == State.WRITTEN ? "export.written.title" : "export.title"));
    leaveButton.setText(Messages.text(state == State.WRITTEN ? "export.dismiss" : "export.cancel"));
    switch (state) {
      case CLOSED -> overlay.close();
      case CHOOSING -> {
        overlay.show();
        exportButton.requestFocus();
      }
      case WRITING -> leaveButton.requestFocus();
      case WRITTEN -> {
        var report = viewModel.writtenProperty().get();
        writtenLabel.setText(
            Messages.text(
                "export.written", report.file().toAbsolutePath(), ByteSize.format(report.size())));
        openButton.requestFocus();
      }
    }
  }

  /// Opens the dialog.
  public void open() {
    viewModel.open();
  }

  @FXML
  private void export() {
    desktop
        .chooseReport(exportPane.getScene().getWindow(), viewModel.suggestedName())
        .ifPresent(viewModel::write);
  }

  @FXML
  private void leave() {
    if (viewModel.stateProperty().get() == State.WRITING) {
      viewModel.cancel();
    } else {
      viewModel.close();
    }
  }

  @FXML
  private void copyPath() {
    ClipboardText.copy(viewModel.writtenProperty().get().file().toAbsolutePath().toString());
  }

  @FXML
  private void openReport() {
    desktop.show(viewModel.writtenProperty().get().file());
  }
}
