package holdfast.cli;

import java.io.IOException;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/// The version, and the engine of Chrome DevTools that it counts as, as the build wrote them into
/// the jar.
final class Version implements IVersionProvider {
  @Override
  public String[] getVersion() throws IOException {
    return new String[] {
      "holdfast " + number() + " (counts as chrome-devtools-frontend " + parity() + ")"
    };
  }

  /// `1.2.3`
  static String number() throws IOException {
    return property("version");
  }

  /// The version of DevTools' engine that all numbers were last compared with.
  static String parity() throws IOException {
    return property("devtools");
  }

  private static String property(String name) throws IOException {
    var build = new Properties();
    try (var stream = Version.class.getResourceAsStream("/holdfast/build.properties")) {
      build.load(stream);
    }
    return build.getProperty(name);
  }
}
