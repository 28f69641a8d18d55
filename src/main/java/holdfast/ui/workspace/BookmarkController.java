package holdfast.ui.workspace;

import holdfast.ui.Messages;
import holdfast.ui.settings.Bookmark;
import holdfast.ui.settings.Bookmarks;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

/// Binds the field in which one types the note of a bookmark.
public final class BookmarkController {
  private final Bookmarks bookmarks;
  private Node before;
  private Bookmark mark;
  @FXML private VBox bookmarkBox;
  @FXML private Label bookmarkLabel;
  @FXML private TextField noteField;
  @FXML private Button removeButton;

  public BookmarkController(Bookmarks bookmarks) {
    this.bookmarks = bookmarks;
  }

  @FXML
  private void initialize() {
    bookmarkBox.addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ESCAPE) {
            close();
            event.consume();
          }
        });
  }

  /// Asks for the note of an object.
  ///
  /// @param wanted the bookmark as it would be without a note
  void open(Bookmark wanted) {
    var kept = bookmarks.of(wanted.file(), wanted.nodeId());
    mark = kept.orElse(wanted);
    before = bookmarkBox.getScene().getFocusOwner();
    bookmarkLabel.setText(Messages.text("bookmark.title", mark.name()));
    noteField.setText(mark.note());
    removeButton.setVisible(kept.isPresent());
    removeButton.setManaged(kept.isPresent());
    bookmarkBox.setVisible(true);
    noteField.selectAll();
    noteField.requestFocus();
  }

  private void close() {
    bookmarkBox.setVisible(false);
    if (before != null) {
      before.requestFocus();
    }
  }

  @FXML
  private void keep() {
    bookmarks.put(
        new Bookmark(mark.file(), mark.nodeId(), mark.name(), noteField.getText().strip()));
    close();
  }

  @FXML
  private void remove() {
    bookmarks.remove(mark);
    close();
  }

  @FXML
  private void cancel() {
    close();
  }
}
