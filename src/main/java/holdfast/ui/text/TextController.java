package holdfast.ui.text;

import holdfast.ui.ClipboardText;
import holdfast.ui.MenuKeys;
import holdfast.ui.Messages;
import java.util.List;
import java.util.TreeSet;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
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

/// Binds a text and the bar that searches in it. Of these there are several; the panel around says
/// which text it is.
public final class TextController {
  private static final KeyCombination COPY = KeyCombination.valueOf("Shortcut+C");
  private static final KeyCombination FIND = KeyCombination.valueOf("Shortcut+F");
  private static final String SAMPLE = "0".repeat(100);

  /// What stands left of the numbers, and right of the text with its scroll bar.
  private static final double LEFT = 12;

  private static final double RIGHT = 24;

  private TextViewModel viewModel;
  private boolean isNew;
  @FXML private VBox textRoot;
  @FXML private HBox searchBar;
  @FXML private TextField searchField;
  @FXML private Label searchStatus;
  @FXML private ListView<TextRow> textList;
  @FXML private Label textHint;
  @FXML private Text probe;

  @FXML
  private void initialize() {
    probe.setText(SAMPLE);
    textList.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
    textList.widthProperty().subscribe(_ -> fit());
    probe.fontProperty().subscribe(_ -> fit());
    searchField.addEventFilter(KeyEvent.KEY_PRESSED, this::searchKey);
    var menu = new ContextMenu();
    menu.getItems()
        .setAll(
            item("text.copy.lines", this::copyLines),
            item("text.copy.all", this::copyAll),
            item("text.find", this::find));
    textList.setContextMenu(menu);
    MenuKeys.install(textList);
  }

  private static MenuItem item(String key, Runnable action) {
    var item = new MenuItem(Messages.text(key));
    item.setMnemonicParsing(false);
    item.setOnAction(_ -> action.run());
    return item;
  }

  /// Shows the texts of a model from now on.
  ///
  /// @param panel where keys are meant for the text
  public void follow(TextViewModel model, Node panel) {
    viewModel = model;
    textList.setCellFactory(_ -> new TextCell(model, this::textStart));
    textHint.textProperty().bind(model.hintProperty());
    model
        .linesProperty()
        .subscribe(lines -> {
          isNew = true;
          if (lines == null) {
            show(searchBar, false);
          }
        });
    model.rowsProperty().subscribe(this::show);
    model.hitsProperty().subscribe((_, _) -> textList.refresh());
    model.onFound(this::bring);
    searchField.textProperty().bindBidirectional(model.queryProperty());
    searchStatus.textProperty().bind(model.statusProperty());
    panel.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
  }

  private static void show(Node node, boolean visible) {
    node.setVisible(visible);
    node.setManaged(visible);
  }

  /// Other rows of the same text leave in sight what was there. Rows of a new text that do not fit
  /// are not shown: those that do come at once.
  private void show(TextRows rows) {
    int kept = firstInSight();
    if (rows.isEmpty()) {
      textList.setItems(rows);
      return;
    }
    probe.applyCss();
    if (fit() && isNew) {
      return;
    }
    textList.setItems(rows);
    textRoot.applyCss();
    textRoot.layout();
    int wanted = rows.wantedIndex();
    if (isNew) {
      isNew = false;
      if (wanted >= 0) {
        textList.getFocusModel().focus(wanted);
      }
      textList.scrollTo(Math.max(0, wanted - rowsInSight() / 3));
    } else {
      textList.scrollTo(rows.indexOf(kept));
    }
  }

  /// Offset of the first letter in sight.
  private int firstInSight() {
    var first = flow() == null ? null : flow().getFirstVisibleCell();
    return first == null || !(first.getItem() instanceof TextRow row) ? 0 : row.start();
  }

  private VirtualFlow<?> flow() {
    return textList.lookup(".virtual-flow") instanceof VirtualFlow<?> flow ? flow : null;
  }

  private int rowsInSight() {
    return (int) (textList.getHeight() / Math.max(1, textList.getFixedCellSize()));
  }

  /// Brings an offset of the text into sight, in the middle unless it shows already.
  private void bring(int offset) {
    int index = viewModel.rowsProperty().get().indexOf(offset);
    textList.getSelectionModel().clearAndSelect(index);
    var flow = flow();
    var first = flow == null ? null : flow.getFirstVisibleCell();
    var last = flow == null ? null : flow.getLastVisibleCell();
    boolean isInSight =
        first != null && first.getIndex() < index && last != null && index < last.getIndex();
    if (!isInSight) {
      textList.scrollTo(Math.max(0, index - rowsInSight() / 2));
    }
  }

  private double letterWidth() {
    return probe.getLayoutBounds().getWidth() / SAMPLE.length();
  }

  /// Where the text starts, behind the numbers of its lines.
  private double textStart() {
    return viewModel.isNumbered()
        ? LEFT + Math.ceil(viewModel.rowsProperty().get().digits() * letterWidth()) + TextPane.GAP
        : LEFT;
  }

  private boolean fit() {
    if (viewModel == null || textList.getWidth() <= 0) {
      return false;
    }
    double room = textList.getWidth() - textStart() - RIGHT;
    return viewModel.fit((int) Math.max(20, room / letterWidth()));
  }

  /// A filter: the window would look for the text in the heap.
  private void pressed(KeyEvent event) {
    if (FIND.match(event) && viewModel.linesProperty().get() != null) {
      find();
      event.consume();
    } else if (COPY.match(event) && textList.isFocused()) {
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
      case DOWN -> textList.requestFocus();
      default -> {
        return;
      }
    }
    event.consume();
  }

  /// Opens the bar that searches in the text, and puts the keyboard there.
  public void find() {
    show(searchBar, true);
    searchField.requestFocus();
    searchField.selectAll();
  }

  @FXML
  private void closeSearch() {
    show(searchBar, false);
    searchField.clear();
    textList.requestFocus();
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

  /// Copies the selected rows, or the one that is looked for.
  public void copyLines() {
    var chosen = new TreeSet<>(textList.getSelectionModel().getSelectedIndices());
    var rows = viewModel.rowsProperty().get();
    if (!chosen.isEmpty()) {
      ClipboardText.copy(rows.copyText(chosen));
    } else if (rows.wantedIndex() >= 0) {
      ClipboardText.copy(rows.copyText(List.of(rows.wantedIndex())));
    }
  }

  public void copyAll() {
    var lines = viewModel.linesProperty().get();
    if (lines != null) {
      ClipboardText.copy(lines.text());
    }
  }

  /// Where the keyboard can be.
  public ListView<?> list() {
    return textList;
  }
}
