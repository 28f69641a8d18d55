package holdfast.ui;

import holdfast.analysis.SnapshotLoader;
import holdfast.ui.treetable.TreeLine;
import holdfast.ui.treetable.TreeLine.Kind;
import holdfast.ui.work.TaskBackground;
import holdfast.ui.workspace.SnapshotViewModel.State;
import holdfast.ui.workspace.WorkspaceViewModel.Scenery;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;

/// Measures the real window: how long its thread is held while it is scrolled and another snapshot
/// loads, how long a large class takes to open, to show all of its objects and to sort, and what
/// closing a snapshot gives back.
///
/// Arguments: a snapshot to be explored, a large one, and one whose largest objects are Maps of a
/// million entries; each of the last two may be `-`. With `-Dframes.stacks` it tells what the
/// thread did when it was held for long.
final class FrameTimes {
  private final List<Double> holds = new ArrayList<>();

  /// What the window's thread itself worked between two probes, in ms: without the collector's
  /// pauses and without waiting for a core.
  private final List<Double> work = new ArrayList<>();

  private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
  private long workedBefore;
  private Workbench workbench;
  private Stage stage;
  private volatile boolean probing = true;

  /// The table that is explored.
  private String tableId = "#classTable";

  public static void main(String[] args) throws Exception {
    Platform.startup(() -> {});
    try {
      new FrameTimes().measure(args[0], args[1], args[2]);
      System.exit(0);
    } catch (Exception problem) {
      problem.printStackTrace();
      System.exit(1);
    }
  }

  private void measure(String small, String large, String map) throws Exception {
    var config = Files.createTempDirectory("holdfast-config");
    onWindow(() -> show(config));
    var prober = new Thread(this::probe);
    prober.setDaemon(true);
    prober.start();
    workspace().open(Path.of(small));
    await(() -> isReady() && !table().getItems().isEmpty());
    onWindow(() -> {
      table().requestFocus();
      table().getSelectionModel().select(0);
    });
    scroll(60);
    report("warming up");
    if (!large.equals("-")) {
      exploreLarge(Path.of(large));
    }
    if (!map.equals("-")) {
      exploreMap(Path.of(map));
    }
  }

  private void exploreLarge(Path large) throws Exception {
    scroll(100);
    report("scrolling, nothing else going on");
    var loading = workbench.workspace().snapshots();
    onWindow(() -> workbench.workspace().open(List.of(large)));
    onWindow(() -> workbench.workspace().select(0));
    long loadFrom = System.nanoTime();
    scroll(10);
    while (loading.get(1).state() == State.LOADING) {
      scroll(5);
    }
    say("load of the large one: %.1f s", (System.nanoTime() - loadFrom) / 1e9);
    report("scrolling while the large one loads");
    onWindow(() -> workbench.workspace().select(1));
    await(() -> isReady() && !table().getItems().isEmpty());
    settle();
    report("bringing the large one into sight");
    for (var view : List.of("Containment", "Dominators", "Statistics", "Summary", "Statistics")) {
      bring(view);
    }
    bring("Summary");
    for (var name : new String[] {"Object", "(string)", "Session"}) {
      explore(name);
    }
    close();
  }

  /// Brings a view into sight and waits until it has read what it shows.
  private void bring(String view) throws Exception {
    holds.clear();
    work.clear();
    onWindow(() -> {
      var tabs = (TabPane) stage.getScene().lookup("#viewTabs");
      tabs.getTabs().stream()
          .filter(tab -> tab.getText().startsWith(view))
          .forEach(tabs.getSelectionModel()::select);
    });
    TimeUnit.SECONDS.sleep(4);
    report("bringing " + view + " into sight");
  }

  /// Shows the entries of the largest Map in the Object panel, all that can be, and sorts them.
  private void exploreMap(Path file) throws Exception {
    onWindow(() -> workbench.workspace().open(List.of(file)));
    await(() -> isReady() && !table().getItems().isEmpty());
    onWindow(() -> ((TextField) stage.getScene().lookup("#filterField")).setText("/^Map$/"));
    settle();
    onWindow(() -> {
      table().requestFocus();
      table().getSelectionModel().select(0);
      new Robot().keyType(KeyCode.RIGHT);
    });
    await(() -> table().getItems().size() > 1);
    settle();
    holds.clear();
    work.clear();
    onWindow(() -> table().getSelectionModel().select(1));
    settle();
    report("selecting the largest Map");
    long from = System.nanoTime();
    onWindow(() -> press(KeyCode.I, KeyCode.CONTROL));
    await(() -> contents().getItems() != null && contents().getItems().size() > 100);
    say("its entries beside it: %.0f ms", (System.nanoTime() - from) / 1e6);
    settle();
    report("showing its entries beside it");
    tableId = "#contentsTable";
    onWindow(() -> table().requestFocus());
    showAll();
    sort();
    tableId = "#classTable";
  }

