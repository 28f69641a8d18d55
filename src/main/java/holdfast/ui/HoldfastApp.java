package holdfast.ui;

import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.stage.Stage;

/// The window.
public final class HoldfastApp extends Application {
  /// Opens the window on the given files and returns when it is closed.
  public static void open(String... args) {
    launch(HoldfastApp.class, args);
  }

  @Override
  public void start(Stage stage) {
    stage.setScene(new Scene(new Label(String.join("\n", getParameters().getRaw())), 640, 480));
    stage.setTitle("Holdfast");
    stage.show();
  }
}
