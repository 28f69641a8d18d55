package holdfast.ui.workspace;

import holdfast.ui.Messages;
import holdfast.ui.settings.Bookmark;
import holdfast.ui.settings.Bookmarks;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;

/// Fills the menu of bookmarks with those of the snapshot in sight, behind what stands in it.
final class BookmarkMenu {
  private BookmarkMenu() {}

  /// @param inSight the snapshot in sight, null for none
  /// @param complain says so where the file is another one by now, without that object
  static void install(
      Menu menu,
      Bookmarks bookmarks,
      ObservableValue<SnapshotViewModel> inSight,
      Navigator navigator,
      Consumer<String> complain) {
    int own = menu.getItems().size();
    Consumer<Bookmark> go = mark -> navigator.goTo("@" + mark.nodeId(), complain);
    Runnable fill =
        () -> {
          menu.getItems().remove(own, menu.getItems().size());
          if (inSight.getValue() != null) {
            bookmarks
                .of(inSight.getValue().file())
                .forEach(mark -> menu.getItems().add(item(mark, go)));
          }
          if (menu.getItems().size() == own) {
            menu.getItems().add(none());
          }
        };
    bookmarks.all().addListener((ListChangeListener<Bookmark>) _ -> fill.run());
    inSight.subscribe(fill);
    fill.run();
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
