package holdfast.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// What loading one file costs, in whole processes: the program without and with an index of the
/// file, the first on one core too, and the engine of Chrome DevTools, in turn, so that a noisy
/// moment meets them all.
final class LoadMeasurement {
  private static final String NONE = "–";

  private final Path file;
  private final List<Double> seconds = new ArrayList<>();
  private final List<Double> reopenedSeconds = new ArrayList<>();
  private final List<Double> oneCoreSeconds = new ArrayList<>();
  private final List<Double> firstRowsSeconds = new ArrayList<>();
  private final List<Double> firstRowsShares = new ArrayList<>();
  private long peak;
  private long nodes;
  private long edges;
  private DevTools.Loads devTools;

  private LoadMeasurement(Path file) {
    this.file = file;
  }

  /// @param devTools or null
  static LoadMeasurement of(Path file, Settings settings, DevTools devTools)
      throws IOException, InterruptedException {
    var measurement = new LoadMeasurement(file);
    var reopen = settings.holdfast("summary", "--format", "json", file.toString());
    var load = Stream.concat(reopen.stream(), Stream.of("--no-index")).toList();
    MeasuredRun.discarding(reopen); // writes the index
    for (int i = 0; i < settings.warmups(); i++) {
      MeasuredRun.discarding(load);
      MeasuredRun.discarding(reopen);
    }
    if (devTools != null) {
      measurement.devTools = devTools.new Loads(file);
      measurement.devTools.warmUp();
    }
    for (int i = 0; i < settings.runs(); i++) {
      measurement.runInTurn(load, reopen, settings);
    }
    return measurement;
  }

  private void runInTurn(List<String> load, List<String> reopen, Settings settings)
      throws IOException, InterruptedException {
    var run = MeasuredRun.discarding(load);
    seconds.add(run.seconds());
    peak = Math.max(peak, run.peakAnonymousBytes());
    reopenedSeconds.add(MeasuredRun.discarding(reopen).seconds());
    if (Settings.isInstalled("taskset") && Runtime.getRuntime().availableProcessors() > 1) {
      var command = Stream.concat(Stream.of("taskset", "-c", "0"), load.stream()).toList();
      oneCoreSeconds.add(MeasuredRun.discarding(command).seconds());
    }
    var steps = MeasuredRun.reading(settings.java(LoadProcess.class, file.toString()));
    firstRowsSeconds.add(steps.line("firstRows").seconds());
    firstRowsShares.add(steps.line("firstRows").seconds() / steps.seconds());
    nodes = steps.number("nodes");
    edges = steps.number("edges");
    if (devTools != null) {
      devTools.load();
    }
  }

  static String table(List<LoadMeasurement> measurements) throws IOException {
    var table =
        new MarkdownTable(
            "File",
            "MB",
            "nodes",
            "edges",
            "Holdfast, s",
            "DevTools, s",
            "times faster",
            "Holdfast, peak private MB",
            "of the file",
            "DevTools, peak MB",
            "Holdfast of DevTools",
            "first rows after, s",
            "of the total",
            "reopened, s");
    for (var measurement : measurements) {
      table.row(measurement.cells());
    }
    return table.toString();
  }

  private Object[] cells() throws IOException {
    long size = Files.size(file);
    var ours = Bench.sample(seconds);
    var theirs = devTools == null ? null : devTools.seconds();
    boolean knowsPeak = peak > 0;
    return new Object[] {
      file.getFileName(),
      size / 1_000_000,
      nodes,
      edges,
      ours,
      theirs == null ? NONE : theirs,
      theirs == null ? NONE : tenths(theirs.median() / ours.median()),
      knowsPeak ? peak / 1_000_000 : NONE,
      knowsPeak ? percent((double) peak / size) : NONE,
      theirs == null ? NONE : devTools.peak() / 1_000_000,
      theirs == null || !knowsPeak ? NONE : percent((double) peak / devTools.peak()),
      Bench.sample(firstRowsSeconds).median(),
      percent(Bench.sample(firstRowsShares).median()),
      Bench.sample(reopenedSeconds)
    };
  }

  /// Empty where a process cannot be kept on one core.
  static String coresTable(List<LoadMeasurement> measurements) {
    var cores = Runtime.getRuntime().availableProcessors();
    var table = new MarkdownTable("File", "1 core, s", cores + " cores, s", "times faster");
    for (var measurement : measurements) {
      if (measurement.oneCoreSeconds.isEmpty()) {
        return "";
      }
      var one = Bench.sample(measurement.oneCoreSeconds);
      var all = Bench.sample(measurement.seconds);
      table.row(Bench.name(measurement.file), one, all, tenths(one.median() / all.median()));
    }
    return table.toString();
  }

  private static String tenths(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }

  static String percent(double value) {
    return Math.round(100 * value) + " %";
  }
}
