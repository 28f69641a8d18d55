package holdfast.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.function.Supplier;
import javafx.fxml.FXMLLoader;
import javafx.scene.Parent;

/// Loads FXML; controllers come ready-made, with their view models.
public final class Views {
  private Views() {}

  /// The view of a file below `holdfast/ui`, with the controllers of all it includes.
  public static Parent load(String file, Map<Class<?>, Supplier<?>> controllers) {
    var loader = new FXMLLoader(Views.class.getResource(file));
    loader.setControllerFactory(type -> controllers.get(type).get());
    loader.setResources(Messages.BUNDLE);
    try {
      return loader.load();
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }
}