  private static void press(KeyCode code, KeyCode with) {
    var robot = new Robot();
    robot.keyPress(with);
    robot.keyType(code);
    robot.keyRelease(with);
  }

  /// Closes the large one and goes on scrolling in the small one.
  private void close() throws Exception {
    say("before closing: %s", memory());
    onWindow(() -> workbench.workspace().select(0));
    settle();
    holds.clear();
    onWindow(() -> workbench.workspace().close(workbench.workspace().snapshots().get(1)));
    scroll(200);
    report("scrolling after closing the large one");
    say("after closing: %s", memory());
    TimeUnit.SECONDS.sleep(10);
    say("10 s later: %s", memory());
  }

  /// Memory of the process as the system counts it, all of it and that of no file; Linux only.
  private static String memory() throws IOException {
    try (var lines = Files.lines(Path.of("/proc/self/status"))) {
      return lines
          .filter(line -> line.matches("(VmRSS|RssAnon|RssFile):.*"))
          .map(line -> line.replaceAll("\\s+", " "))
          .collect(Collectors.joining(", "));
    }
  }

  private void explore(String name) throws Exception {
    onWindow(() ->
        ((TextField) stage.getScene().lookup("#filterField"))
            .setText("/^" + name.replace("(", "\\(").replace(")", "\\)") + "$/"));
    settle();
    if (table().getItems().isEmpty()) {
      return;
    }
    holds.clear();
    onWindow(() -> {
      table().requestFocus();
      table().getSelectionModel().select(0);
    });
    long from = System.nanoTime();
    onWindow(() -> new Robot().keyType(KeyCode.RIGHT));
    await(() -> table().getItems().size() > 1);
    say("%s: open %.0f ms", name, (System.nanoTime() - from) / 1e6);
    settle();
    report("opening");
    if (!showAll()) {
      return;
    }
    sort();
    onWindow(() -> table().getSelectionModel().select(1));
    settle();
    report("selecting one");
    onWindow(() -> table().getSelectionModel().select(0));
    from = System.nanoTime();
    onWindow(() -> new Robot().keyType(KeyCode.LEFT));
    await(() -> table().getItems().size() == 1);
    say("closed: %.0f ms", (System.nanoTime() - from) / 1e6);
    settle();
    report("closing");
  }

  /// Shows as many rows as can be below the last one, and looks at them here and there.
  private boolean showAll() throws Exception {
    int more = moreLine();
    if (more < 0) {
      return false;
    }
    var line = (TreeLine<?>) table().getItems().get(more);
    onWindow(() -> table().getSelectionModel().select(more));
    long from = System.nanoTime();
    onWindow(() -> press(KeyCode.ENTER, KeyCode.CONTROL));
    await(() -> table().getItems().size() > Math.min(100_000, line.total() - 1));
    say("as many as there can be of %,d: %.0f ms", line.total(), (System.nanoTime() - from) / 1e6);
    settle();
    report("showing all");
    for (int i = 0; i < 40; i++) {
      int to = (int) ((long) table().getItems().size() * i / 40);
      onWindow(() -> table().scrollTo(to));
      TimeUnit.MILLISECONDS.sleep(30);
    }
    report("jumping through them");
    return true;
  }

  private int moreLine() throws Exception {
    var found = new int[] {-1};
    onWindow(() -> {
      for (int i = 0; i < Math.min(500, table().getItems().size()); i++) {
        if (((TreeLine<?>) table().getItems().get(i)).kind() == Kind.MORE) {
          found[0] = i;
          return;
        }
      }
    });
    return found[0];
  }

  private void sort() throws Exception {
    var first = new Object[1];
    onWindow(() -> first[0] = table().getItems().get(2));
    long from = System.nanoTime();
    onWindow(() -> table().getSortOrder().setAll(List.of()));
    await(() -> !first[0].equals(table().getItems().get(2)));
    say("sorted the other way: %.0f ms", (System.nanoTime() - from) / 1e6);
    settle();
    report("sorting");
  }

