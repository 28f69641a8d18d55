package holdfast.ui.dominators;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import holdfast.analysis.SnapshotAnalysis;
import holdfast.analysis.SnapshotLoader;
import holdfast.progress.CancelFlag;
import holdfast.progress.CancelSignal;
import holdfast.progress.CanceledException;
import holdfast.progress.ProgressListener;
import holdfast.testing.GoldenFiles;
import holdfast.testing.SnapshotBuilder;
import holdfast.ui.SnapshotText;
import holdfast.ui.dominators.Tile.Part;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TreemapTest {
  private static final double SIDE = 400;
  @TempDir private Path folder;

  private static DominatorSource source(SnapshotAnalysis heap, boolean grouped) {
    return new DominatorSource(heap, new DominatedOnce(heap), grouped);
  }

  private static Treemap build(DominatorSource source, Place top) {
    return TreemapBuilder.build(source, top, new MapSize(SIDE, SIDE, 1), CancelSignal.NEVER);
  }

  private static List<String> texts(Treemap map) {
    return map.tiles().stream()
        .map(tile -> tile.parent() + " " + tile.name() + ": " + tile.bytes() + " " + tile.kind())
        .toList();
  }

  @Test
  void objectsStandInsideWhatDominatesThem() {
    try (var heap = SnapshotText.shop(2).load(folder)) {
      assertEquals(
          List.of(
              "-1 global @5: 497 OBJECT",
              "-1 (GC roots) @3: 24 SYSTEM",
              "0 Module @7: 457 OBJECT",
              "0 global @5 itself: 40 OBJECT",
              "1 SessionTimer @17: 24 OBJECT",
              "2 open() @9: 401 FUNCTION",
              "2 Module @7 itself: 56 OBJECT",
              "5 system / Context @11: 337 SYSTEM",
              "5 open() @9 itself: 64 FUNCTION",
              "7 Map @13: 289 OBJECT",
              "7 system / Context @11 itself: 48 SYSTEM",
              "9 (internal array)[] @15: 241 ARRAY",
              "9 Map @13 itself: 48 OBJECT",
              "11 Session @23: 121 OBJECT",
              "11 Session @19: 120 OBJECT",
              "13 Session @23 itself: 101 OBJECT",
              "13 \"token 1\" @25: 20 STRING",
              "14 Session @19 itself: 100 OBJECT",
              "14 \"token 0\" @21: 20 STRING"),
          texts(build(source(heap, false), Place.of(0))));
    }
  }

  @Test
  void groupedObjectsStandInsideTheirClass() {
    try (var heap = SnapshotText.shop(2).load(folder)) {
      assertEquals(
          List.of(
              "-1 2 × Session: 241 OBJECT",
              "0 Session @23: 121 OBJECT",
              "0 Session @19: 120 OBJECT",
              "1 Session @23 itself: 101 OBJECT",
              "1 \"token 1\" @25: 20 STRING",
              "2 Session @19 itself: 100 OBJECT",
              "2 \"token 0\" @21: 20 STRING"),
          texts(build(source(heap, true), Place.of(7))));
    }
  }

  @Test
  void whatIsTooSmallIsOneTile() {
    var built = new SnapshotBuilder();
    int root = built.root();
    int large = built.node("object", "Large", 1_000_000);
    built.edge(root, "shortcut", "large", large);
    for (int i = 0; i < 500; i++) {
      built.edge(root, "element", i, built.node("string", "s" + i, 20));
    }
    try (var heap = built.load()) {
      var map = build(source(heap, false), Place.of(0));
      assertEquals(
          List.of("-1 Large @3: 1000000 OBJECT", "-1 500 smaller: 10000 STRING"), texts(map));
      assertEquals(Part.REST, map.tiles().get(1).part());
      assertEquals(Treemap.NO_TILE, map.numberOf(Place.of(7)));
      assertEquals(0, map.numberOf(Place.of(large)));
      assertEquals(
          List.of("-1 Large @3: 1000000 OBJECT", "-1 500 × (string): 10000 STRING"),
          texts(build(source(heap, true), Place.of(0))).subList(0, 2));
    }
  }

  @ParameterizedTest
  @MethodSource("holdfast.testing.GoldenFiles#names")
  void tilesOfRealHeapsLieInsideTheirParentsAndAddUp(String name) throws IOException {
    try (var heap =
        SnapshotLoader.load(
            GoldenFiles.snapshot(name), ProgressListener.NONE, CancelSignal.NEVER)) {
      for (boolean grouped : new boolean[] {false, true}) {
        var source = source(heap, grouped);
        var map = build(source, source.root());
        var inside = new long[map.tiles().size()];
        double topArea = 0;
        for (int i = 0; i < map.tiles().size(); i++) {
          var tile = map.tiles().get(i);
          if (tile.parent() == Treemap.NO_TILE) {
            topArea += tile.width() * tile.height();
          } else {
            var parent = map.tiles().get(tile.parent());
            assertTrue(
                tile.parent() < i
                    && tile.x() >= parent.x()
                    && tile.y() >= parent.y()
                    && tile.x() + tile.width() <= parent.x() + parent.width()
                    && tile.y() + tile.height() <= parent.y() + parent.height(),
                tile + " in " + parent);
            inside[tile.parent()] += tile.bytes();
          }
        }
        assertEquals(SIDE * SIDE, topArea, SIDE * SIDE * 0.02);
        for (int i = 0; i < inside.length; i++) {
          assertTrue(inside[i] <= map.tiles().get(i).bytes(), map.tiles().get(i).toString());
        }
        assertTrue(map.tiles().size() > 200, "only " + map.tiles().size() + " tiles");
      }
    }
  }

  @Test
  void headsAreAsHighAsTheirTextIsLarge() {
    try (var heap = SnapshotText.shop(2).load(folder)) {
      var source = source(heap, false);
      var usual = build(source, Place.of(7));
      var large =
          TreemapBuilder.build(
              source, Place.of(7), new MapSize(SIDE, SIDE, 1.5), CancelSignal.NEVER);
      assertEquals(16, headOf(usual));
      assertEquals(24, headOf(large));
    }
  }

  /// From the top of the first tile to that of what is inside.
  private static double headOf(Treemap map) {
    double inside =
        map.tiles().stream()
            .filter(tile -> tile.parent() == 0)
            .mapToDouble(Tile::y)
            .min()
            .orElseThrow();
    return inside - map.tiles().getFirst().y();
  }

  @Test
  void pointIsInTheInnermostTile() {
    try (var heap = SnapshotText.shop(2).load(folder)) {
      var map = build(source(heap, false), Place.of(7));
      var first = map.tiles().getFirst();
      var token = map.tiles().get(map.numberOf(Place.of(12)));
      assertEquals(Place.of(11), first.place());
      assertEquals(0, map.at(first.x() + 1, first.y() + 1));
      assertEquals(
          map.numberOf(Place.of(12)),
          map.at(token.x() + token.width() / 2, token.y() + token.height() / 2));
      assertEquals(Treemap.NO_TILE, map.at(SIDE + 1, 3));
    }
  }

  @Test
  void keysLeadFromTileToTile() {
    try (var heap = SnapshotText.shop(3).load(folder)) {
      var map = build(source(heap, false), Place.of(7));
      assertEquals("Session @27", map.tiles().get(map.inside(Treemap.NO_TILE)).name());
      assertEquals("Session @23", map.tiles().get(map.beside(0, 1)).name());
      assertEquals("Session @19", map.tiles().get(map.beside(map.beside(0, 1), 1)).name());
      assertEquals(2, map.beside(2, 1));
      assertEquals(0, map.beside(0, -1));
      assertEquals("\"token 2\" @29", map.tiles().get(map.inside(0)).name());
    }
  }

  @Test
  void stopsWhenCanceled() {
    var cancel = new CancelFlag();
    cancel.cancel();
    try (var heap = SnapshotText.shop(2).load(folder)) {
      var source = source(heap, false);
      assertThrows(
          CanceledException.class,
          () -> TreemapBuilder.build(source, Place.of(0), new MapSize(SIDE, SIDE, 1), cancel));
    }
  }
}
