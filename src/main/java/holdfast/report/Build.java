package holdfast.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Properties;

/// What this program is, as its build wrote it into the jar.
public final class Build {
  private static final Properties PROPERTIES = read();

  private Build() {}

  private static Properties read() {
    var build = new Properties();
    try (var stream = Build.class.getResourceAsStream("/holdfast/build.properties")) {
      build.load(stream);
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
    return build;
  }

  /// `1.2.3`
  public static String version() {
    return PROPERTIES.getProperty("version");
  }

  /// The version of DevTools' engine (npm's chrome-devtools-frontend) that all numbers were last
  /// compared with.
  public static String devToolsVersion() {
    return PROPERTIES.getProperty("devtools");
  }

  /// The libraries inside, a line each: name, version, licence.
  public static String libraries() {
    return PROPERTIES.getProperty("libraries");
  }
}
