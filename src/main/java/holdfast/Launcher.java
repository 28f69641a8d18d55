package holdfast;

import holdfast.cli.HoldfastCommand;
import holdfast.ui.HoldfastApp;
import holdfast.ui.instance.WindowArguments;
import holdfast.ui.instance.WindowStart;

/// Picks command line or window by the first argument.
///
/// It does not extend `Application`: the toolkit would then start before [#main], and a command
/// would load JavaFX. For the same reason all of JavaFX stays behind [HoldfastApp#open].
public final class Launcher {
  /// Set by the build alone: a command that runs before the window opens or another command does,
  /// so that what both load and link can be kept in one cache.
  private static final String REHEARSED_COMMAND = "holdfast.rehearsal.command";

  private Launcher() {}

  public static void main(String[] args) {
    var rehearsed = System.getProperty(REHEARSED_COMMAND);
    if (rehearsed != null) {
      HoldfastCommand.run(rehearsed.split("\t"));
    }
    if (isCommand(args)) {
      System.exit(HoldfastCommand.run(args));
    }
    var start = WindowStart.begin(args);
    if (!start.isHandedOver()) {
      HoldfastApp.open(start);
    }
  }

  /// Whether the arguments are for the command line: a command's name or an option comes first. A
  /// file that is called like a command opens as `./summary`.
  static boolean isCommand(String... args) {
    if (args.length == 0) {
      return false;
    }
    boolean isOption = args[0].startsWith("-") && !WindowArguments.isOption(args[0]);
    return isOption || HoldfastCommand.isCommand(args[0]);
  }
}
