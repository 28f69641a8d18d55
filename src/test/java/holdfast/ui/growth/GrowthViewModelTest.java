package holdfast.ui.growth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import holdfast.analysis.NodeSet;
import holdfast.comparison.GrowthTable;
import holdfast.findings.ContainerTable;
import holdfast.progress.CancelSignal;
import holdfast.testing.GoldenFiles;
import holdfast.ui.growth.GrowthViewModel.Table;
import holdfast.ui.object.Captures;
import holdfast.ui.object.JointAnswer.State;
import holdfast.ui.object.Selection;
import holdfast.ui.treetable.Figure;
import holdfast.ui.treetable.SortColumn;
import holdfast.ui.work.SnapshotQuestions;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class GrowthViewModelTest extends GrowthFixture {
  @Test
  void nothingIsCountedBeforeSomebodyLooks() {
    openAll();
    assertEquals(State.EMPTY, state());
    growth.setInSight(true);
    assertEquals(State.ANSWERED, state());
  }

  @Test
  void rowsAreThoseOfTheCommand() {
    look();
    growth.choices().hideEngineProperty().set(false);
    var table = GrowthTable.compute(snapshots(), CancelSignal.NEVER).rows();
    var rows = classes();
    assertEquals(table.size(), rows.size());
    for (int i = 0; i < rows.size(); i++) {
      var wanted = table.get(i);
      var row = rows.get(i);
      assertEquals(
          List.of(
              wanted.counts(),
              wanted.shallowSizes().getLast(),
              wanted.sizeDelta(),
              wanted.retainedSizes(),
              wanted.retainedDelta(),
              (long) wanted.bornCount(),
              (long) wanted.grownCount(),
              (long) wanted.diedCount()),
          List.of(
              row.counts().stream().map(figure -> (int) figure.value()).toList(),
              row.shallowSize().value(),
              row.shallowDelta().value(),
              row.retainedSizes().stream().map(Figure::value).toList(),
              row.retainedDelta().value(),
              row.born().value(),
              row.grown().value(),
              row.died().value()),
          wanted.className());
    }
  }

  @Test
  void containersAreThoseOfTheCommand() {
    look();
    growth.tableProperty().set(Table.CONTAINERS);
    var wanted = ContainerTable.compute(snapshots(), CancelSignal.NEVER).first(100, NodeSet.ALL);
    var rows = growth.containers().linesProperty().get().stream().map(line -> line.row()).toList();
    assertEquals(
        wanted.stream().map(row -> row.container().node()).toList(),
        rows.stream().map(ContainerRow::node).toList());
    assertEquals(
        wanted.stream().map(row -> row.entries()).toList(),
        rows.stream().map(row -> row.entries().stream().map(Figure::value).toList()).toList());
    growth.selectContainer(growth.containers().linesProperty().get().get(0));
    var selected = (Selection.OfObject) growth.selectionProperty().get();
    assertEquals(wanted.getFirst().container().node(), selected.object().node());
  }

  @Test
  void choicesAndFilterNarrowTheClasses() {
    look();
    assertEquals(List.of(), names().stream().filter(name -> name.startsWith("(")).toList());
    growth.choices().bornProperty().set(true);
    assertEquals(List.of("Cart", "Array", "CartLine", "Date", "Function", "PriceAlert"), names());
    assertEquals("6 of 208 classes", growth.classes().totalsProperty().get());
    growth.filter().textProperty().set("/^Cart/");
    assertEquals(List.of("Cart", "CartLine"), names());
    growth.filter().textProperty().set("/(/");
    assertEquals(List.of("Cart", "CartLine"), names());
    assertEquals(false, growth.filter().problemProperty().get().isEmpty());
    growth.filter().textProperty().set("Map");
    assertEquals(List.of(), names());
  }

  @Test
  void everyColumnSortsBothWays() {
    look();
    growth.choices().bornProperty().set(true);
    growth.classes().sort(SortColumn.COUNT.first(2));
    assertEquals("Function", names().getFirst());
    growth.classes().sort(SortColumn.COUNT_DELTA.first(1));
    assertEquals("CartLine", names().getFirst());
    growth.classes().sort(SortColumn.NAME.first());
    assertEquals("Array", names().getFirst());
    for (var column :
        List.of(
            SortColumn.TREND,
            SortColumn.SHALLOW_SIZE,
            SortColumn.SIZE_DELTA,
            SortColumn.RETAINED_SIZE,
            SortColumn.RETAINED_DELTA,
            SortColumn.BORN_COUNT,
            SortColumn.DIED_COUNT)) {
      growth.classes().sort(column.first());
      assertEquals(6, names().size(), column.name());
    }
    growth.classes().sort(SortColumn.RETAINED_DELTA.first());
    assertEquals("Cart", names().getFirst());
  }

  @Test
  void containersAreFoundByClassByNameAndByTheWayToThem() {
    look();
    growth.tableProperty().set(Table.CONTAINERS);
    for (var typed : List.of("bysess", "/^Map$/", "CartStore")) {
      growth.filter().textProperty().set(typed);
      assertEquals(
          List.of("bySession"),
          growth.containers().linesProperty().get().stream()
              .map(line -> line.row().name().key())
              .toList(),
          typed);
    }
    growth.filter().textProperty().set("nothing is called so");
    assertEquals("0 of 2 containers", growth.containers().totalsProperty().get());
  }

  @Test
  void workShowsAfterAMomentOnlyAndCanBeCanceled() {
    background.hold();
    look();
    assertEquals(State.EMPTY, state());
    background.passTime();
    assertEquals(State.WORKING, state());
    growth.cancel();
    assertEquals(State.CANCELED, state());
    background.answerHeld();
    assertNull(growth.growthProperty().get());
    growth.countAgain();
    background.answerHeld();
    assertEquals(State.ANSWERED, state());
  }

  @Test
  void oneSnapshotIsTooFewAndLoadingOnesAreWaitedFor() {
    growth.setInSight(true);
    growth.follow(new Captures(captures.subList(0, 1), List.of()));
    assertEquals(State.ALONE, state());
    growth.follow(new Captures(captures.subList(0, 1), List.of("B")));
    assertEquals("Waiting for B to be loaded", growth.stepProperty().get());
    growth.follow(new Captures(captures.subList(0, 2), List.of("C")));
    assertEquals(State.WAITING, state());
    assertEquals("Waiting for C to be loaded", growth.stepProperty().get());
    openAll();
    assertEquals(State.ANSWERED, state());
    growth.follow(new Captures(List.copyOf(captures), List.of("D")));
    assertEquals(State.ANSWERED, state());
  }

  @Test
  void snapshotsThatAreCutOffDoNotCount() {
    growth.setInSight(true);
    var cut = captures.subList(2, 3);
    growth.follow(new Captures(List.of(), List.of(), cut));
    assertEquals(State.CUT_OFF, state());
    growth.follow(new Captures(captures.subList(0, 1), List.of(), cut));
    assertEquals(State.CUT_OFF, state());
    growth.follow(new Captures(captures.subList(0, 1), List.of("B"), cut));
    assertEquals("Waiting for B to be loaded", growth.stepProperty().get());
    growth.follow(new Captures(captures.subList(0, 2), List.of(), cut));
    assertEquals(State.ANSWERED, state());
    growth.follow(new Captures(captures.subList(0, 1), List.of()));
    assertEquals(State.ALONE, state());
    growth.follow(new Captures(captures.subList(0, 1), List.of(), cut));
    assertEquals(State.CUT_OFF, state());
    growth.follow(Captures.NONE);
    assertEquals(State.EMPTY, state());
  }

  @Test
  void snapshotThatIsClosedIsForgotten() {
    look();
    growth.classes().sort(SortColumn.COUNT.first(2));
    growth.forget(captures.get(2).questions());
    assertEquals(State.EMPTY, state());
    assertNull(growth.classes().linesProperty().get());
    growth.follow(new Captures(captures.subList(0, 2), List.of()));
    assertEquals(State.ANSWERED, state());
    assertEquals(2, classes().getFirst().counts().size());
    assertEquals("A→B", growth.growthProperty().get().series().whole());
  }

  @Test
  void capturesOfTwoProcessesAreComparedByStructure() throws IOException {
    captures.add(capture("D", load(GoldenFiles.snapshot("node24"))));
    growth.choices().bornProperty().set(true);
    growth.tableProperty().set(Table.CONTAINERS);
    look();
    assertEquals(false, growth.growthProperty().get().series().isOneProcess());
    assertEquals(Table.CONTAINERS, growth.tableProperty().get());
    assertEquals(false, growth.choices().bornProperty().get());
    assertEquals(4, growth.containers().linesProperty().get().get(0).row().entries().size());
    assertEquals(4, classes().getFirst().counts().size());
    assertEquals(Figure.NONE, classes().getFirst().born());
    assertEquals(
        true,
        growth.growthProperty().get().series().basis().startsWith("Different processes: only "));
  }

  @Test
  void failureIsToldAndCountingCanBeRepeated() {
    var closed = captures.get(0).questions();
    var broken = capture("A", new SnapshotQuestions(closed.snapshot(), background));
    closed.close();
    growth.setInSight(true);
    growth.follow(new Captures(List.of(broken, captures.get(1)), List.of()));
    assertEquals(State.FAILED, state());
    assertEquals(1, failures.size());
  }
}
