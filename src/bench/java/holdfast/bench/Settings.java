package holdfast.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/// What to measure, how often, and with what. From the system properties `bench.*`.
///
/// @param sizes of the snapshots to make, in MB
/// @param files to measure instead of those; may be empty
/// @param runs that count, each
/// @param warmups before them
/// @param node program that runs Node.js
/// @param jvmFlags those of the program
record Settings(
    List<Integer> sizes,
    List<Path> files,
    int runs,
    int warmups,
    String node,
    List<String> jvmFlags) {
  static final Path FOLDER = Path.of("target/bench");
  static final Path PROGRAM = Path.of("target/holdfast");
  static final Path SOURCES = Path.of("src/bench");

  static Settings fromProperties() {
    return new Settings(
        words("bench.sizes", ",").stream().map(Integer::valueOf).toList(),
        words("bench.files", ",").stream().map(Path::of).toList(),
        Integer.getInteger("bench.runs"),
        Integer.getInteger("bench.warmups"),
        System.getProperty("bench.node"),
        words("bench.jvmFlags", " "));
  }

  private static List<String> words(String property, String separator) {
    return Arrays.stream(System.getProperty(property, "").split(separator))
        .map(String::strip)
        .filter(word -> !word.isEmpty())
        .toList();
  }

  /// The command line of the program.
  List<String> holdfast(String... args) {
    boolean windows = System.getProperty("os.name").startsWith("Windows");
    var launcher = PROGRAM.resolve(windows ? "bin/holdfast.bat" : "bin/holdfast");
    return Stream.concat(Stream.of(launcher.toString()), Arrays.stream(args)).toList();
  }

  /// A class of the benchmarks in a JVM like that of the program.
  List<String> java(Class<?> main, String... args) {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-XX:AOTCache=" + PROGRAM.resolve("lib/commands.aot"));
    command.add("-Xlog:disable");
    command.addAll(jvmFlags);
    command.add("-cp");
    command.add(
        PROGRAM.resolve("lib")
            + "/*"
            + System.getProperty("path.separator")
            + "target/test-classes");
    command.add(main.getName());
    command.addAll(List.of(args));
    return command;
  }

  /// Such as `24.1.0`.
  String nodeVersion() throws IOException, InterruptedException {
    var run = MeasuredRun.reading(List.of(node, "--version"));
    return run.lines().getFirst().fields()[0].substring(1);
  }

  /// Whether a command of that name can be started.
  static boolean isInstalled(String command) {
    return Stream.of(System.getenv("PATH").split(System.getProperty("path.separator")))
        .map(Path::of)
        .anyMatch(folder ->
            Files.isExecutable(folder.resolve(command))
                || Files.isExecutable(folder.resolve(command + ".exe")));
  }
}
