package holdfast.ui;

import holdfast.ui.workspace.ViewInSight;
import holdfast.ui.workspace.ViewInSight.Name;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.util.Duration;

/// Goes once through the views with what is open, and closes the window: the run from which the
/// build keeps what a window loads and links, so that later ones need not.
final class WindowRehearsal {
  private static final Duration LOADING = Duration.seconds(4);
  private static final Duration LOOK = Duration.millis(400);

  private final Scene scene;
  private final Queue<Runnable> steps = new ArrayDeque<>();

  private WindowRehearsal(Scene scene, ViewInSight views) {
    this.scene = scene;
    for (var name : Name.values()) {
      steps.add(() -> views.bring(name));
      steps.add(this::openRow);
      steps.add(this::openRow);
    }
  }

  /// Begins when the snapshots have had time to load.
  ///
  /// @param extent `views` for all of it, `start` for the first sight alone, empty for none
  static void begin(String extent, Scene scene, ViewInSight views) {
    switch (extent) {
      case "views" -> after(LOADING, new WindowRehearsal(scene, views)::next);
      case "start" -> after(LOADING, Platform::exit);
      default -> {}
    }
  }

  private void next() {
    var step = steps.poll();
    if (step == null) {
      Platform.exit();
      return;
    }
    after(LOOK, this::next); // also if this step fails
    step.run();
  }

  /// Opens the selected row of each table in sight, and selects the one below it.
  private void openRow() {
    for (var table : scene.getRoot().lookupAll(".table-view")) {
      if (table instanceof TableView<?> rows && isShown(rows) && hasRows(rows)) {
        if (rows.getSelectionModel().isEmpty()) {
          rows.getSelectionModel().select(0);
        }
        for (var key : List.of(KeyCode.RIGHT, KeyCode.DOWN)) {
          Event.fireEvent(
              rows, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false));
        }
      }
    }
  }

  private static boolean hasRows(TableView<?> table) {
    return table.getItems() != null && !table.getItems().isEmpty();
  }

  private static boolean isShown(Node node) {
    for (var at = node; at != null; at = at.getParent()) {
      if (!at.isVisible()) {
        return false;
      }
    }
    return true;
  }

  private static void after(Duration delay, Runnable action) {
    var pause = new PauseTransition(delay);
    pause.setOnFinished(_ -> action.run());
    pause.play();
  }
}
