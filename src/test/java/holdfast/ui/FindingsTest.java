package holdfast.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import holdfast.analysis.SnapshotLoader;
import holdfast.ui.workspace.Loader;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import javafx.scene.control.TabPane;
import org.junit.jupiter.api.Test;

/// From several captures to what leaks, and on to what holds it.
class FindingsTest extends WindowFixture {
  private static final String LIST = "#findingList";

  /// Files called "slow" wait for this.
  private final CountDownLatch slow = new CountDownLatch(1);

  @Override
  Loader loader() {
    return (file, progress, cancel) -> {
      while (file.getFileName().toString().startsWith("slow") && slow.getCount() > 0) {
        cancel.throwIfCanceled();
        Thread.onSpinWait();
      }
      return SnapshotLoader.load(file, progress, cancel);
    };
  }

  private void openFindings() throws Exception {
    click(".views > .tab-header-area", "Findings");
  }

  private String tab() {
    return ((TabPane) node("#viewTabs")).getSelectionModel().getSelectedItem().getText();
  }

  /// Where the sheet of a finding is longer than the window.
  private void bringIntoSight() throws Exception {
    onWindow(() -> {
      stage.getScene().lookup("#explorerPane").requestFocus();
      return null;
    });
  }

  @Test
  void exampleNamesTheHolderThatLeaks() throws Exception {
    robot.clickOn("Open the example");
    await("Findings", this::tab);
    await(
        "2 leaks: Map bySession keeps Cart; Array price keeps PriceAlert",
        () -> label("#verdictLabel"));
    assertEquals(
        List.of(
            "1 Map bySession keeps Cart 40 → 200 → 360 entries of Cart leak session store 272.9 kB",
            "2 Array price keeps PriceAlert 5 → 25 → 45 elements of PriceAlert leak listener 8.1"
                + " kB"),
        onWindow(() -> items(LIST)));
    assertEquals("2", onWindow(() -> read(node(".count-badge"))));
    await("Map @92907 Shallow 14.4 kB · Retained 272.9 kB", () -> read(node("#factsBox")));
  }

  @Test
  void storyChartAndChainTellTheSame() throws Exception {
    robot.clickOn("Open the example");
    await(2, () -> items(LIST).size());
    assertEquals("Map bySession keeps Cart", onWindow(() -> label("#sheetTitle")));
    assertEquals("Entries 40 A 200 B 360 C", onWindow(() -> charts().getFirst()));
  }

  private List<String> charts() {
    return node("#chartsBox").lookupAll(".captures-chart").stream()
        .map(WindowFixture::read)
        .toList();
  }
}
