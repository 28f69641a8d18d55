package holdfast.ui.settings;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/// Where the system wants configuration to be kept.
public final class ConfigFolder {
  private static final String NAME = "holdfast";

  private ConfigFolder() {}

  public static Path locate() {
    return locate(
        System.getProperty("os.name"), Path.of(System.getProperty("user.home")), System.getenv());
  }

  static Path locate(String system, Path home, Map<String, String> environment) {
    var name = system.toLowerCase(Locale.ROOT);
    if (name.contains("win")) {
      return fromVariable(environment.get("APPDATA"), home.resolve("AppData/Roaming"));
    }
    if (name.contains("mac")) {
      return home.resolve("Library/Application Support").resolve(NAME);
    }
    return fromVariable(environment.get("XDG_CONFIG_HOME"), home.resolve(".config"));
  }

  /// Relative paths in such a variable are to be ignored.
  private static Path fromVariable(String value, Path otherwise) {
    boolean isUsable = value != null && !value.isBlank() && Path.of(value).isAbsolute();
    return (isUsable ? Path.of(value) : otherwise).resolve(NAME);
  }
}
