package holdfast.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import holdfast.testing.GoldenFiles;
import java.util.List;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/// What one object is and contains.
class ObjectPanelTest extends WindowFixture {
  private static final String CLASSES = "#classTable";
  private static final String CONTENTS = "#contentsTable";

  /// Opens the class in Summary and selects its largest object.
  private void select(String className) throws Exception {
    onWindow(() -> {
      ((TextField) node("#filterField")).setText("/^" + className + "$/");
      return null;
    });
    await(true, () -> rows(CLASSES).size() == 1);
    onWindow(() -> {
      table(CLASSES).requestFocus();
      table(CLASSES).getSelectionModel().select(0);
      return null;
    });
    press(KeyCode.RIGHT);
    await(true, () -> table(CLASSES).getItems().size() > 1);
    press(KeyCode.DOWN);
  }

  private List<String> names() {
    return rows(CONTENTS).stream()
        .map(row -> row.replaceAll(" [0-9−,]+ [0-9.]+ [kM]?B [0-9.]+ [kM]?B$", ""))
        .map(row -> row.replaceAll("@[0-9]+", "@"))
        .toList();
  }

  @Test
  void mapShowsItsEntriesByKeyAndTheRestBelow() throws Exception {
    open(GoldenFiles.snapshot("node24"));
    await(true, () -> rows(CLASSES).size() > 10);
    press(KeyCode.CONTROL, KeyCode.I);
    select("Map");
    press(KeyCode.DOWN);
    press(KeyCode.DOWN);
    await(
        "\"visitor-10\" → Visitor @",
        () -> names().isEmpty() ? "" : names().getFirst().replaceAll("(?<=@).*", ""));
    assertEquals(41, onWindow(() -> table(CONTENTS).getItems().size()));
    onWindow(() -> {
      table(CONTENTS).scrollTo(40);
      return null;
    });
    await("What only the engine sees ×3", () -> names().getLast());
  }

  @Test
  void stringShowsAllOfItsText() throws Exception {
    open(shop("shop.heapsnapshot", 1));
    await(8, () -> rows(CLASSES).size());
    press(KeyCode.CONTROL, KeyCode.I);
    select("\\(string\\)");
    await("token 0", () -> ((TextArea) node("#textArea")).getText());
    assertEquals("7 characters", onWindow(() -> label("#stringLabel")));
    await("Type string Distance 8 Dominator Session @19", () -> read(node("#factsPane")));
  }

  @Test
  void kindOfTheEngineIsExplained() throws Exception {
    open(shop("shop.heapsnapshot", 1));
    await(8, () -> rows(CLASSES).size());
    press(KeyCode.CONTROL, KeyCode.I);
    select("system / Context");
    await(List.of("bySession :: Map @"), this::names);
    assertEquals(
        "A scope: the variables of a function call that closures share.",
        onWindow(() -> label("#explanationLabel").replaceAll("(?<=share\\.).*", "")));
  }

  @Test
  void panelThatIsOutOfSightReadsNothing() throws Exception {
    open(shop("shop.heapsnapshot", 1));
    await(8, () -> rows(CLASSES).size());
    select("Map");
    await("Map @13 Shallow 40 B · Retained 160 B", () -> read(node("#factsBox")));
    assertNull(onWindow(() -> table(CONTENTS).getItems()));
    click(".panel-tabs", "Object");
    await(List.of("(number) → Session @", "What only the engine sees ×1"), this::names);
  }
}
