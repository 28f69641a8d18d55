package holdfast.ui.workspace;

import holdfast.ui.Messages;
import holdfast.ui.settings.RecentFiles;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

/// Fills the menu of recent files.
final class RecentMenu {
  private RecentMenu() {}

  static void install(Menu menu, RecentFiles recent, Consumer<List<Path>> open) {
    recent.paths().addListener((ListChangeListener<Path>) _ -> fill(menu, recent, open));
    fill(menu, recent, open);
  }

  private static void fill(Menu menu, RecentFiles recent, Consumer<List<Path>> open) {
    menu.setDisable(recent.paths().isEmpty());
    menu.getItems().clear();
    for (var file : recent.paths()) {
      menu.getItems().add(item(file.toString(), () -> open.accept(List.of(file))));
    }
    menu.getItems().add(new SeparatorMenuItem());
    menu.getItems().add(item(Messages.text("menu.recent.clear"), recent::clear));
  }

  private static MenuItem item(String text, Runnable action) {
    var item = new MenuItem(text);
    item.setMnemonicParsing(false);
    item.setOnAction(_ -> action.run());
    return item;
  }
}
