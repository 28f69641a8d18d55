package holdfast.ui.workspace;

import holdfast.ui.LatePart;
import holdfast.ui.ViewPanels;
import holdfast.ui.Views;
import holdfast.ui.object.ObjectRef;
import holdfast.ui.treetable.TreeLine;
import holdfast.ui.treetable.TreeRow;
import holdfast.ui.workspace.ViewInSight.Name;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.beans.InvalidationListener;
import javafx.beans.Observable;
import javafx.scene.Node;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;

/// The tabs of the views, which tell their view by name: one of them is in sight, and the keyboard
/// goes along to it.
///
/// The views stand below the tabs, not in them: JavaFX styles anew whatever is in a `TabPane` that
/// gets or loses the focus, all tabs that nobody sees too, and lays them all out when it is
/// resized.
final class ViewTabs {
  private static final KeyCombination NEXT =
      new KeyCodeCombination(KeyCode.PAGE_DOWN, KeyCombination.CONTROL_DOWN);
  private static final KeyCombination PREVIOUS =
      new KeyCodeCombination(KeyCode.PAGE_UP, KeyCombination.CONTROL_DOWN);

  private final TabPane tabs;
  private final Pane below;
  private final ViewInSight views;
  private final Map<Name, LatePart<? extends ViewPanels>> contents = new EnumMap<>(Name.class);
  private Name before = Name.SUMMARY;
  private boolean isComplete;

  /// @param below where the views show
  ViewTabs(TabPane tabs, Pane below, ViewInSight views) {
    this.tabs = tabs;
    this.below = below;
    this.views = views;
  }

  /// Adds the view of a tab, which is built when it comes into sight if not before.
  <C extends ViewPanels> LatePart<C> contain(Name name, String file, Views parts) {
    LatePart<C> part =
        parts.soon(
            file,
            view -> {
              view.setId(name.name().toLowerCase(Locale.ROOT));
              view.setVisible(views.inSight() == name);
              below.getChildren().add(view);
            });
    contents.put(name, part);
    return part;
  }

  /// Follows the view in sight, when all are added.
  void bind() {
    var selected = tabs.getSelectionModel();
    views
        .inSightProperty()
        .subscribe(view ->
            tabs.getTabs().stream().filter(tab -> viewOf(tab) == view).forEach(selected::select));
    selected
        .selectedItemProperty()
        .subscribe(tab -> {
          views.inSightProperty().set(viewOf(tab));
          show(viewOf(tab));
          takeFocusAlong();
        });
    views.onElsewhere(this::leaveRow);
  }

  /// The others stay as large as this one: a split pane that was of no size does not grow again.
  private void show(Name shown) {
    if (isComplete) {
      contents.get(shown).setVisible(true);
    }
    contents.forEach((name, part) -> part.setVisible(part.isBuilt() && name == shown));
  }

  /// From now on the view in sight is there: somebody looks.
  void complete() {
    isComplete = true;
    show(views.inSight());
  }

  /// What the tabs themselves do with these keys, for those who are elsewhere. Tables would move a
  /// mark that nobody sees.
  void pressed(KeyEvent event) {
    int step = NEXT.match(event) ? 1 : PREVIOUS.match(event) ? -1 : 0;
    if (step != 0) {
      var selected = tabs.getSelectionModel();
      selected.select(Math.floorMod(selected.getSelectedIndex() + step, tabs.getTabs().size()));
      event.consume();
    }
  }

  /// Clears the selection of a table whose row is another object than the one that is looked at
  /// now: it would be taken for that, and a click on it would say nothing.
  private void leaveRow(ObjectRef looked) {
    if (panel() instanceof TableView<?> table && !isOf(table, looked)) {
      table.getSelectionModel().clearSelection();
      table
          .getSelectionModel()
          .selectedItemProperty()
          .addListener(
              new InvalidationListener() {
                @Override
                public void invalidated(Observable item) {
                  if (!table.getSelectionModel().isEmpty()) {
                    item.removeListener(this);
                    views.comeBack();
                  }
                }
              });
    }
  }

  private static boolean isOf(TableView<?> table, ObjectRef looked) {
    return table.getSelectionModel().getSelectedItem() instanceof TreeLine<?> line
        && line.row() instanceof TreeRow row
        && row.node() == looked.node();
  }

  private static Name viewOf(Tab tab) {
    return Name.valueOf((String) tab.getUserData());
  }

  /// Where one goes on with the keyboard in the view in sight.
  Node panel() {
    return contents.get(views.inSight()).controller().panel();
  }

  /// All panels of the views that are there, in their order.
  List<Node> panels() {
    var panels = new ArrayList<Node>();
    for (var part : contents.values()) {
      if (part.isBuilt()) {
        panels.addAll(part.controller().panels());
      }
    }
    return panels;
  }

  /// A table that goes out of sight would leave the keyboard to whatever comes next in the window.
  private void takeFocusAlong() {
    var focused = tabs.getScene() == null ? null : tabs.getScene().getFocusOwner();
    for (var at = focused; at != null; at = at.getParent()) {
      if (!at.isVisible() && isView(at)) {
        tabs.requestFocus(); // where the view has nothing to show yet
        panel().requestFocus();
        return;
      }
    }
  }

  private boolean isView(Node node) {
    return contents.values().stream().anyMatch(part -> part.is(node));
  }

  /// The keyboard that waited at the tabs goes on in a view that has something to show now.
  void goOnIn(Name view) {
    if (tabs.isFocused() && views.inSightProperty().get() == view) {
      panel().requestFocus();
    }
  }

  /// Adds a view for a while, and brings it into sight.
  void add(Tab tab) {
    before = views.inSightProperty().get();
    tabs.getTabs().add(tab);
    views.inSightProperty().set(viewOf(tab));
  }

  /// Takes it away again; what was in sight before it comes back.
  void remove(Tab tab) {
    if (views.inSightProperty().get() == viewOf(tab)) {
      views.inSightProperty().set(before);
    }
    tabs.getTabs().remove(tab);
    panel().requestFocus();
  }
}
