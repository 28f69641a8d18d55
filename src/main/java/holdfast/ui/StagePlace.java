package holdfast.ui;

import holdfast.ui.settings.WindowPlace;
import holdfast.ui.workspace.ViewInSight;
import holdfast.ui.workspace.ViewInSight.Name;
import java.util.Optional;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.stage.Screen;
import javafx.stage.Stage;

/// Puts the window where it was last, or where there is room for it.
final class StagePlace {
  private static final double WIDTH = 1360;
  private static final double HEIGHT = 860;

  private final Stage stage;
  private final ViewInSight views;

  /// What the window comes back to when it is maximized no more.
  private Rectangle2D usual;

  StagePlace(Stage stage, ViewInSight views) {
    this.stage = stage;
    this.views = views;
  }

  /// Before the window is shown.
  void restore(Optional<WindowPlace> last, Scene scene) {
    stage.setScene(scene);
    var known = last.filter(StagePlace::isOnAScreen);
    if (known.isPresent()) {
      var place = known.get();
      stage.setX(place.x());
      stage.setY(place.y());
      stage.setWidth(place.width());
      stage.setHeight(place.height());
      usual = new Rectangle2D(place.x(), place.y(), place.width(), place.height());
      stage.setMaximized(place.isMaximized());
    } else {
      var bounds = Screen.getPrimary().getVisualBounds();
      stage.setWidth(Math.min(WIDTH, bounds.getWidth()));
      stage.setHeight(Math.min(HEIGHT, bounds.getHeight()));
    }
    last.ifPresent(place -> bring(place.view()));
    stage.maximizedProperty().subscribe((was, _) -> remember(was));
  }

  private void bring(String view) {
    for (var name : Name.values()) {
      if (name != Name.FOUND && name.name().equals(view)) {
        views.bring(name);
      }
    }
  }

  private static boolean isOnAScreen(WindowPlace place) {
    return Screen.getScreens().stream()
        .map(Screen::getVisualBounds)
        .anyMatch(area ->
            place.isReachableIn(area.getMinX(), area.getMinY(), area.getMaxX(), area.getMaxY()));
  }

  private void remember(boolean isMaximized) {
    if (!isMaximized && !Double.isNaN(stage.getX())) {
      usual = new Rectangle2D(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight());
    }
  }

  /// Where the window is now.
  WindowPlace place() {
    remember(stage.isMaximized());
    var bounds = usual == null ? Rectangle2D.EMPTY : usual;
    return new WindowPlace(
        bounds.getMinX(),
        bounds.getMinY(),
        bounds.getWidth(),
        bounds.getHeight(),
        stage.isMaximized(),
        views.inSight().name());
  }
}
