package holdfast.ui.dominators;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import holdfast.ui.SnapshotText;
import holdfast.ui.object.ObjectRef;
import holdfast.ui.object.Selection;
import holdfast.ui.treetable.SortColumn;
import holdfast.ui.treetable.SortOrder;
import holdfast.ui.treetable.TreeLine;
import holdfast.ui.treetable.TreeLines;
import holdfast.ui.work.DirectBackground;
import holdfast.ui.work.SnapshotQuestions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DominatorsViewModelTest {
  private static final int ARRAY = 7;
  private static final int LARGEST_SESSION = 13;

  private final List<Throwable> failures = new ArrayList<>();
  private final DominatorsViewModel dominators = new DominatorsViewModel(failures::add);
  private SnapshotQuestions shop;
  @TempDir private Path folder;

  @BeforeEach
  void open() {
    shop = questions(3);
    dominators.map().resize(new MapSize(400, 400, 1));
    // What the table does when it is told of a line.
    dominators.trees().onReveal(dominators::select);
    dominators.show(shop);
  }

  private SnapshotQuestions questions(int sessions) {
    return new SnapshotQuestions(SnapshotText.shop(sessions).load(folder), new DirectBackground());
  }

  private void reveal(int node) {
    dominators.reveal(new ObjectRef(shop, node));
  }

  private TreeLines<DominatorRow> lines() {
    return dominators.trees().linesProperty().get();
  }

  private List<String> texts() {
    return lines().stream().map(line -> line.row().copyText().replace('\t', ' ')).toList();
  }

  private TreeLine<DominatorRow> line(String name) {
    return lines().stream()
        .filter(line -> line.row().name().text().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private String marked() {
    int number = dominators.map().markedProperty().get();
    return number == Treemap.NO_TILE
        ? "nothing"
        : dominators.map().pictureProperty().get().map().tiles().get(number).name();
  }

  private List<String> crumbs() {
    return dominators.map().pictureProperty().get().crumbs().stream().map(Crumb::name).toList();
  }

  @Test
  void rootShowsWhatItDominatesWithItsShare() {
    assertEquals(List.of("global @5 40 B 627 B 96 %", "(GC roots) @3 0 B 24 B 4 %"), texts());
  }

  @Test
  void objectOpensToWhatItDominatesWithItsShareOfIt() {
    reveal(LARGEST_SESSION);
    assertEquals(
        List.of(
            "global @5 40 B 627 B 96 %",
            "Module @7 56 B 587 B 94 %",
            "open() @9 64 B 531 B 90 %",
            "system / Context @11 48 B 467 B 88 %",
            "Map @13 56 B 419 B 90 %",
            "(internal array)[] @15 0 B 363 B 87 %",
            "Session @27 102 B 122 B 34 %",
            "Session @23 101 B 121 B 33 %",
            "Session @19 100 B 120 B 33 %",
            "(GC roots) @3 0 B 24 B 4 %"),
        texts());
    lines().open(line("Session @19"));
    assertEquals("\"token 0\" @21 20 B 20 B 17 %", texts().get(9));
  }

  @Test
  void objectsOfOneClassStandTogetherWhenGrouped() {
    dominators.groupedProperty().set(true);
    reveal(LARGEST_SESSION);
    assertEquals(
        List.of(
            "(internal array)[] @15 0 B 363 B 87 %",
            "3 × Session 303 B 363 B 100 %",
            "Session @27 102 B 122 B 34 %",
            "Session @23 101 B 121 B 33 %",
            "Session @19 100 B 120 B 33 %"),
        texts().subList(5, 10));
  }

  @Test
  void groupingKeepsTheSelectedObject() {
    reveal(LARGEST_SESSION);
    dominators.groupedProperty().set(true);
    assertEquals(
        new Selection.OfObject(new ObjectRef(shop, LARGEST_SESSION)),
        dominators.selectionProperty().get());
    assertEquals("Session @27", dominators.trees().keptLine().row().name().text());
    assertEquals("Session @27", marked());
  }

  @Test
  void rowsSortByEveryColumnAndStayOpen() {
    dominators.groupedProperty().set(true);
    reveal(LARGEST_SESSION);
    dominators.trees().sort(new SortOrder(SortColumn.SHALLOW_SIZE, true));
    assertEquals(
        List.of("Session @19", "Session @23", "Session @27"),
        lines().stream().map(line -> line.row().name().text()).toList().subList(8, 11));
    dominators.trees().sort(new SortOrder(SortColumn.NAME, false));
    assertEquals(
        "global @5", lines().stream().map(line -> line.row().name().text()).toList().getFirst());
  }

  @Test
  void selectedRowIsMarkedInTheMap() {
    dominators.select(line("(GC roots) @3"));
    assertEquals("(GC roots) @3", marked());
    assertEquals(
        new Selection.OfObject(new ObjectRef(shop, 1)), dominators.selectionProperty().get());
  }

  @Test
  void selectedTileIsSelectedInTheTable() {
    dominators.select(Place.of(LARGEST_SESSION));
    assertEquals("Session @27", dominators.trees().keptLine().row().name().text());
    assertEquals("Session @27", marked());
  }

  @Test
  void selectedGroupAsksForOneOfItsObjects() {
    dominators.groupedProperty().set(true);
    dominators.select(new Place(ARRAY, shop.snapshot().classOf(LARGEST_SESSION)));
    assertEquals(new Selection.OfClass("Session"), dominators.selectionProperty().get());
    assertEquals("3 × Session", dominators.trees().keptLine().row().name().text());
    assertEquals("3 × Session", marked());
  }

  @Test
  void mapGoesInAndOut() {
    dominators.map().zoom(Place.of(ARRAY));
    assertEquals(
        List.of("Whole heap", "…", "system / Context", "Map", "(internal array)[] @15"), crumbs());
    assertEquals(
        "Session @27", dominators.map().pictureProperty().get().map().tiles().getFirst().name());
    dominators.map().zoomOut();
    assertEquals(List.of("Whole heap", "…", "open()", "system / Context", "Map @13"), crumbs());
    dominators.map().zoomToRoot();
    assertEquals(List.of("Whole heap"), crumbs());
    dominators.map().zoomOut();
    assertEquals(List.of("Whole heap"), crumbs());
  }

  @Test
  void mapZoomsOutToHaveTheSelectionInSight() {
    dominators.select(Place.of(LARGEST_SESSION));
    dominators.map().zoom(Place.of(LARGEST_SESSION));
    assertEquals("Session @27", crumbs().getLast());
    dominators.select(line("Session @19"));
    assertEquals("(internal array)[] @15", crumbs().getLast());
    assertEquals("Session @19", marked());
    dominators.select(line("(GC roots) @3"));
    assertEquals(List.of("Whole heap"), crumbs());
    assertEquals("(GC roots) @3", marked());
  }

  private SnapshotQuestions list(int length) {
    var text = new SnapshotText();
    int before = 2;
    for (int i = 0; i < length; i++) {
      int node = text.node("object", "Node", 16);
      text.edge(before, "property", "next", node);
      before = node;
    }
    return new SnapshotQuestions(text.load(folder), new DirectBackground());
  }

  private List<String> tableCrumbs() {
    return dominators.topProperty().get().crumbs().stream().map(Crumb::whole).toList();
  }

  @Test
  void endOfALongListIsRevealedInATableThatBeginsFurtherDown() {
    shop = list(10_000);
    dominators.show(shop);
    reveal(10_002);
    assertEquals("Node @20005", dominators.trees().keptLine().row().name().text());
    assertEquals(
        new Selection.OfObject(new ObjectRef(shop, 10_002)), dominators.selectionProperty().get());
    assertEquals(20, lines().size());
    assertEquals(
        List.of("Whole heap", "9,978 steps between", "Node @19961", "Node @19963", "Node @19965"),
        tableCrumbs());
    reveal(9_990);
    assertEquals("Node @19981", dominators.trees().keptLine().row().name().text());
    assertEquals("Node @19965", tableCrumbs().getLast());
  }

  @Test
  void crumbsLeadBackToWhereATableBeganBefore() {
    shop = list(10_000);
    dominators.show(shop);
    reveal(10_002);
    dominators.climb(Place.of(9_981));
    assertEquals("Node @19963", tableCrumbs().getLast());
    assertEquals("Node @19965", dominators.trees().keptLine().row().name().text());
    dominators.climb(Place.of(shop.snapshot().graph().root()));
    assertEquals(List.of(), tableCrumbs());
    assertEquals("global @5", dominators.trees().keptLine().row().name().text());
    reveal(5_000);
    reveal(250);
    assertEquals(List.of(), tableCrumbs());
    assertEquals("Node @501", dominators.trees().keptLine().row().name().text());
    assertEquals(List.of(), failures);
  }

  @Test
  void otherSnapshotShowsItsOwnTree() {
    reveal(LARGEST_SESSION);
    dominators.show(questions(1));
    assertEquals(List.of("global @5 40 B 368 B 94 %", "(GC roots) @3 0 B 24 B 6 %"), texts());
    assertEquals(Selection.NONE, dominators.selectionProperty().get());
    dominators.show(shop);
    assertEquals(
        new Selection.OfObject(new ObjectRef(shop, LARGEST_SESSION)),
        dominators.selectionProperty().get());
  }

  @Test
  void closedSnapshotLeavesNothingBehind() {
    reveal(LARGEST_SESSION);
    dominators.forget(shop);
    assertNull(lines());
    assertEquals(Selection.NONE, dominators.selectionProperty().get());
    assertEquals(Picture.EMPTY, dominators.map().pictureProperty().get());
    assertEquals(List.of(), failures);
  }
}
