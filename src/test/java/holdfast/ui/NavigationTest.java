package holdfast.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/// From object to object.
class NavigationTest extends WindowFixture {
  private static final String CLASSES = "#classTable";

  private void openShop(int sessions) throws Exception {
    open(shop("shop.heapsnapshot", sessions));
    await(8, () -> rows(CLASSES).size());
  }

  private String facts() {
    return isShown("#factsBox") ? read(node("#factsBox")).replaceAll(" Shallow.*", "") : "";
  }

  private void goTo(String id) throws Exception {
    press(KeyCode.CONTROL, KeyCode.G);
    await(true, () -> isShown("#goToBox"));
    robot.write(id);
    press(KeyCode.ENTER);
  }

  @Test
  void idLeadsToItsObject() throws Exception {
    openShop(1);
    goTo("@19");
    await("Session @19", this::facts);
    assertEquals(false, onWindow(() -> isShown("#goToBox")));
    assertEquals(node(CLASSES), onWindow(() -> stage.getScene().getFocusOwner()));
    await(7, () -> items("#stepList").size());
    goTo("21");
    await("(string) \"token 0\" @21", this::facts);
  }

  @Test
  void rowOfAnotherObjectIsSelectedNoLonger() throws Exception {
    openShop(1);
    click(CLASSES, "Session");
    press(KeyCode.RIGHT);
    await(9, () -> rows(CLASSES).size());
    press(KeyCode.DOWN);
    await("Session @19", this::facts);
    goTo("@13");
    await("Map @13", this::facts);
    assertEquals(true, onWindow(() -> table(CLASSES).getSelectionModel().isEmpty()));
    click(CLASSES, "@19");
    await("Session @19", this::facts);
  }

  @Test
  void classIsNotAskedForInAViewWithoutIt() throws Exception {
    openShop(1);
    click(CLASSES, "Session");
    await(
        "Expand Session and select one of its objects to see what keeps it alive.",
        () -> label("#retainerTable #hintLabel"));
    click(".views > .tab-header-area", "Containment");
    await("Select an object to see what keeps it alive.", () -> label("#retainerTable #hintLabel"));
  }

  @Test
  void panelsSayWhichOfSeveralSnapshotsTheySpeakOf() throws Exception {
    open(shop("a.heapsnapshot", 1));
    await(8, () -> rows(CLASSES).size());
    goTo("@19");
    await("Session @19", this::facts);
    assertEquals(false, onWindow(() -> isShown("#captureBadge")));
    open(shop("b.heapsnapshot", 2));
    await("B: ready", () -> label("#statusLabel").replaceAll(",.*", ""));
    goTo("@13");
    await("Map @13", this::facts);
    await("B", () -> label("#captureBadge"));
    assertEquals("B", onWindow(() -> label("#pathBadge")));
    assertEquals("In B, b", onWindow(() -> node("#pathBadge").getAccessibleText()));
  }

  @Test
  void idThatIsNoneIsSaidToBe() throws Exception {
    openShop(1);
    goTo("@4711");
    await("No object @4711 in A.", () -> label("#goToProblem"));
    press(KeyCode.CONTROL, KeyCode.A);
    robot.write("Session");
    press(KeyCode.ENTER);
    await("An id is a whole number, with or without the @.", () -> label("#goToProblem"));
    press(KeyCode.ESCAPE);
    await(false, () -> isShown("#goToBox"));
  }

  @Test
  void backAndForwardLeadThroughWhatWasLookedAt() throws Exception {
    openShop(1);
    goTo("@19");
    await("Session @19", this::facts);
    goTo("@13");
    await("Map @13", this::facts);
    press(KeyCode.ALT, KeyCode.LEFT);
    await("Session @19", this::facts);
    press(KeyCode.ALT, KeyCode.RIGHT);
    await("Map @13", this::facts);
  }

  @Test
  void backLeadsToTheOtherSnapshotToo() throws Exception {
    open(shop("a.heapsnapshot", 1));
    await(8, () -> rows(CLASSES).size());
    goTo("@19");
    await("Session @19", this::facts);
    open(shop("b.heapsnapshot", 2));
    await("B: ready", () -> label("#statusLabel").replaceAll(",.*", ""));
    goTo("@13");
    await("Map @13", this::facts);
    press(KeyCode.ALT, KeyCode.LEFT);
    await("Session @19", this::facts);
    assertEquals("A: ready", onWindow(() -> label("#statusLabel").replaceAll(",.*", "")));
  }

  @Test
  void rowOfTheObjectPanelCanBeLookedAt() throws Exception {
    openShop(1);
    press(KeyCode.CONTROL, KeyCode.I);
    goTo("@19");
    await(2, () -> rows("#contentsTable").size());
    click("#contentsTable", "token");
    press(KeyCode.CONTROL, KeyCode.ENTER);
    await("(string) \"token 0\" @21", this::facts);
  }

  @Test
  void bookmarkLeadsBackToItsObject() throws Exception {
    openShop(1);
    goTo("@19");
    await("Session @19", this::facts);
    press(KeyCode.CONTROL, KeyCode.D);
    await("Bookmark Session @19", () -> label("#bookmarkLabel"));
    robot.write("who holds this");
    press(KeyCode.ENTER);
    goTo("@13");
    await("Map @13", this::facts);
    var marks =
        onWindow(() ->
            ((MenuBar) stage.getScene().lookup(".menu-bar"))
                .getMenus().stream()
                    .filter(menu -> "bookmarkMenu".equals(menu.getId()))
                    .findFirst()
                    .orElseThrow()
                    .getItems()
                    .stream()
                    .skip(2)
                    .toList());
    assertEquals(
        List.of("Session @19: who holds this"), marks.stream().map(MenuItem::getText).toList());
    onWindow(() -> {
      marks.getFirst().fire();
      return null;
    });
    await("Session @19", this::facts);
  }

  @Test
  void retainerIsRevealedInEachView() throws Exception {
    openShop(250);
    onWindow(() -> {
      ((TextField) node("#filterField")).setText("(string)");
      return null;
    });
    goTo("@19");
    await("Session @19", this::facts);
    await(true, () -> rows("#retainerTable").size() > 5);
    click("#retainerTable", "(internal array)[]");
    choose("#retainerTable", "Reveal in Containment");
    await("table :: (internal array)[] @15", () -> selected("#containmentTable"));
    await("(array) (internal array)[] @15", this::facts);
  }

  @Test
  void objectIsRevealedInDominators() throws Exception {
    openShop(3);
    goTo("@21");
    await(8, () -> items("#stepList").size());
    click("#stepList", "@19");
    choose("#stepList", "Reveal in Dominators");
    await("Dominators", this::view);
    await("Session @19", () -> selected("#dominatorTable"));
    await("Session @19", this::facts);
    await(true, () -> node("#treemap").getAccessibleText().contains("Session @19"));
  }

  @Test
  void objectBehindTheFirstPageIsRevealed() throws Exception {
    openShop(250);
    onWindow(() -> {
      ((TextField) node("#filterField")).setText("nothing");
      return null;
    });
    goTo("@19");
    await("Session @19", this::facts);
    await(7, () -> items("#stepList").size());
    click("#stepList", "@19");
    choose("#stepList", "Reveal in Summary");
    await("Session @19", () -> selected(CLASSES));
    assertEquals(8 + 250, onWindow(() -> table(CLASSES).getItems().size()));
    assertEquals("", onWindow(() -> ((TextField) node("#filterField")).getText()));
  }
}
