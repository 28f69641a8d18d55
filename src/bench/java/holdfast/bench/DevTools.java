package holdfast.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// The engine of Chrome DevTools, to compare with. npm fetches it, in the version that the golden
/// files come from.
final class DevTools {
  private static final Path PARITY = Path.of("src/test/parity");
  private static final Path FOLDER = Settings.FOLDER.resolve("devtools");
  private static final Path SCRIPT = FOLDER.resolve("devtools-load.mjs");

  /// Above so many seconds a load counts as slow, and is repeated less often.
  private static final double SLOW_SECONDS = 10;

  private static final int SLOW_RUNS = 3;

  private final Settings settings;

  private DevTools(Settings settings) {
    this.settings = settings;
  }

  static boolean isPossible(Settings settings) {
    return Settings.isInstalled(settings.node()) && Settings.isInstalled("npm");
  }

  static DevTools install(Settings settings) throws IOException, InterruptedException {
    Files.createDirectories(FOLDER);
    copy(PARITY.resolve("devtools.mjs"));
    copy(Settings.SOURCES.resolve("devtools-load.mjs"));
    var devTools = new DevTools(settings);
    if (!Files.exists(FOLDER.resolve("devtools-engine.mjs"))) {
      System.err.println("Fetching the engine of Chrome DevTools");
      Files.writeString(
          FOLDER.resolve("package.json"), "{\"private\": true, \"type\": \"module\"}");
      var packages = Files.readString(PARITY.resolve("package.json"));
      MeasuredRun.discarding(
          List.of(
              "npm",
              "install",
              "--no-save",
              "--prefix",
              FOLDER.toString(),
              inVersionOf(packages, "chrome-devtools-frontend"),
              inVersionOf(packages, "esbuild")));
      MeasuredRun.discarding(devTools.command("--build"));
    }
    return devTools;
  }

  private static void copy(Path file) throws IOException {
    Files.copy(file, FOLDER.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
  }

  private static String inVersionOf(String packages, String name) throws IOException {
    var found = Pattern.compile('"' + name + "\": \"([^\"]+)\"").matcher(packages);
    if (!found.find()) {
      throw new IOException("No " + name + " in " + PARITY.resolve("package.json"));
    }
    return name + "@" + found.group(1);
  }

  private List<String> command(String argument) {
    return List.of(settings.node(), memoryFlag(), SCRIPT.toString(), argument);
  }

  /// Lets Node.js use as much memory as the program may: three quarters of the machine's.
  static String memoryFlag() {
    var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    return "--max-old-space-size=" + (system.getTotalMemorySize() >> 20) * 3 / 4;
  }

  /// Loads of one file, one by one.
  final class Loads {
    private final Path file;
    private final List<Double> seconds = new ArrayList<>();
    private long peak;
    private boolean slow;

    Loads(Path file) {
      this.file = file;
    }

    void warmUp() throws IOException, InterruptedException {
      slow = MeasuredRun.reading(command(file.toString())).seconds() > SLOW_SECONDS;
    }

    /// Loads it once more, unless it is slow and was loaded often enough.
    void load() throws IOException, InterruptedException {
      if (slow && seconds.size() >= SLOW_RUNS) {
        return;
      }
      var run = MeasuredRun.reading(command(file.toString()));
      seconds.add(run.seconds());
      peak = Math.max(peak, run.number("peak"));
    }

    Sample seconds() {
      return new Sample(seconds.stream().mapToDouble(Double::doubleValue).toArray());
    }

    /// Bytes of resident memory.
    long peak() {
      return peak;
    }
  }
}
