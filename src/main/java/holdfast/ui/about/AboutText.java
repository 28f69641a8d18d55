package holdfast.ui.about;

import holdfast.report.Build;
import holdfast.ui.Messages;

/// What there is to be known of this program, as the build wrote it down and as Java runs it: for
/// people, and to be pasted into a report.
final class AboutText {
  private AboutText() {}

  /// Paragraphs with an empty line between them.
  static String read() {
    return Messages.text(
        "about.text",
        Build.version(),
        Build.devToolsVersion(),
        system("java.runtime.version"),
        system("java.vendor"),
        system("javafx.runtime.version"),
        system("os.name") + " " + system("os.version") + ", " + system("os.arch"),
        Build.libraries());
  }

  private static String system(String property) {
    return System.getProperty(property, "");
  }
}
