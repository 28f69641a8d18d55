package holdfast.ui.about;

import holdfast.ui.Messages;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Properties;

/// What there is to be known of this program, as the build wrote it down and as Java runs it: for
/// people, and to be pasted into a report.
final class AboutText {
  private AboutText() {}

  /// Paragraphs with an empty line between them.
  static String read() {
    var build = new Properties();
    try (var stream = AboutText.class.getResourceAsStream("/holdfast/build.properties")) {
      build.load(stream);
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
    return Messages.text(
        "about.text",
        build.getProperty("version"),
        build.getProperty("devtools"),
        system("java.runtime.version"),
        system("java.vendor"),
        system("javafx.runtime.version"),
        system("os.name") + " " + system("os.version") + ", " + system("os.arch"),
        build.getProperty("libraries"));
  }

  private static String system(String property) {
    return System.getProperty(property, "");
  }
}
