package holdfast.ui.growth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import holdfast.graph.HeapGraph;
import holdfast.progress.CancelSignal;
import holdfast.ui.SnapshotText;
import holdfast.ui.object.ObjectSet;
import holdfast.ui.object.Selection;
import holdfast.ui.treetable.Figure;
import holdfast.ui.treetable.Level;
import holdfast.ui.treetable.SortColumn;
import holdfast.ui.treetable.SortOrder;
import holdfast.ui.work.SnapshotQuestions;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What the row of a class opens to.
class GrowthClassRowsTest extends GrowthFixture {
  @Test
  void classOpensToItsSurvivorsOfTheLastCapture() {
    var brought = new ArrayList<SnapshotQuestions>();
    growth.onShow(brought::add);
    look();
    growth.filter().textProperty().set("/^Cart$/");
    var lines = growth.classes().linesProperty().get();
    growth.selectClass(lines.get(0));
    assertEquals(new Selection.OfClass("Cart"), growth.selectionProperty().get());
    lines.open(lines.get(0));
    assertEquals(2, lines.size());
    assertEquals("160 × in bySession :: Map of CartStore", lines.get(1).row().name().text());
    assertEquals(160, lines.get(1).row().born().value());
    growth.selectClass(lines.get(1));
    var holder = (Selection.OfObject) growth.selectionProperty().get();
    assertEquals(
        92907, captures.get(2).questions().snapshot().graph().nodeId(holder.object().node()));
    brought.clear();
    growth.classes().sort(SortColumn.NAME.first());
    growth.classes().sort(SortOrder.MOST_GROWN_FIRST);
    lines.open(lines.get(1));
    assertEquals(103, lines.size());
    growth.selectClass(lines.get(2));
    var selected = (Selection.OfObject) growth.selectionProperty().get();
    assertEquals(captures.get(2).questions(), selected.object().questions());
    assertEquals(List.of(captures.get(2).questions()), brought);
    var last = captures.get(2).questions().snapshot();
    assertEquals("Cart", last.className(selected.object().node()));
    for (int i = 2; i < 101; i++) {
      long before = lines.get(i).row().retainedSize(2).value();
      assertEquals(true, before >= lines.get(i + 1).row().retainedSize(2).value());
    }
  }

  @Test
  void everyObjectThatWasBornIsReachedByOpeningRows() {
    look();
    var counted = growth.growthProperty().get();
    for (int row = 0; row < counted.classes().size(); row++) {
      if (counted.classes().get(row).bornCount() > 0) {
        var reached = new ArrayList<Integer>();
        collect(ClassPartsLevel.of(counted, row), reached);
        reached.removeAll(
            IntStream.of(counted.grownNodes(row, CancelSignal.NEVER)).boxed().toList());
        assertEquals(
            IntStream.of(counted.bornNodes(row, CancelSignal.NEVER)).boxed().toList(),
            reached.stream().sorted().toList(),
            counted.classes().get(row).className());
      }
    }
  }

  private static void collect(Level<GrowthRow> level, List<Integer> nodes) {
    for (int key : level.keys(SortOrder.MOST_GROWN_FIRST, CancelSignal.NEVER)) {
      if (level instanceof ObjectsLevel) {
        nodes.add(level.row(key).node());
      } else {
        collect(level.below(key), nodes);
      }
    }
  }

  @Test
  void objectsThatEachSomethingElseHoldsAreOneRow() throws IOException {
    var before = SnapshotText.shop(2);
    var after = SnapshotText.shop(2);
    int list = after.node("object", "Orders", 16);
    after.edge(2, "property", "orders", list);
    for (int i = 0; i < 20; i++) {
      boolean isAlone = i >= 15;
      int holder = isAlone ? after.node("object", "Page" + i, 16) : list;
      if (isAlone) {
        after.edge(2, "property", "page" + i, holder);
      }
      after.edge(holder, "element", i, after.node("object", "Order", 50));
    }
    captures.forEach(capture -> capture.questions().close());
    captures.clear();
    for (var text : List.of(before, after)) {
      var file = Files.writeString(folder.resolve(captures.size() + ".heapsnapshot"), text + "");
      captures.add(capture(captures.isEmpty() ? "A" : "B", load(file)));
    }
    look();
    growth.filter().textProperty().set("/^Order$/");
    var lines = growth.classes().linesProperty().get();
    lines.open(lines.get(0));
    assertEquals(
        List.of("Order", "15 × in orders :: Orders of global", "5 × each held elsewhere"),
        classes().stream().map(row -> row.name().text()).toList());
    assertEquals(5, lines.get(2).row().born().value());
    assertEquals(250, lines.get(2).row().retainedSize(1).value());
    var set = growth.setsOf(lines.get(2)).getFirst();
    assertEquals(5, set.objects().find(CancelSignal.NEVER).length);
    growth.classes().sort(new SortOrder(SortColumn.BORN_COUNT, true));
    assertEquals("5 × each held elsewhere", lines.get(2).row().name().text());
    lines.open(lines.get(2));
    assertEquals("1 × in page15 :: Page15 of global", lines.get(3).row().name().text());
    lines.open(lines.get(3));
    assertEquals("Order", lines.get(4).row().name().value());
  }

