package holdfast.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Measures the program folder and prints the tables, which are also kept in
/// `target/bench/results.md`. Run by `mvn -Pbench`.
public final class Bench {
  private static final Path RESULTS = Settings.FOLDER.resolve("results.md");

  private final StringBuilder results = new StringBuilder();

  private Bench() {}

  public static void main(String[] args) throws Exception {
    Files.createDirectories(Settings.FOLDER);
    if (!System.getProperty("bench.jmh", "false").equals("false")) {
      HotLoops.run();
      return;
    }
    try {
      new Bench().run(Settings.fromProperties());
    } catch (IOException e) {
      System.err.println(e.getMessage());
      System.exit(1);
    }
  }

  private void run(Settings settings) throws IOException, InterruptedException {
    var files = new Snapshots(settings).find();
    var devTools = DevTools.isPossible(settings) ? DevTools.install(settings) : null;
    if (devTools == null) {
      System.err.println("No Node.js or no npm: the engine of Chrome DevTools is not measured.");
    }
    print(machine(devTools == null ? "" : ", Node.js " + settings.nodeVersion()));
    var loads = new ArrayList<LoadMeasurement>();
    for (var file : files) {
      System.err.println("Loading " + file);
      loads.add(LoadMeasurement.of(file, settings, devTools));
    }
    print(LoadMeasurement.table(loads));
    print(LoadMeasurement.coresTable(loads));
    var phases = new PhaseTable(settings);
    for (var file : files) {
      System.err.println("Phases and answers of " + file);
      print(phases.of(file));
      print(answers(file, settings));
    }
  }

  private static String machine(String nodeVersion) {
    return String.format(
        Locale.ROOT,
        "%s %s, %d cores, Java %s%s. Medians, with least and greatest in brackets; MB are 10^6"
            + " bytes.",
        System.getProperty("os.name"),
        System.getProperty("os.arch"),
        Runtime.getRuntime().availableProcessors(),
        Runtime.version(),
        nodeVersion);
  }

  private static String answers(Path file, Settings settings)
      throws IOException, InterruptedException {
    var later = Snapshots.laterThan(file);
    later = Files.exists(later) ? later : file;
    var command = settings.java(AnswersProcess.class, file.toString(), later.toString());
    var table = new MarkdownTable(later.getFileName() + ": answer", "median, ms", "slowest, ms");
    for (var line : MeasuredRun.reading(command).lines()) {
      if (line.fields().length == 3) {
        table.row(line.fields()[0], number(line.fields()[1]), number(line.fields()[2]));
      }
    }
    return table.toString();
  }

  private static Object number(String text) {
    return Character.isDigit(text.charAt(0)) ? Double.valueOf(text) : text;
  }

  private void print(String part) throws IOException {
    IO.println(part);
    results.append(part).append('\n');
    Files.writeString(RESULTS, results);
  }

  static String name(Path file) {
    return file.getFileName().toString();
  }

  static Sample sample(List<Double> values) {
    return new Sample(values.stream().mapToDouble(Double::doubleValue).toArray());
  }
}
