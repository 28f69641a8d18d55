package holdfast.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import javafx.scene.control.TabPane;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/// What is built after the first frames is there for whoever is faster.
class LatePartTest extends WindowFixture {
  /// Nothing but the first frame.
  @Override
  void finish() {}

  private boolean isBuilt(String selector) {
    return stage.getScene().lookup(selector) != null;
  }

  @Test
  void firstFrameConsistsOfTheStartPageAlone() throws Exception {
    assertEquals(true, onWindow(() -> isShown("#openButton")));
    for (var later : new String[] {"#viewTabs", "#failure", "#keysPane", "#exportPane"}) {
      assertEquals(false, onWindow(() -> isBuilt(later)), later);
    }
  }

  @Test
  void fileThatIsReadyFirstShowsInTheViewInSightAlone() throws Exception {
    open(shop("a.heapsnapshot", 1));
    await(8, () -> rows("#classTable").size());
    assertEquals(true, onWindow(() -> isShown("#retainerTable")));
    assertEquals(false, onWindow(() -> isBuilt("#growthTable")));
  }

  @Test
  void viewIsBuiltWhenItsTabIsChosen() throws Exception {
    open(shop("a.heapsnapshot", 1), shop("b.heapsnapshot", 3));
    await(8, () -> rows("#classTable").size());
    onWindow(() -> {
      ((TabPane) node("#viewTabs")).getSelectionModel().select(1);
      return null;
    });
    await(true, () -> isShown("#growthTable"));
    await(false, () -> rows("#growthTable").isEmpty());
    assertEquals(false, onWindow(() -> isShown("#classTable")));
  }

  @Test
  void viewsThatAreBuiltMeanwhileStayOutOfSight() throws Exception {
    open(shop("a.heapsnapshot", 1));
    await(8, () -> rows("#classTable").size());
    onWindow(() -> {
      super.finish();
      return null;
    });
    assertEquals(true, onWindow(() -> isBuilt("#growthTable")));
    assertEquals(false, onWindow(() -> isShown("#growthTable")));
    assertEquals(true, onWindow(() -> isShown("#classTable")));
  }

  @Test
  void partsComeByThemselvesFrameByFrame() throws Exception {
    onWindow(() -> {
      workbench.parts().buildInFrames();
      return null;
    });
    await(true, () -> isBuilt("#foundTable"));
    assertEquals(false, onWindow(() -> workbench.parts().buildNext()));
    assertEquals(false, onWindow(() -> isShown("#viewTabs")));
  }

  @Test
  void dialogOpensAtItsFirstKey() throws Exception {
    var focused = onWindow(() -> stage.getScene().getFocusOwner());
    press(KeyCode.F1);
    await(true, () -> isShown("#keysPane"));
    press(KeyCode.ESCAPE);
    await(false, () -> isShown("#keysPane"));
    assertEquals(true, onWindow(() -> focused == stage.getScene().getFocusOwner()));
  }

  @Test
  void exportKnowsTheCapturesThatWereThereBefore() throws Exception {
    open(shop("a.heapsnapshot", 1));
    await(8, () -> rows("#classTable").size());
    press(KeyCode.CONTROL, KeyCode.E);
    await(true, () -> isShown("#exportPane"));
    await(1, () -> node("#captureBoxes").lookupAll(".check-box").size());
  }

  @Test
  void brokenFileShowsItsCard() throws Exception {
    open(Files.writeString(folder.resolve("broken.heapsnapshot"), "{}"));
    await("Cannot open broken.heapsnapshot", () -> label("#failureTitle"));
    assertEquals(true, onWindow(() -> isShown("#failure")));
  }
}
