package holdfast.ui;

import holdfast.analysis.SnapshotAnalysis;
import java.lang.ref.WeakReference;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/// A snapshot that was looked at from all sides and is closed lets its memory go.
class ClosedSnapshotTest extends WindowFixture {
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
    onWindow(() -> {
      table(table).requestFocus();
      table(table).getSelectionModel().selectFirst();
      return null;
    });
    int before = onWindow(() -> table(table).getItems().size());
    press(KeyCode.RIGHT);
    await(true, () -> table(table).getItems().size() > before);
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
}
