package holdfast.ui.workspace;

import holdfast.ui.Messages;
import holdfast.ui.object.ObjectRef;
import holdfast.ui.treetable.ObjectEvent;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCombination;

/// What can be done with an object in any row of the window: look at it, see its source, and reveal
/// it in a view.
final class ObjectMenus {
  private static final KeyCombination SOURCE = KeyCombination.valueOf("Shortcut+U");

  private ObjectMenus() {}

  /// @param around where the events of some tables come by
  /// @param object which object a node of these tables is
  static void install(Node around, Navigator navigator, IntFunction<Optional<ObjectRef>> object) {
    handle(around, ObjectEvent.LOOK, object, navigator::look);
    handle(around, ObjectEvent.EXPLAIN, object, navigator::explain);
    handle(around, ObjectEvent.SOURCE, object, navigator::showSource);
    handle(around, ObjectEvent.RETENTION, object, navigator::showRetention);
    around.addEventHandler(
        ObjectEvent.MENU,
        event ->
            object.apply(event.node()).ifPresent(found -> add(event.menu(), navigator, found)));
    around.addEventHandler(
        ObjectEvent.CHOSEN,
        event ->
            object
                .apply(event.node())
                .ifPresent(found -> navigator.showRetention(found.questions(), event.nodes())));
  }

  private static void handle(
      Node around,
      EventType<ObjectEvent> type,
      IntFunction<Optional<ObjectRef>> object,
      Consumer<ObjectRef> action) {
    around.addEventHandler(type, event -> object.apply(event.node()).ifPresent(action));
  }

  private static void add(ContextMenu menu, Navigator navigator, ObjectRef object) {
    var items = menu.getItems();
    items.add(new SeparatorMenuItem());
    items.add(item(Messages.text("object.look"), () -> navigator.look(object)));
    var source = item(Messages.text("object.source"), () -> navigator.showSource(object));
    source.setAccelerator(SOURCE);
    items.add(source);
    var retention = Messages.text("object.retention");
    items.add(item(retention, () -> navigator.showRetention(object)));
    for (var name : navigator.places()) {
      var view = Messages.text("view." + name.name().toLowerCase(Locale.ROOT));
      items.add(item(Messages.text("object.reveal", view), () -> navigator.reveal(name, object)));
    }
  }

  private static MenuItem item(String text, Runnable action) {
    var item = new MenuItem(text);
    item.setMnemonicParsing(false);
    item.setOnAction(_ -> action.run());
    return item;
  }
}
