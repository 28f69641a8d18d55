package holdfast.ui.instance;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// What the window is started with.
///
/// @param files absolute paths
public record WindowArguments(List<Path> files, boolean example, boolean newWindow, boolean reset) {
  private static final String EXAMPLE = "--example";
  private static final String NEW_WINDOW = "--new-window";
  private static final String RESET = "--reset";
  private static final String FILE_URL = "file:/";

  /// Whether an argument is an option of the window, not of the command line.
  public static boolean isOption(String argument) {
    return List.of(EXAMPLE, NEW_WINDOW, RESET).contains(argument);
  }

  /// Reads file names as a shell or a desktop writes them: relative, absolute, or as URLs.
  public static WindowArguments parse(String... arguments) {
    var given = Arrays.asList(arguments);
    var files = new ArrayList<Path>();
    for (var argument : given) {
      if (!isOption(argument)) {
        files.add(path(argument).toAbsolutePath().normalize());
      }
    }
    return new WindowArguments(
        List.copyOf(files),
        given.contains(EXAMPLE),
        given.contains(NEW_WINDOW),
        given.contains(RESET));
  }

  /// What is no URL of a file on this machine is taken for a file's name.
  private static Path path(String argument) {
    if (argument.toLowerCase(Locale.ROOT).startsWith(FILE_URL)) {
      try {
        var url = URI.create(argument);
        return Path.of(new URI("file", null, url.getPath(), null));
      } catch (IllegalArgumentException | URISyntaxException _) {
        return Path.of(argument);
      }
    }
    return Path.of(argument);
  }

  /// What another process has to be told.
  List<String> message() {
    var message = new ArrayList<String>();
    if (example) {
      message.add(EXAMPLE);
    }
    files.forEach(file -> message.add(file.toString()));
    return message;
  }
}
