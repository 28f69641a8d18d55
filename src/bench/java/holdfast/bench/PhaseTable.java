package holdfast.bench;

import holdfast.analysis.PhasesProcess;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The steps of a load, one after the other: how long each takes, what it touches, and how near
/// that comes to what the memory can do.
final class PhaseTable {
  /// Of the rows of Summary: class, distance and size of each node; then node, class, both sizes
  /// and the size of its subtree.
  private static final int ROWS_BYTES_PER_NODE = 32;

  private final Settings settings;
  private final long oneCoreBandwidth;
  private final long bandwidth;

  PhaseTable(Settings settings) throws IOException, InterruptedException {
    this.settings = settings;
    var run = MeasuredRun.reading(settings.java(BandwidthProcess.class));
    oneCoreBandwidth = run.number("one");
    bandwidth = run.number("all");
  }

  private static final class Step {
    final boolean onAllCores;
    final long bytes;
    final List<Double> seconds = new ArrayList<>();

    Step(boolean onAllCores, long bytes) {
      this.onAllCores = onAllCores;
      this.bytes = bytes;
    }
  }

  String of(Path file) throws IOException, InterruptedException {
    var steps = new LinkedHashMap<String, Step>();
    for (int i = 0; i < settings.runs(); i++) {
      for (var line :
          MeasuredRun.reading(settings.java(PhasesProcess.class, file.toString())).lines()) {
        var fields = line.fields();
        add(steps, fields[0], fields[1].equals("all"), fields[2], Long.parseLong(fields[3]));
      }
      var load = MeasuredRun.reading(settings.java(LoadProcess.class, file.toString()));
      long bytes = ROWS_BYTES_PER_NODE * load.number("nodes");
      add(steps, "rows of Summary", false, load.line("rows").fields()[1], bytes);
    }
    return table(file, steps);
  }

  private static void add(
      Map<String, Step> steps, String name, boolean onAllCores, String seconds, long bytes) {
    steps
        .computeIfAbsent(name, _ -> new Step(onAllCores, bytes))
        .seconds
        .add(Double.valueOf(seconds));
  }

  private String table(Path file, Map<String, Step> steps) {
    var table =
        new MarkdownTable(
            Bench.name(file) + ": step", "cores", "s", "MB touched", "GB/s", "of the bandwidth");
    double seconds = 0;
    double least = 0;
    long bytes = 0;
    for (var entry : steps.entrySet()) {
      var step = entry.getValue();
      double median = Bench.sample(step.seconds).median();
      double possible = (double) step.bytes / (step.onAllCores ? bandwidth : oneCoreBandwidth);
      table.row(
          entry.getKey(),
          step.onAllCores ? "all" : "1",
          median,
          step.bytes / 1_000_000,
          step.bytes / median / 1e9,
          LoadMeasurement.percent(possible / median));
      seconds += median;
      least += possible;
      bytes += step.bytes;
    }
    table.row(
        "one after the other",
        "",
        seconds,
        bytes / 1_000_000,
        bytes / seconds / 1e9,
        LoadMeasurement.percent(least / seconds));
    return String.format(
        "A copy loop reads and writes %.1f GB/s on one core and %.1f GB/s on all.%n%n%s",
        oneCoreBandwidth / 1e9, bandwidth / 1e9, table);
  }
}
