package holdfast.cli;

import java.io.IOException;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/// The version, as the build wrote it into the jar.
final class Version implements IVersionProvider {
  @Override
  public String[] getVersion() throws IOException {
    return new String[] {"holdfast " + number()};
  }

  /// `1.2.3`
  static String number() throws IOException {
    var build = new Properties();
    try (var stream = Version.class.getResourceAsStream("/holdfast/build.properties")) {
      build.load(stream);
    }
    return build.getProperty("version");
  }
}
