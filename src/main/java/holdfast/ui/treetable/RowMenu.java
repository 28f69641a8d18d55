package holdfast.ui.treetable;

import static holdfast.ui.Messages.count;
import static holdfast.ui.Messages.counted;
import static holdfast.ui.Messages.text;

import holdfast.graph.HeapGraph;
import holdfast.ui.ClipboardText;
import holdfast.ui.MenuKeys;
import holdfast.ui.treetable.TreeLine.Kind;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/// The context menu of a tree table's rows, and copying with the keyboard.
public final class RowMenu {
  private static final KeyCombination COPY = KeyCombination.valueOf("Shortcut+C");
  private static final KeyCombination RETENTION = KeyCombination.valueOf("Shortcut+R");

  private RowMenu() {}

  /// Something else that can be done with a row, from its menu or with a key; of several with one
  /// key the first is done.
  public record Action(String text, KeyCombination key, Runnable run) {}

  public static <R extends TreeRow> void install(TableView<TreeLine<R>> table, TreeTable<R> tree) {
    install(table, tree, _ -> List.of());
  }

  /// @param actions what else can be done with a row
  public static <R extends TreeRow> void install(
      TableView<TreeLine<R>> table,
      TreeTable<R> tree,
      Function<TreeLine<R>, List<Action>> actions) {
    var menu = new ContextMenu();
    // A menu without items would not show at all, and so never be filled.
    menu.getItems().add(new MenuItem());
    menu.setOnShowing(_ -> fill(menu, table, tree, actions));
    table.setContextMenu(menu);
    MenuKeys.install(table);
    table.addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (COPY.match(event)) {
            copyRow(tree);
            event.consume();
          } else if (RETENTION.match(event) && tree.hasChosenObjects()) {
            tree.showRetentionOfChosen();
            event.consume();
          } else if (tree.selected() != null && tree.selected().isRow()) {
            var row = tree.selected().row();
            var action =
                actions.apply(tree.selected()).stream()
                    .filter(one -> one.key != null && one.key.match(event))
                    .findFirst();
            if (action.isPresent()) {
              action.get().run.run();
              event.consume();
            } else if (RETENTION.match(event) && row.node() != HeapGraph.NO_NODE) {
              table.fireEvent(ObjectEvent.retention(row.node()));
              event.consume();
            }
          }
        });
  }

  private static <R extends TreeRow> void fill(
      ContextMenu menu,
      TableView<TreeLine<R>> table,
      TreeTable<R> tree,
      Function<TreeLine<R>, List<Action>> actions) {
    menu.getItems().clear();
    var line = tree.selected();
    if (line == null) {
      menu.getItems().add(disabled(text("tree.menu.noRow")));
    } else if (line.kind() == Kind.MORE) {
      int left = line.total() - line.shown();
      add(
          menu,
          text("tree.more.next", count(Math.min(MorePane.STEP, left))),
          () -> tree.more(line, MorePane.STEP));
      add(
          menu,
          text("tree.menu.many", count(MorePane.BIG_STEP)),
          () -> tree.more(line, MorePane.BIG_STEP));
      add(
          menu,
          text(
              left > MorePane.MOST ? "tree.menu.many" : "tree.menu.all",
              count(left > MorePane.MOST ? MorePane.MOST : line.total())),
          () -> tree.more(line, MorePane.MOST));
    } else if (line.isRow()) {
      if (line.row().expandable()) {
        add(
            menu,
            text(line.open() ? "tree.menu.close" : "tree.menu.open"),
            () -> tree.toggle(line));
      }
      int chosen = tree.choice().size();
      if (tree.hasChosenObjects()) {
        add(menu, text("tree.menu.retention", count(chosen)), tree::showRetentionOfChosen)
            .setAccelerator(RETENTION);
      } else {
        for (var action : actions.apply(line)) {
          add(menu, action.text, action.run).setAccelerator(action.key);
        }
      }
      if (chosen > 1) {
        menu.getItems().add(copyMenu(text("tree.menu.copyRows", count(chosen)), tree::copyChosen));
      } else {
        var copy = add(menu, text("tree.menu.copy"), () -> copyRow(tree));
        copy.setAccelerator(COPY);
      }
      add(menu, text("tree.menu.copyName"), () -> ClipboardText.copy(line.row().name().value()));
      if (line.row().name().suffix().startsWith("@")) {
        add(
            menu,
            text("tree.menu.copyId"),
            () -> ClipboardText.copy(line.row().name().suffix().split(" ")[0]));
      }
      menu.getItems().add(copyLevel(tree, line));
      if (line.row().node() != HeapGraph.NO_NODE) {
        table.fireEvent(ObjectEvent.menu(line.row().node(), menu));
      }
    }
    menu.getItems().addAll(new SeparatorMenuItem(), ColumnMenu.menu(tree.columns()));
  }

  /// All rows that show beside the selected one.
  private static <R extends TreeRow> Menu copyLevel(TreeTable<R> tree, TreeLine<R> line) {
    return copyMenu(
        counted("tree.menu.copyLevel", line.shown()), format -> tree.copyLevel(line, format));
  }

  private static Menu copyMenu(String title, Consumer<CopyFormat> copy) {
    var menu = new Menu(title);
    menu.setMnemonicParsing(false);
    for (var format : CopyFormat.values()) {
      var item =
          new MenuItem(text("tree.menu.copyLevel." + format.name().toLowerCase(Locale.ROOT)));
      item.setOnAction(_ -> copy.accept(format));
      menu.getItems().add(item);
    }
    return menu;
  }

  private static MenuItem disabled(String text) {
    var item = new MenuItem(text);
    item.setDisable(true);
    return item;
  }

  private static MenuItem add(ContextMenu menu, String text, Runnable action) {
    var item = new MenuItem(text);
    item.setMnemonicParsing(false);
    item.setOnAction(_ -> action.run());
    menu.getItems().add(item);
    return item;
  }

  private static <R extends TreeRow> void copyRow(TreeTable<R> tree) {
    var line = tree.selected();
    if (tree.choice().size() > 1) {
      tree.copyChosen(CopyFormat.TEXT);
    } else if (line != null && line.isRow()) {
      ClipboardText.copy(tree.shownFields().text(line.row()));
    }
  }
}
