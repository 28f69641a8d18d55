package holdfast.ui.source;

import holdfast.ui.ClipboardText;
import holdfast.ui.LazyTip;
import holdfast.ui.MenuKeys;
import holdfast.ui.Messages;
import java.util.List;
import java.util.TreeSet;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TextField;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;

/// Binds the Source panel.
public final class SourceController {
  private static final KeyCombination COPY = KeyCombination.valueOf("Shortcut+C");
  private static final KeyCombination FIND = KeyCombination.valueOf("Shortcut+F");
  private static final String SAMPLE = "0".repeat(100);

  /// What stands left of the numbers, and right of the code with its scroll bar.
  private static final double LEFT = 12;

  private static final double RIGHT = 24;

  private final SourceViewModel viewModel;
  private boolean isNew;
  @FXML private VBox sourceBox;
  @FXML private HBox titleBar;
  @FXML private Label sourceTitle;
  @FXML private Label placeLabel;
  @FXML private Label noteLabel;
  @FXML private Label cautionLabel;
  @FXML private Label sourceHint;
  @FXML private Button findButton;
  @FXML private MenuButton copySource;
  @FXML private MenuItem copyLines;
  @FXML private MenuItem copyAll;
  @FXML private HBox searchBar;
  @FXML private TextField searchField;
  @FXML private Label searchStatus;
  @FXML private ListView<SourceRow> codeList;
  @FXML private Text probe;

  public SourceController(SourceViewModel viewModel) {
    this.viewModel = viewModel;
  }

  @FXML
  private void initialize() {
    probe.setText(SAMPLE);
    codeList.setCellFactory(_ -> new SourceCell(viewModel, this::gutter));
    codeList.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
    codeList.widthProperty().subscribe(_ -> fit());
    probe.fontProperty().subscribe(_ -> fit());
    LazyTip.install(sourceTitle, sourceTitle::getText);
    LazyTip.install(placeLabel, () -> viewModel.sheetProperty().get().wholePlace());
    LazyTip.install(noteLabel, this::noteTip);
    viewModel.sheetProperty().subscribe(this::show);
    viewModel.rowsProperty().subscribe(this::show);
    viewModel.hitsProperty().subscribe((_, _) -> codeList.refresh());
    viewModel.onFound(this::bring);
    searchField.textProperty().bindBidirectional(viewModel.queryProperty());
    searchStatus.textProperty().bind(viewModel.statusProperty());
    var none = Bindings.isEmpty(codeList.getSelectionModel().getSelectedIndices());
    copyLines.disableProperty().bind(none);
    copyAll.disableProperty().bind(findButton.disableProperty());
    sourceBox.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    searchField.addEventFilter(KeyEvent.KEY_PRESSED, this::searchKey);
    installMenu();
  }

  private void installMenu() {
    var menu = new ContextMenu();
    menu.getItems()
        .setAll(
            item("source.copy.lines", this::copyLines),
            item("source.copy.place", this::copyPlace),
            item("source.copy.all", this::copyAll),
            item("source.find", this::find));
    codeList.setContextMenu(menu);
    MenuKeys.install(codeList);
  }

  private static MenuItem item(String key, Runnable action) {
    var item = new MenuItem(Messages.text(key));
    item.setMnemonicParsing(false);
    item.setOnAction(_ -> action.run());
    return item;
  }

  private String noteTip() {
    return viewModel.sheetProperty().get().tip();
  }

  private void show(SourceSheet sheet) {
    isNew = true;
    show(titleBar, !sheet.title().isEmpty());
    sourceTitle.setText(sheet.title());
    placeLabel.setText(sheet.place());
    noteLabel.setText(sheet.note());
    cautionLabel.setText(sheet.caution());
    show(cautionLabel, !sheet.caution().isEmpty());
    sourceHint.setText(sheet.hint());
    findButton.setDisable(sheet.lines() == null);
    if (sheet.lines() == null) {
      show(searchBar, false);
    }
  }

  private static void show(Node node, boolean visible) {
    node.setVisible(visible);
    node.setManaged(visible);
  }

