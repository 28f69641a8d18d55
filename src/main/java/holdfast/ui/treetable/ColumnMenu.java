package holdfast.ui.treetable;

import static holdfast.ui.Messages.text;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TableColumn;

/// Lets columns be hidden and shown.
final class ColumnMenu {
  private ColumnMenu() {}

  /// All columns that can be hidden, checked where they show.
  static List<MenuItem> items(TableColumns<?> columns) {
    var items = new ArrayList<MenuItem>();
    for (var column : columns.hideable()) {
      var item = new CheckMenuItem(name(column));
      item.setMnemonicParsing(false);
      item.setSelected(column.isVisible());
      item.setOnAction(_ -> column.setVisible(item.isSelected()));
      items.add(item);
    }
    var usual = new MenuItem(text("columns.usual"));
    usual.setMnemonicParsing(false);
    usual.setOnAction(_ -> columns.reset());
    items.add(new SeparatorMenuItem());
    items.add(usual);
    return items;
  }

  /// With the title above it, if it has one.
  static String name(TableColumn<?, ?> column) {
    var group = column.getParentColumn();
    return group == null ? column.getText() : group.getText() + " " + column.getText();
  }

  /// The same below one item, for menus of rows.
  static Menu menu(TableColumns<?> columns) {
    var menu = new Menu(text("columns.menu"));
    menu.setMnemonicParsing(false);
    menu.getItems().setAll(items(columns));
    return menu;
  }
}
