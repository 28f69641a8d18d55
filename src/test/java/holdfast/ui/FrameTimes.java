package holdfast.ui;

import static holdfast.ui.FrameProbe.say;

import holdfast.ui.treetable.TreeLine;
import holdfast.ui.workspace.SnapshotViewModel.State;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.robot.Robot;

/// Measures the real window: how long its thread is held while it is scrolled and another snapshot
/// loads, how long a large class takes to open, to show all of its objects and to sort, and what
/// closing a snapshot gives back.
///
/// Arguments: a snapshot to be explored, a large one, and one whose largest objects are Maps of a
/// million entries; each of the last two may be `-`. Without arguments it shows Growth of the
/// bundled example. [FrameProbe] tells of `-Dframes.stacks`.
final class FrameTimes extends WindowProgram {
  private final List<String> arguments;
  private FrameProbe probe;

  /// The table that is explored.
  private String tableId = "#classTable";

  private FrameTimes(List<String> arguments) {
    this.arguments = arguments;
  }

  public static void main(String[] args) throws Exception {
    start(new FrameTimes(List.of(args)), 1400, 860);
  }

  @Override
  void run() throws Exception {
    probe = FrameProbe.begin();
    if (arguments.isEmpty()) {
      growth();
      return;
    }
    open(arguments.get(0));
    await(() -> isReady() && !table().getItems().isEmpty());
    select(tableId, 0);
    scroll(60);
    probe.report("warming up");
    if (!arguments.get(1).equals("-")) {
      exploreLarge(arguments.get(1));
    }
    if (!arguments.get(2).equals("-")) {
      exploreMap(arguments.get(2));
    }
  }

  private void open(String file) throws Exception {
    onWindow(() -> workbench.workspace().open(List.of(Path.of(file))));
  }

  /// The table of classes coming into sight for the first time, and narrowed.
  private void growth() throws Exception {
    openExample();
    TimeUnit.SECONDS.sleep(3);
    probe.clear();
    show("GROWTH");
    for (var id : List.of("#bornToggle", "#alwaysToggle", "#engineToggle")) {
      for (int i = 0; i < 4; i++) {
        onWindow(() -> ((ToggleButton) node(id)).fire());
        settle();
        probe.report(id + (i % 2 == 0 ? " chosen" : " given up"));
      }
    }
    onWindow(() -> ((ToggleButton) node("#containersToggle")).fire());
    settle();
    probe.report("containers");
  }

  private void exploreLarge(String large) throws Exception {
    scroll(100);
    probe.report("scrolling, nothing else going on");
    var loading = workbench.workspace().snapshots();
    open(large);
    onWindow(() -> workbench.workspace().select(0));
    long loadFrom = System.nanoTime();
    scroll(10);
    while (loading.get(1).state() == State.LOADING) {
      scroll(5);
    }
    say("load of the large one: %.1f s", (System.nanoTime() - loadFrom) / 1e9);
    probe.report("scrolling while the large one loads");
    onWindow(() -> workbench.workspace().select(1));
    await(() -> isReady() && !table().getItems().isEmpty());
    settle();
    probe.report("bringing the large one into sight");
    for (var view : List.of("CONTAINMENT", "DOMINATORS", "STATISTICS", "SUMMARY", "STATISTICS")) {
      show(view);
    }
    show("SUMMARY");
    for (var name : new String[] {"Object", "(string)", "Session"}) {
      explore(name);
    }
    close();
  }

  /// Brings a view into sight and waits until it has read what it shows.
  private void show(String view) throws Exception {
    probe.clear();
    bring(view);
    TimeUnit.SECONDS.sleep(4);
    probe.report("bringing " + view + " into sight");
  }