  /// Other rows of the same text leave in sight what was there.
  private void show(SourceRows rows) {
    int kept = firstInSight();
    codeList.setItems(rows);
    if (rows.isEmpty()) {
      return;
    }
    sourceBox.applyCss();
    sourceBox.layout();
    boolean isPassing = fit();
    int wanted = rows.wantedIndex();
    if (isNew) {
      isNew = isPassing;
      if (wanted >= 0) {
        codeList.getFocusModel().focus(wanted);
      }
      codeList.scrollTo(Math.max(0, wanted - rowsInSight() / 3));
    } else {
      codeList.scrollTo(rows.indexOf(kept));
    }
  }

  /// Offset of the first letter in sight.
  private int firstInSight() {
    var first = flow() == null ? null : flow().getFirstVisibleCell();
    return first == null || !(first.getItem() instanceof SourceRow row) ? 0 : row.start();
  }

  private VirtualFlow<?> flow() {
    return codeList.lookup(".virtual-flow") instanceof VirtualFlow<?> flow ? flow : null;
  }

  private int rowsInSight() {
    return (int) (codeList.getHeight() / Math.max(1, codeList.getFixedCellSize()));
  }

  /// Brings an offset of the text into sight, in the middle unless it shows already.
  private void bring(int offset) {
    int index = viewModel.rowsProperty().get().indexOf(offset);
    codeList.getSelectionModel().clearAndSelect(index);
    var flow = flow();
    var first = flow == null ? null : flow.getFirstVisibleCell();
    var last = flow == null ? null : flow.getLastVisibleCell();
    boolean isInSight =
        first != null && first.getIndex() < index && last != null && index < last.getIndex();
    if (!isInSight) {
      codeList.scrollTo(Math.max(0, index - rowsInSight() / 2));
    }
  }

  private double letterWidth() {
    return probe.getLayoutBounds().getWidth() / SAMPLE.length();
  }

  /// What the numbers of lines take.
  private double gutter() {
    return LEFT + Math.ceil(viewModel.rowsProperty().get().digits() * letterWidth());
  }

  private boolean fit() {
    if (codeList.getWidth() <= 0) {
      return false;
    }
    double room = codeList.getWidth() - gutter() - SourcePane.GAP - RIGHT;
    return viewModel.fit((int) Math.max(20, room / letterWidth()));
  }

  /// A filter: the window would look for the text in the heap.
  private void pressed(KeyEvent event) {
    if (FIND.match(event) && !findButton.isDisabled()) {
      find();
      event.consume();
    } else if (COPY.match(event) && codeList.isFocused()) {
      copyLines();
      event.consume();
    } else if (event.getCode() == KeyCode.ESCAPE && searchBar.isVisible()) {
      closeSearch();
      event.consume();
    }
  }

  private void searchKey(KeyEvent event) {
    switch (event.getCode()) {
      case ENTER -> step(event.isShiftDown() ? -1 : 1);
      case DOWN -> codeList.requestFocus();
      default -> {
        return;
      }
    }
    event.consume();
  }

  @FXML
  private void find() {
    show(searchBar, true);
    searchField.requestFocus();
    searchField.selectAll();
  }

  @FXML
  private void closeSearch() {
    show(searchBar, false);
    searchField.clear();
    codeList.requestFocus();
  }

  private void step(int by) {
    viewModel.step(by, firstInSight());
  }

  @FXML
  private void nextHit() {
    step(1);
  }

  @FXML
  private void previousHit() {
    step(-1);
  }

  @FXML
  private void copyPlace() {
    ClipboardText.copy(viewModel.sheetProperty().get().wholePlace());
  }

  /// The selected rows, or the one that is looked for.
  @FXML
  private void copyLines() {
    var chosen = new TreeSet<>(codeList.getSelectionModel().getSelectedIndices());
    var rows = viewModel.rowsProperty().get();
    if (!chosen.isEmpty()) {
      ClipboardText.copy(rows.copyText(chosen));
    } else if (rows.wantedIndex() >= 0) {
      ClipboardText.copy(rows.copyText(List.of(rows.wantedIndex())));
    }
  }

  @FXML
  private void copyAll() {
    var lines = viewModel.sheetProperty().get().lines();
    if (lines != null) {
      ClipboardText.copy(lines.text());
    }
  }

  /// Where the keyboard can be.
  public ListView<?> list() {
    return codeList;
  }
}
