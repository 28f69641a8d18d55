import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/// Makes of the program folder, with the jpackage of a JDK, what is installed on Windows (`msi`)
/// and macOS (`dmg`): Holdfast with its own Java, opened by a double click on a snapshot. On any
/// system `app-image` is the same without an installer.
///
/// `java Packages.java TYPE PROGRAM JDK VERSION OUT FLAGS WINDOW_FLAGS COMMAND_FLAGS`, from the
/// project's folder. FLAGS are Java's options for both the window and commands.
///
/// There are two launchers: `Holdfast` for the window, and `holdfast-cli`, which has a console, for
/// commands.
final class Packages {
  private static final Path HERE = Path.of("packaging", "jpackage");
  private static final String CACHE = "holdfast.aot";

  /// Names the product for Windows, so that a newer one replaces it. Never to be changed.
  private static final String UPGRADE_ID = "8b1c4f0e-6a6d-4e0b-9d51-3a1f2c7be0d4";

  private final String type;
  private final Path program;
  private final Path jdk;
  private final String version;
  private final Path out;
  private final Path input;
  private final List<String> windowFlags;
  private final List<String> commandFlags;

  private Packages(String[] args) {
    type = args[0];
    program = Path.of(args[1]);
    jdk = Path.of(args[2]);
    version = args[3];
    out = Path.of(args[4]).toAbsolutePath();
    input = out.resolve("input");
    windowFlags = List.of((args[5] + " " + args[6]).split(" "));
    commandFlags = List.of((args[5] + " " + args[7]).split(" "));
  }

  public static void main(String[] args) throws IOException, InterruptedException {
    new Packages(args).make();
  }

  private void make() throws IOException, InterruptedException {
    delete(out);
    collect();
    if (type.equals("dmg")) {
      // the types that it opens stand in the image itself, so that both are made at once
      jpackage(concat(image("dmg", List.of()), associations("icns")));
    } else {
      var cached = List.of("-XX:AOTCache=$APPDIR/" + CACHE, "-Xlog:disable");
      jpackage(image("app-image", cached));
      train();
      if (!type.equals("app-image")) {
        jpackage(concat(installer(), associations("ico")));
      }
    }
    for (var made : List.of(input, command(), out.resolve("rehearsal.log"))) {
      delete(made);
    }
  }

  /// What jpackage is told of the launcher for commands.
  private Path command() {
    return out.resolve("holdfast-cli.properties");
  }

  /// What the program consists of, and the notices of its libraries.
  private void collect() throws IOException {
    Files.createDirectories(input.resolve("legal"));
    copy(program.resolve("lib"), ".jar", input);
    copy(Path.of("packaging", "legal"), "", input.resolve("legal"));
  }

  private static void copy(Path from, String ending, Path to) throws IOException {
    try (var files = Files.newDirectoryStream(from, "*" + ending)) {
      for (var file : files) {
        Files.copy(file, to.resolve(file.getFileName()));
      }
    }
  }

  /// Arguments for the program with its Java and both launchers.
  private List<String> image(String type, List<String> more) throws IOException {
    Files.writeString(
        command(),
        "description=Holdfast for the command line\n"
            + "win-console=true\n"
            + "win-menu=false\n"
            + "win-shortcut=false\n"
            + "java-options="
            + String.join(" ", concat(commandFlags, more))
            + "\n");
    var arguments = new ArrayList<>(common(type));
    arguments.addAll(List.of("--input", input.toString()));
    arguments.addAll(List.of("--main-jar", "holdfast-" + version + ".jar"));
    arguments.addAll(List.of("--main-class", "holdfast.Launcher"));
    arguments.addAll(
        List.of("--add-modules", "java.base,java.logging,java.scripting,java.xml,jdk.unsupported"));
    arguments.addAll(
        List.of(
            "--jlink-options", "--strip-debug --no-header-files --no-man-pages --compress zip-9"));
    arguments.addAll(List.of("--add-launcher", "holdfast-cli=" + command()));
    arguments.addAll(List.of("--icon", icon().toString()));
    for (var option : concat(windowFlags, more)) {
      arguments.addAll(List.of("--java-options", option));
    }
    return arguments;
  }

  private List<String> common(String type) {
    return List.of(
        "--type",
        type,
        "--name",
        "Holdfast",
        "--description",
        "Heap snapshot explorer for Node.js, Chrome and Electron",
        "--vendor",
        "Holdfast",
        "--app-version",
        // macOS takes no version below 1
        isMac() && version.startsWith("0.") ? "1" + version.substring(1) : version,
        "--dest",
        out.toString());
  }

  /// The program with its Java.
  private Path image() {
    return out.resolve(isMac() ? "Holdfast.app" : "Holdfast");
  }

  private Path icon() {
    var name = isMac() ? "holdfast.icns" : isWindows() ? "holdfast.ico" : "256/holdfast.png";
    return Path.of("icons").resolve(name);
  }

