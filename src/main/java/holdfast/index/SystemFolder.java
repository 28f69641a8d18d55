package holdfast.index;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/// The folders in which the system wants programs to keep what is theirs.
public enum SystemFolder {
  /// Settings.
  CONFIG("XDG_CONFIG_HOME", ".config", "Library/Application Support", "APPDATA", "AppData/Roaming"),
  /// What can be made again.
  CACHE("XDG_CACHE_HOME", ".cache", "Library/Caches", "LOCALAPPDATA", "AppData/Local");

  private static final String NAME = "holdfast";

  private final String variable;
  private final String usual;
  private final String onMac;
  private final String windowsVariable;
  private final String usualOnWindows;

  SystemFolder(
      String variable, String usual, String onMac, String windowsVariable, String usualOnWindows) {
    this.variable = variable;
    this.usual = usual;
    this.onMac = onMac;
    this.windowsVariable = windowsVariable;
    this.usualOnWindows = usualOnWindows;
  }

  public Path locate() {
    return locate(
        System.getProperty("os.name"), Path.of(System.getProperty("user.home")), System.getenv());
  }

  /// @param system its name
  public Path locate(String system, Path home, Map<String, String> environment) {
    var name = system.toLowerCase(Locale.ROOT);
    if (name.contains("win")) {
      return fromVariable(environment.get(windowsVariable), home.resolve(usualOnWindows));
    }
    if (name.contains("mac")) {
      return home.resolve(onMac).resolve(NAME);
    }
    return fromVariable(environment.get(variable), home.resolve(usual));
  }

  /// Relative paths in such a variable are to be ignored.
  private static Path fromVariable(String value, Path otherwise) {
    boolean isUsable = value != null && !value.isBlank() && Path.of(value).isAbsolute();
    return (isUsable ? Path.of(value) : otherwise).resolve(NAME);
  }
}