  private void scroll(int steps) throws Exception {
    for (int i = 0; i < steps; i++) {
      int to = i % 50;
      onWindow(() -> table().scrollTo(to));
      TimeUnit.MILLISECONDS.sleep(16);
    }
  }

  /// Asks the window's thread every two milliseconds how long it keeps one waiting.
  private void probe() {
    while (probing) {
      long asked = System.nanoTime();
      var answered = new CompletableFuture<Void>();
      Platform.runLater(() -> {
        holds.add((System.nanoTime() - asked) / 1e6);
        long worked = threads.getCurrentThreadCpuTime();
        work.add((worked - workedBefore) / 1e6);
        workedBefore = worked;
        answered.complete(null);
      });
      watch(answered);
      try {
        TimeUnit.MILLISECONDS.sleep(2);
      } catch (InterruptedException _) {
        return;
      }
    }
  }

  /// Waits for the answer; where that takes long, tells what the thread does meanwhile.
  private void watch(CompletableFuture<Void> answered) {
    if (!Boolean.getBoolean("frames.stacks")) {
      answered.join();
      return;
    }
    while (true) {
      try {
        answered.get(14, TimeUnit.MILLISECONDS);
        return;
      } catch (TimeoutException _) {
        Thread.getAllStackTraces().entrySet().stream()
            .filter(entry -> entry.getKey().getName().equals("JavaFX Application Thread"))
            .forEach(entry -> say("    %s", shortened(entry.getValue())));
      } catch (InterruptedException | ExecutionException problem) {
        throw new IllegalStateException(problem);
      }
    }
  }

  private static String shortened(StackTraceElement[] stack) {
    return Arrays.stream(stack)
        .limit(60)
        .map(at -> at.getClassName().replaceAll(".*\\.", "") + "." + at.getMethodName())
        .distinct()
        .collect(Collectors.joining(" < "));
  }

  private void report(String what) throws Exception {
    onWindow(() -> {
      var sorted = holds.stream().sorted().toList();
      if (!sorted.isEmpty()) {
        say(
            "  %-40s %5d probes, median %.1f, 99 %% %.1f, longest %s ms; own work %s ms",
            what,
            sorted.size(),
            sorted.get(sorted.size() / 2),
            sorted.get(sorted.size() * 99 / 100),
            longest(holds),
            longest(work));
      }
      holds.clear();
      work.clear();
    });
  }

  private static List<String> longest(List<Double> times) {
    return times.stream()
        .sorted(Comparator.reverseOrder())
        .limit(4)
        .map("%.0f"::formatted)
        .toList();
  }

  private static void say(String text, Object... values) {
    IO.println(String.format(text, values));
  }

  private void show(Path config) {
    workbench =
        new Workbench(
            SnapshotLoader::load,
            TaskBackground.ofLowPriority("Load", 1),
            new TaskBackground("Question", 2),
            config,
            _ -> List.of());
    stage = new Stage();
    stage.setScene(new Scene(workbench.view(), 1400, 860));
    workbench.loadSettings();
    stage.show();
  }

  private record Opener(Workbench workbench) {
    void open(Path file) throws Exception {
      onWindow(() -> workbench.workspace().open(List.of(file)));
    }
  }

  private Opener workspace() {
    return new Opener(workbench);
  }

  private boolean isReady() {
    return workbench.workspace().sceneryProperty().get() == Scenery.READY;
  }

  private TableView<?> contents() {
    return (TableView<?>) stage.getScene().lookup("#contentsTable");
  }

  private TableView<?> table() {
    return (TableView<?>) stage.getScene().lookup(tableId);
  }

  private static void settle() throws Exception {
    TimeUnit.MILLISECONDS.sleep(700);
    onWindow(() -> {});
  }

  private static void await(BooleanSupplier condition) throws Exception {
    for (var met = new boolean[1]; !met[0]; ) {
      onWindow(() -> met[0] = condition.getAsBoolean());
      TimeUnit.MILLISECONDS.sleep(1);
    }
  }

  private static void onWindow(Runnable action) throws Exception {
    var done = new CompletableFuture<Void>();
    Platform.runLater(() -> {
      try {
        action.run();
        done.complete(null);
      } catch (Throwable problem) {
        done.completeExceptionally(problem);
      }
    });
    done.get(300, TimeUnit.SECONDS);
  }
}
