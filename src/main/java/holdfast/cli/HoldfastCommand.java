package holdfast.cli;

/// The command line.
public final class HoldfastCommand {
  private HoldfastCommand() {}

  /// Runs one command and returns the exit code of the process.
  public static int run(String... args) {
    System.out.println("holdfast " + String.join(" ", args));
    return 0;
  }
}
