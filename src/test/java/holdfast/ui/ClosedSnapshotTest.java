package holdfast.ui;

import holdfast.analysis.SnapshotAnalysis;
import java.lang.management.ManagementFactory;
import java.lang.ref.WeakReference;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.input.KeyCode;
import javax.management.ObjectName;
import org.junit.jupiter.api.Test;

/// A snapshot that was looked at from all sides and is closed lets its memory go.
class ClosedSnapshotTest extends WindowFixture {
  private static final int ROUNDS = 30;
  private static final int WARM_UP = 10;

  private static final Pattern OF_THE_WINDOW =
      Pattern.compile("ui\\.(treetable|work|LazyTip|object\\.HeapRow)|progress\\.|Test");

  private void openExample() throws Exception {
    robot.clickOn("Open the example");
    await(3, () -> workbench.workspace().capturesProperty().get().ready().size());
  }

  private void select(int place) throws Exception {
    onWindow(() -> {
      workbench.workspace().select(place);
      return null;
    });
  }

  private WeakReference<SnapshotAnalysis> snapshot(int place) throws Exception {
    return onWindow(() ->
        new WeakReference<>(
            workbench
                .workspace()
                .capturesProperty()
                .get()
                .ready()
                .get(place)
                .questions()
                .snapshot()));
  }

  /// Goes through the views: in each the first row is opened and an object below it selected.
  private void lookAround() throws Exception {
    await(false, () -> items("#findingList").isEmpty());
    lookAt("Summary", "#classTable");
    lookAt("Comparison", "#differenceTable");
    lookAt("Containment", "#containmentTable");
    lookAt("Statistics", "#stringTable");
    lookAt("Dominators", "#dominatorTable");
    press(KeyCode.CONTROL, KeyCode.I);
    await(true, () -> isShown("#contentsTable"));
  }

  private void lookAt(String view, String table) throws Exception {
    click(".views > .tab-header-area", view);
    await(true, () -> rows(table).size() > 1);
    openFirstRow(table);
    press(KeyCode.DOWN);
    await(true, () -> isShown("#factsBox") && !items("#stepList").isEmpty());
  }

  private void close(int place) throws Exception {
    onWindow(() -> {
      workbench.workspace().close(workbench.workspace().snapshots().get(place));
      return null;
    });
  }

  private static void awaitGone(WeakReference<SnapshotAnalysis> snapshot) throws Exception {
    await(
        true,
        () -> {
          System.gc();
          return snapshot.get() == null;
        });
  }

  @Test
  void snapshotInSightIsLetGo() throws Exception {
    openExample();
    select(2);
    lookAround();
    var last = snapshot(2);
    close(2);
    awaitGone(last);
  }

  @Test
  void snapshotSeenBeforeIsLetGo() throws Exception {
    openExample();
    select(1);
    lookAround();
    var second = snapshot(1);
    select(0);
    close(1);
    awaitGone(second);
  }

  @Test
  void lastSnapshotIsLetGo() throws Exception {
    openExample();
    select(2);
    lookAround();
    var first = snapshot(0);
    var last = snapshot(2);
    for (int i = 0; i < 3; i++) {
      close(0);
    }
    awaitGone(first);
    awaitGone(last);
  }

  @Test
  void reloadedSnapshotLetsTheOldOneGo() throws Exception {
    openExample();
    select(2);
    lookAround();
    var old = snapshot(2);
    press(KeyCode.F5);
    await(3, () -> workbench.workspace().capturesProperty().get().ready().size());
    awaitGone(old);
  }

  /// A day's work: opened, looked at and closed again and again. Rows on screen, tasks and tooltips
  /// are of the window, which uses them again; a table out of sight has those it showed last until
  /// it is laid out. What keeps rows otherwise, a level or a view's memory of a snapshot, is
  /// counted.
  @Test
  void nothingGrowsOverManyOpenings() throws Exception {
    Map<String, Long> before = Map.of();
    for (int round = 0; round < ROUNDS; round++) {
      onWindow(() -> {
        workbench.openExample();
        return null;
      });
      await(3, () -> workbench.workspace().capturesProperty().get().ready().size());
      await(false, () -> items("#findingList").isEmpty());
      var last = snapshot(2);
      for (int place = 0; place < 3; place++) {
        close(0);
      }
      awaitGone(last);
      if (round == WARM_UP) {
        before = ownObjects();
      }
    }
    var known = before;
    await(Map.of(), () -> grown(known)); // once work for the closed ones has ended, too
  }

  private static Map<String, Long> grown(Map<String, Long> before) throws Exception {
    var grown = ownObjects();
    grown.entrySet().removeIf(now -> now.getValue() <= before.getOrDefault(now.getKey(), 0L));
    return grown;
  }

  /// Objects of our classes that are alive, by class.
  private static Map<String, Long> ownObjects() throws Exception {
    var histogram =
        (String)
            ManagementFactory.getPlatformMBeanServer()
                .invoke(
                    new ObjectName("com.sun.management:type=DiagnosticCommand"),
                    "gcClassHistogram",
                    new Object[] {new String[0]},
                    new String[] {String[].class.getName()});
    var counts = new TreeMap<String, Long>();
    var line = Pattern.compile(" +[0-9]+: +([0-9]+) +[0-9]+ +(holdfast\\.[^ ]*).*");
    histogram
        .lines()
        .map(line::matcher)
        .filter(Matcher::matches)
        .filter(row -> !OF_THE_WINDOW.matcher(row.group(2)).find())
        .forEach(row -> counts.put(row.group(2), Long.parseLong(row.group(1))));
    return counts;
  }
}
