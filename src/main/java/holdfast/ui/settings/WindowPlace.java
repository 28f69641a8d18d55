package holdfast.ui.settings;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Where the window was on the screen when it was closed, in the system's units, and which view of
/// the snapshots was in sight.
///
/// @param view its name in capitals
public record WindowPlace(
    double x, double y, double width, double height, boolean isMaximized, String view) {
  private static final String FILE = "window";

  /// Reads the place of last time. Not on the window's thread.
  public static Optional<WindowPlace> read(Path configFolder) {
    try {
      return new SettingsFile(configFolder.resolve(FILE))
          .read().stream().findFirst().map(WindowPlace::parse);
    } catch (IOException | RuntimeException _) {
      return Optional.empty(); // whatever stands there, the usual place will do
    }
  }

  private static WindowPlace parse(String line) {
    var words = line.split(" ");
    return new WindowPlace(
        Double.parseDouble(words[0]),
        Double.parseDouble(words[1]),
        Double.parseDouble(words[2]),
        Double.parseDouble(words[3]),
        Boolean.parseBoolean(words[4]),
        words[5]);
  }

  /// Keeps it for the next time.
  public void write(Path configFolder) throws IOException {
    new SettingsFile(configFolder.resolve(FILE))
        .write(() ->
            List.of(x + " " + y + " " + width + " " + height + " " + isMaximized + " " + view));
  }

  /// Whether enough of the window would lie in an area to be taken hold of.
  public boolean isReachableIn(double left, double top, double right, double bottom) {
    return width >= 100
        && height >= 100
        && x + width >= left + 100
        && x <= right - 100
        && y >= top - 10
        && y <= bottom - 100;
  }
}