  private List<String> installer() {
    var arguments = new ArrayList<>(common(type));
    arguments.addAll(List.of("--app-image", image().toString()));
    arguments.addAll(List.of("--win-menu", "--win-dir-chooser"));
    arguments.addAll(List.of("--win-upgrade-uuid", UPGRADE_ID));
    return arguments;
  }

  /// Snapshots and timelines open with it, and have its icon. Types are known by the last part of a
  /// name, so that packed ones (`.heapsnapshot.gz`) stay those of the system.
  private List<String> associations(String iconEnding) throws IOException {
    var arguments = new ArrayList<String>();
    for (var name : List.of("snapshot", "timeline")) {
      var file = out.resolve(name + ".properties");
      var icon = Path.of("icons", "heap-snapshot." + iconEnding).toAbsolutePath();
      Files.writeString(
          file,
          Files.readString(HERE.resolve(name + ".properties"))
              + "icon="
              + icon.toString().replace('\\', '/')
              + "\n");
      arguments.addAll(List.of("--file-associations", file.toString()));
    }
    return arguments;
  }

  /// Keeps what a start loads and links beside the jars, so that the next start is faster.
  private void train() throws IOException, InterruptedException {
    var app = find(image(), "Holdfast.cfg").getParent();
    var java = find(image(), isWindows() ? "java.exe" : "java");
    var rehearsal = out.resolve("rehearsal");
    Files.createDirectories(rehearsal);
    var command = new ArrayList<>(List.of(java.toString()));
    command.addAll(windowFlags);
    command.add("-XX:AOTCacheOutput=" + app.resolve(CACHE));
    command.add("-XX:-AOTRecordTraining");
    command.add("-Djava.io.tmpdir=" + rehearsal);
    command.add("-Duser.home=" + rehearsal);
    command.addAll(List.of("-Dglass.platform=Headless", "-Dprism.order=sw"));
    command.add("-Dholdfast.rehearsal=start");
    command.add("-Dholdfast.rehearsal.command=" + String.join("\t", rehearsed()));
    command.addAll(List.of("-cp", classPath(app), "holdfast.Launcher", "--new-window"));
    run(command, rehearsal);
    if (!Files.exists(app.resolve(CACHE))) {
      throw new IOException("No cache was made, see " + out.resolve("rehearsal.log"));
    }
    delete(rehearsal);
  }

  private static List<String> rehearsed() {
    var example = "src/main/resources/holdfast/example/3-after-more-load.heapsnapshot.gz";
    return List.of("summary", "--format", "json", Path.of(example).toAbsolutePath().toString());
  }

  /// The class path of the launcher: a cache serves that one only.
  private static String classPath(Path app) throws IOException {
    try (var lines = Files.lines(app.resolve("Holdfast.cfg"))) {
      return lines
          .filter(line -> line.startsWith("app.classpath="))
          .map(line -> line.substring(line.indexOf('=') + 1).replace("$APPDIR", app.toString()))
          .collect(Collectors.joining(System.getProperty("path.separator")));
    }
  }

  private static Path find(Path folder, String name) throws IOException {
    try (var files = Files.walk(folder)) {
      return files
          .filter(file -> file.getFileName().toString().equals(name) && Files.isRegularFile(file))
          .findFirst()
          .orElseThrow(() -> new IOException("There is no " + name + " in " + folder));
    }
  }

  private void jpackage(List<String> arguments) throws IOException, InterruptedException {
    var command = new ArrayList<>(List.of(jdk.resolve("bin").resolve("jpackage").toString()));
    command.addAll(arguments);
    run(command, null);
  }

  /// @param home where settings may be written, or null
  private void run(List<String> command, Path home) throws IOException, InterruptedException {
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    if (home == null) {
      builder.inheritIO();
    } else {
      for (var name : List.of("XDG_CONFIG_HOME", "XDG_RUNTIME_DIR", "APPDATA", "LOCALAPPDATA")) {
        builder.environment().put(name, home.toString());
      }
      builder.redirectOutput(out.resolve("rehearsal.log").toFile());
    }
    int exitCode = builder.start().waitFor();
    if (exitCode != 0) {
      throw new IOException(command.getFirst() + " ended with exit code " + exitCode);
    }
  }

  private static boolean isMac() {
    return System.getProperty("os.name").startsWith("Mac");
  }

  private static boolean isWindows() {
    return System.getProperty("os.name").startsWith("Windows");
  }

  private static List<String> concat(List<String> first, List<String> second) {
    var all = new ArrayList<>(first);
    all.addAll(second);
    return all;
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (var files = Files.walk(folder)) {
      files
          .sorted(Comparator.reverseOrder())
          .forEach(file -> {
            try {
              Files.delete(file);
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          });
    }
  }
}
