package holdfast.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.TabPane;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/// From a word to the objects it stands on.
class FindTest extends WindowFixture {
  private static final String FOUND = "#foundTable";

  private void openShops() throws Exception {
    open(shop("a.heapsnapshot", 3), shop("b.heapsnapshot", 130));
    await(8, () -> rows("#classTable").size());
    await(
        2L,
        () ->
            workbench.workspace().snapshots().stream().filter(s -> s.questions() != null).count());
  }

  private void find(String text) {
    press(KeyCode.CONTROL, KeyCode.F);
    robot.write(text);
  }

  private List<String> names() {
    return rows(FOUND).stream().map(row -> row.replaceAll(" [0-9−]+ [0-9.]+ k?B .*", "")).toList();
  }

  private String facts() {
    return read(node("#factsBox")).replaceAll(" Shallow.*", "");
  }

  private List<String> tabs() {
    return ((TabPane) node("#viewTabs")).getTabs().stream().map(tab -> tab.getText()).toList();
  }

  @Test
  void hitsAreSteppedThroughAndExplained() throws Exception {
    openShops();
    find("session");
    await(
        List.of("global ×1", "system / Context ×1", "Session ×3", "SessionTimer ×1"), this::names);
    await("6 objects", () -> label("#findStatus"));
    press(KeyCode.ENTER);
    await("global @5", this::facts);
    press(KeyCode.ENTER);
    await("system / Context @11", this::facts);
    press(KeyCode.ENTER);
    await("Session @27", this::facts);
    press(KeyCode.ENTER);
    await("Session @23", this::facts);
    press(KeyCode.SHIFT, KeyCode.ENTER);
    await("Session @27", this::facts);
    press(KeyCode.SHIFT, KeyCode.ENTER);
    await("system / Context @11", this::facts);
    press(KeyCode.F3);
    await("Session @27", this::facts);
    await("2 :: Session @27 122 B", () -> items("#stepList").getLast());
    assertEquals(node("#queryField"), onWindow(() -> stage.getScene().getFocusOwner()));
  }

  @Test
  void lastHitIsFollowedByTheFirst() throws Exception {
    openShops();
    find("session");
    await("6 objects", () -> label("#findStatus"));
    press(KeyCode.SHIFT, KeyCode.F3);
    await("SessionTimer @17", this::facts);
    press(KeyCode.F3);
    await("global @5", this::facts);
  }

  @Test
  void hitsOfALargeClassAreSteppedThroughBeyondThePage() throws Exception {
    openShops();
    press(KeyCode.CONTROL, KeyCode.DIGIT2);
    find("/token 1/");
    press(KeyCode.CONTROL, KeyCode.A);
    robot.write("token");
    await("260 objects", () -> label("#findStatus"));
    press(KeyCode.ENTER);
    await(true, () -> rows(FOUND).size() > 10);
    int sessions = onWindow(() -> table(FOUND).getSelectionModel().getSelectedIndex());
    assertEquals(1, sessions);
    onWindow(() -> {
      table(FOUND).getSelectionModel().clearAndSelect(100);
      return null;
    });
    press(KeyCode.ENTER);
    await(132, () -> table(FOUND).getItems().size());
    assertEquals(101, onWindow(() -> table(FOUND).getSelectionModel().getSelectedIndex()));
  }

  @Test
  void matchedPartIsMarkedBehindItsLetters() throws Exception {
    openShops();
    find("sion");
    await("6 objects", () -> label("#findStatus"));
    await(true, () -> names().contains("Session ×3"));
    await(
        true,
        () -> {
          var text = withText(FOUND, "Session");
          var mark = mark();
          return mark != null
              && mark.getMinX() > text.localToScene(text.getBoundsInLocal()).getMinX()
              && mark.getMaxX() <= text.localToScene(text.getBoundsInLocal()).getMaxX() + 1;
        });
  }

  /// Where the mark in the row of the class Session stands in the window.
  private javafx.geometry.Bounds mark() {
    Node row = withText(FOUND, "Session").getParent();
    return row.lookupAll(".name-mark").stream()
        .filter(Node::isVisible)
        .map(mark -> mark.localToScene(mark.getBoundsInLocal()))
        .findFirst()
        .orElse(null);
  }

  @Test
  void allSnapshotsTellHowMuchIsInThem() throws Exception {
    openShops();
    find("Session");
    robot.clickOn("All snapshots");
    await("A 6 B 133", () -> read(node("#tallyBox")));
    robot.clickOn("B 133");
    await("133 objects", () -> label("#findStatus"));
    await("B: ready", () -> label("#statusLabel").replaceAll(",.*", ""));
    assertEquals(true, names().contains("Session ×130"));
  }

  @Test
  void barClosesAndTheFormerViewIsBack() throws Exception {
    openShops();
    click(".views > .tab-header-area", "Containment");
    assertEquals(false, onWindow(() -> tabs().contains("Found")));
    find("session");
    await(true, () -> isShown(FOUND));
    assertEquals("Found", onWindow(() -> tabs().getLast()));
    await(true, () -> label("#findStatus").endsWith("objects"));
    press(KeyCode.ESCAPE);
    await(false, () -> isShown("#findBar"));
    assertEquals(false, onWindow(() -> tabs().contains("Found")));
    assertEquals(node("#containmentTable"), onWindow(() -> stage.getScene().getFocusOwner()));
  }

  @Test
  void classFilterHasAKeyOfItsOwn() throws Exception {
    openShops();
    press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.F);
    assertEquals(node("#filterField"), onWindow(() -> stage.getScene().getFocusOwner()));
  }
}
