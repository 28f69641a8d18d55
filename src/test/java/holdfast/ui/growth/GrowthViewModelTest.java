package holdfast.ui.growth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import holdfast.analysis.NodeSet;
import holdfast.analysis.SnapshotAnalysis;
import holdfast.analysis.SnapshotLoader;
import holdfast.comparison.CaptureMark;
import holdfast.comparison.GrowthTable;
import holdfast.findings.ContainerTable;
import holdfast.graph.HeapGraph;
import holdfast.progress.CancelSignal;
import holdfast.progress.ProgressListener;
import holdfast.testing.GoldenFiles;
import holdfast.ui.SnapshotText;
import holdfast.ui.growth.GrowthViewModel.Table;
import holdfast.ui.object.Capture;
import holdfast.ui.object.Captures;
import holdfast.ui.object.JointAnswer.State;
import holdfast.ui.object.ObjectSet;
import holdfast.ui.object.Selection;
import holdfast.ui.start.Example;
import holdfast.ui.treetable.Figure;
import holdfast.ui.treetable.Level;
import holdfast.ui.treetable.SortColumn;
import holdfast.ui.treetable.SortOrder;
import holdfast.ui.work.DirectBackground;
import holdfast.ui.work.SnapshotQuestions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GrowthViewModelTest {
  private final DirectBackground background = new DirectBackground();
  private final List<Throwable> failures = new ArrayList<>();
  private final GrowthViewModel growth = new GrowthViewModel(failures::add);
  private final List<Capture> captures = new ArrayList<>();
  @TempDir private Path folder;

  @BeforeEach
  void open() throws IOException {
    char letter = 'A';
    for (var file : Example.unpack()) {
      captures.add(capture(String.valueOf(letter++), load(file)));
    }
  }

  private static Capture capture(String letter, SnapshotQuestions questions) {
    var mark = CaptureMark.of(questions.snapshot(), CancelSignal.NEVER);
    return new Capture(letter, letter, questions, mark);
  }

  private SnapshotQuestions load(Path file) throws IOException {
    var snapshot = SnapshotLoader.load(file, ProgressListener.NONE, CancelSignal.NEVER);
    return new SnapshotQuestions(snapshot, background);
  }

  @AfterEach
  void close() {
    captures.forEach(capture -> capture.questions().close());
  }

  private void openAll() {
    growth.follow(new Captures(List.copyOf(captures), List.of()));
  }

  private void look() {
    growth.setInSight(true);
    openAll();
  }

  private State state() {
    return growth.stateProperty().get();
  }

  private List<GrowthRow> classes() {
    return growth.classes().linesProperty().get().stream().map(line -> line.row()).toList();
  }

  private List<String> names() {
    return classes().stream().map(row -> row.name().value()).toList();
  }

  private List<SnapshotAnalysis> snapshots() {
    return captures.stream().map(capture -> capture.questions().snapshot()).toList();
  }

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