  @Test
  void survivorsAndTheWholeClassCanBeAskedFor() {
    var asked = new ArrayList<ObjectSet>();
    growth.onRetention(asked::add);
    look();
    growth.filter().textProperty().set("/^Cart$/");
    var sets = growth.setsOf(growth.classes().linesProperty().get().get(0));
    assertEquals(
        List.of("Cart born A–B, alive in C 160", "all Cart 360"),
        sets.stream()
            .map(set -> set.title() + " " + set.objects().find(CancelSignal.NEVER).length)
            .toList());
    var first = captures.get(0).questions().snapshot();
    assertNull(sets.get(0).before());
    assertEquals(
        40, sets.get(1).before().find(first, first.classKeys(), CancelSignal.NEVER).length);
    growth.showRetention(sets.getFirst());
    assertEquals(1, asked.size());
  }

  @Test
  void classThatGrewInPlaceOpensToTheObjectsThatGrew() {
    look();
    assertEquals("Map", names().getFirst());
    growth.filter().textProperty().set("/^Map$/");
    var lines = growth.classes().linesProperty().get();
    var map = lines.get(0).row();
    assertEquals("Map grew in place", map.name().text());
    assertEquals(
        List.of(27L, 27L, 27L), map.counts().stream().map(figure -> figure.value()).toList());
    assertEquals(true, map.sparkline().text().startsWith("Retained size: A "));
    lines.open(lines.get(0));
    var grown = lines.get(1);
    var first = captures.get(0).questions().snapshot();
    var last = captures.get(2).questions().snapshot();
    assertEquals(92907, last.graph().nodeId(grown.row().node()));
    assertEquals(last.retainedSize(grown.row().node()), grown.row().retainedSize(2).value());
    int before =
        IntStream.range(0, first.graph().nodeCount())
            .filter(node -> first.graph().nodeId(node) == 92907)
            .findFirst()
            .orElseThrow();
    assertEquals(first.retainedSize(before), grown.row().retainedSize(0).value());
    assertEquals(
        grown.row().retainedSize(2).value() - grown.row().retainedSize(0).value(),
        grown.row().retainedDelta().value());
    assertEquals(map.grown().value(), lines.size() - 1);
    lines.open(grown);
    assertEquals("table", lines.get(2).row().name().key());
    assertEquals(Figure.NONE, lines.get(2).row().retainedDelta());
  }

  @Test
  void objectsThatGrewStandBesideThoseThatWereBorn() {
    look();
    growth.filter().textProperty().set("/^Array$/");
    var lines = growth.classes().linesProperty().get();
    long grown = lines.get(0).row().grown().value();
    lines.open(lines.get(0));
    var parts = IntStream.range(1, lines.size()).mapToObj(lines::get).toList();
    var inPlace =
        parts.stream().filter(line -> line.row().grown() != Figure.NONE).findFirst().orElseThrow();
    assertEquals(grown + " × Array grew in place since A", inPlace.row().name().text());
    assertEquals(true, parts.stream().anyMatch(line -> line.row().born().value() == 160));
    growth.classes().sort(SortColumn.RETAINED_DELTA.first());
    int place = lines.indexOf(inPlace);
    lines.open(lines.get(place));
    for (int i = place + 2; i <= place + grown; i++) {
      long above = lines.get(i - 1).row().retainedDelta().value();
      assertEquals(true, above >= lines.get(i).row().retainedDelta().value());
    }
  }

  @Test
  void classWithNothingOfItsOwnDoesNotOpen() {
    look();
    growth.filter().textProperty().set("/^CartStore$/");
    assertEquals(1, classes().size());
    growth.filter().textProperty().set("/^AbortController$/");
    var row = classes().getFirst();
    assertEquals(false, row.expandable());
    assertEquals(HeapGraph.NO_NODE, row.node());
    growth.selectClass(growth.classes().linesProperty().get().get(0));
    assertEquals(Selection.NONE, growth.selectionProperty().get());
  }
}