  /// Shows the entries of the largest Map in the Object panel, all that can be, and sorts them.
  private void exploreMap(String file) throws Exception {
    open(file);
    await(() -> isReady() && !table().getItems().isEmpty());
    filter("/^Map$/");
    onWindow(() -> {
      table().requestFocus();
      table().getSelectionModel().select(0);
      new Robot().keyType(KeyCode.RIGHT);
    });
    await(() -> table().getItems().size() > 1);
    settle();
    probe.clear();
    onWindow(() -> table().getSelectionModel().select(1));
    settle();
    probe.report("selecting the largest Map");
    long from = System.nanoTime();
    pressWith(KeyCode.CONTROL, KeyCode.I);
    await(() -> contents().getItems() != null && contents().getItems().size() > 100);
    say("its entries beside it: %.0f ms", (System.nanoTime() - from) / 1e6);
    settle();
    probe.report("showing its entries beside it");
    tableId = "#contentsTable";
    onWindow(() -> table().requestFocus());
    showAll();
    sort();
    tableId = "#classTable";
  }

  /// Closes the large one and goes on scrolling in the small one.
  private void close() throws Exception {
    say("before closing: %s", memory());
    onWindow(() -> workbench.workspace().select(0));
    settle();
    probe.clear();
    onWindow(() -> workbench.workspace().close(workbench.workspace().snapshots().get(1)));
    scroll(200);
    probe.report("scrolling after closing the large one");
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
    filter("/^" + name.replace("(", "\\(").replace(")", "\\)") + "$/");
    if (table().getItems().isEmpty()) {
      return;
    }
    probe.clear();
    select(tableId, 0);
    long from = System.nanoTime();
    onWindow(() -> new Robot().keyType(KeyCode.RIGHT));
    await(() -> table().getItems().size() > 1);
    say("%s: open %.0f ms", name, (System.nanoTime() - from) / 1e6);
    settle();
    probe.report("opening");
    if (!showAll()) {
      return;
    }
    sort();
    onWindow(() -> table().getSelectionModel().select(1));
    settle();
    probe.report("selecting one");
    onWindow(() -> table().getSelectionModel().select(0));
    from = System.nanoTime();
    onWindow(() -> new Robot().keyType(KeyCode.LEFT));
    await(() -> table().getItems().size() == 1);
    say("closed: %.0f ms", (System.nanoTime() - from) / 1e6);
    settle();
    probe.report("closing");
  }

  /// Shows as many rows as can be below the last one, and looks at them here and there.
  private boolean showAll() throws Exception {
    int more = moreLine(tableId);
    if (more < 0) {
      return false;
    }
    var line = (TreeLine<?>) table().getItems().get(more);
    onWindow(() -> table().getSelectionModel().select(more));
    long from = System.nanoTime();
    pressWith(KeyCode.CONTROL, KeyCode.ENTER);
    await(() -> table().getItems().size() > Math.min(100_000, line.total() - 1));
    say("as many as there can be of %,d: %.0f ms", line.total(), (System.nanoTime() - from) / 1e6);
    settle();
    probe.report("showing all");
    for (int i = 0; i < 40; i++) {
      int to = (int) ((long) table().getItems().size() * i / 40);
      onWindow(() -> table().scrollTo(to));
      TimeUnit.MILLISECONDS.sleep(30);
    }
    probe.report("jumping through them");
    return true;
  }

  private void sort() throws Exception {
    var first = new Object[1];
    onWindow(() -> first[0] = table().getItems().get(2));
    long from = System.nanoTime();
    onWindow(() -> table().getSortOrder().setAll(List.of()));
    await(() -> !first[0].equals(table().getItems().get(2)));
    say("sorted the other way: %.0f ms", (System.nanoTime() - from) / 1e6);
    settle();
    probe.report("sorting");
  }

  private void scroll(int steps) throws Exception {
    for (int i = 0; i < steps; i++) {
      int to = i % 50;
      onWindow(() -> table().scrollTo(to));
      TimeUnit.MILLISECONDS.sleep(16);
    }
  }

  private TableView<?> contents() {
    return (TableView<?>) stage.getScene().lookup("#contentsTable");
  }

  private TableView<?> table() {
    return table(tableId);
  }
}
