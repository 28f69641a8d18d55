package holdfast.ui.workspace;

import holdfast.ui.Messages;
import holdfast.ui.settings.Bookmark;
import holdfast.ui.settings.Bookmarks;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.InvalidationListener;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;

/// Fills the menu of bookmarks with those of the snapshot in sight, behind what stands in it.
final class BookmarkMenu {
  private BookmarkMenu() {}

  /// @param file of the snapshot in sight, null for none
  /// @param changes what else changes the bookmarks that are offered
  static void install(
      Menu menu,
      Bookmarks bookmarks,
      Supplier<Path> file,
      javafx.beans.Observable changes,
      Consumer<Bookmark> go) {
    int own = menu.getItems().size();
    InvalidationListener fill =
        _ -> {
          menu.getItems().remove(own, menu.getItems().size());
          var shown = file.get();
          if (shown != null) {
            bookmarks.of(shown).forEach(mark -> menu.getItems().add(item(mark, go)));
          }
          if (menu.getItems().size() == own) {
            menu.getItems().add(none());
          }
        };
    bookmarks.all().addListener(fill);
    changes.addListener(fill);
    fill.invalidated(changes);
  }

  private static MenuItem none() {
    var item = new MenuItem(Messages.text("bookmark.none"));
    item.setDisable(true);
    return item;
  }

  private static MenuItem item(Bookmark mark, Consumer<Bookmark> go) {
    var text =
        mark.note().isEmpty()
            ? mark.name()
            : Messages.text("bookmark.item", mark.name(), mark.note());
    var item = new MenuItem(text);
    item.setMnemonicParsing(false);
    item.setOnAction(_ -> go.accept(mark));
    return item;
  }
}
