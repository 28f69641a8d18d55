package holdfast.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import holdfast.ui.summary.ObjectFilter;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.stage.PopupWindow;
import javafx.stage.Window;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Summary of the example's last capture, narrowed to some objects. The figures are those of
/// DevTools' own Summary with the same filter, or of its Statistics.
class SummaryFiltersTest extends WindowFixture {
  private static final String CLASSES = "#classTable";

  @BeforeEach
  void openExample() throws Exception {
    robot.clickOn("Open the example");
    await("Findings", this::view);
    await(true, () -> isShown("#answerPane"));
    onWindow(() -> {
      workbench.workspace().select(2);
      return null;
    });
    click(".views > .tab-header-area", "Summary");
    await("48,456 objects · 4.3 MB", () -> label("#totalsLabel"));
  }

  private Chooser<?> chooser() {
    return (Chooser<?>) node("#objectFilterBox");
  }

  private List<String> choices() {
    return Window.getWindows().stream()
        .filter(window -> window instanceof PopupWindow && window.isShowing())
        .flatMap(window -> window.getScene().getRoot().lookupAll(".chooser-line").stream())
        .filter(Node::isVisible)
        .map(WindowFixture::read)
        .filter(text -> !text.isEmpty())
        .toList();
  }

  private void choose(ObjectFilter filter) throws Exception {
    onWindow(() -> {
      chooser().show();
      return null;
    });
    onWindow(() -> {
      chooser().getItems().stream()
          .filter(item -> item.getText() != null && item.getText().startsWith(filter.text() + ","))
          .findFirst()
          .orElseThrow()
          .fire();
      chooser().hide();
      return null;
    });
  }

  private List<String> names() {
    return rows(CLASSES).stream().map(row -> row.replaceAll(" ([0-9,]+|−) .*", "")).toList();
  }

  @Test
  void everyFilterTellsHowMuchItLetsThrough() throws Exception {
    onWindow(() -> {
      chooser().requestFocus();
      return null;
    });
    press(KeyCode.SPACE);
    await(
        List.of(
            "✓ All objects 48,456 objects, 4.3 MB",
            "Duplicated strings 1,422 objects, 48.1 kB",
            "Retained by detached DOM nodes 23 objects, 67.7 kB",
            "Retained by contexts 24,450 objects, 2.0 MB",
            "Retained by the DevTools console none",
            "Retained by event handlers none",
            "Compiled code 14,275 objects, 1.5 MB",
            "Strings 14,704 objects, 550.1 kB",
            "JavaScript arrays 518 objects, 114.6 kB",
            "Typed arrays 34 objects, 10.9 kB",
            "System objects 1,361 objects, 100.8 kB",
            "Other JavaScript 17,395 objects, 1.9 MB",
            "Other, outside JavaScript 169 objects, 77.1 kB",
            "Shared by native contexts none",
            "Without native context 4,135 objects, 598.7 kB",
            "Owned by system / NativeContext @6365 44,321 objects, 3.7 MB"),
        this::choices);
  }

  @Test
  void filterNarrowsTheClasses() throws Exception {
    choose(ObjectFilter.General.DUPLICATED_STRINGS);
    await(List.of("(string) ×1,119", "(concatenated string) ×303"), this::names);
    assertEquals("1,422 objects · 48.1 kB", onWindow(() -> label("#totalsLabel")));
  }

  @Test
  void classOpensToTheObjectsTheFilterLeaves() throws Exception {
    choose(ObjectFilter.General.DETACHED_DOM_NODES);
    await(
        List.of(
            "(synthetic) ×1",
            "Node / parser_buffer ×1",
            "Detached Node / BindingData ×8",
            "Detached Node / AliasedFloat64Array ×5",
            "Detached Node / AliasedUint32Array ×3",
            "Detached Node / ConnectionsList ×1",
            "Detached Node / AliasedBigInt64Array ×2",
            "Detached Node / BlobBindingData ×1",
            "Detached Node / AliasedUint8Array ×1"),
        this::names);
    assertEquals("23 objects · 67.7 kB", onWindow(() -> label("#totalsLabel")));
    click(CLASSES, "(synthetic)");
    press(KeyCode.RIGHT);
    await(10, () -> rows(CLASSES).size());
  }

  @Test
  void filterThatLeavesNothingSaysSo() throws Exception {
    choose(ObjectFilter.General.EVENT_HANDLERS);
    await(
        "Retained by event handlers: none in this snapshot. Choose other objects above, or all of"
            + " them.",
        () -> readDown(node("#classTable .placeholder")));
  }

  @Test
  void filterStaysWhenAnotherSnapshotComesIntoView() throws Exception {
    choose(ObjectFilter.General.CONTEXTS);
    await("24,450 objects · 2.0 MB", () -> label("#totalsLabel"));
    press(KeyCode.CONTROL, KeyCode.DIGIT1);
    await("20,467 objects · 1.8 MB", () -> label("#totalsLabel"));
  }
}
