package holdfast.ui.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import holdfast.index.IndexFolder;
import holdfast.ui.errors.Failure;
import holdfast.ui.work.DirectBackground;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {
  private final DirectBackground background = new DirectBackground();
  private final List<Throwable> failures = new ArrayList<>();
  @TempDir private Path folder;

  private RecentFiles recent() {
    var recent = new RecentFiles(folder.resolve("config"), background, failures::add);
    recent.load();
    return recent;
  }

  private AppearanceSetting appearance() {
    var setting = new AppearanceSetting(folder, background, failures::add);
    setting.load();
    return setting;
  }

  private KeptIndexes indexes() {
    var indexes = new IndexFolder(folder.resolve("indexes"), "build", 0, Long.MAX_VALUE);
    var kept = new KeptIndexes(indexes, folder.resolve("config"), background, failures::add);
    kept.load();
    return kept;
  }

  @Test
  void indexesAreKeptUntilSomebodyWantsNone() {
    assertEquals(true, indexes().areWanted());
    indexes().wantedProperty().set(false);
    assertEquals(false, indexes().areWanted());
    indexes().wantedProperty().set(true);
    assertEquals(true, indexes().areWanted());
  }

  @Test
  void indexesAreCountedAndDeleted() throws IOException {
    Files.createDirectory(folder.resolve("indexes"));
    Files.write(folder.resolve("indexes").resolve("a.index"), new byte[300]);
    var kept = indexes();
    kept.count();
    assertEquals(300, kept.sizeProperty().get());
    kept.clear();
    assertEquals(0, kept.sizeProperty().get());
    assertEquals(List.of(), failures);
  }

  @Test
  void recentFilesAreKeptNewestFirst() {
    var recent = recent();
    recent.add(Path.of("/a"));
    recent.add(Path.of("/b"));
    recent.add(Path.of("/a"));
    assertEquals(List.of(Path.of("/a"), Path.of("/b")), recent().paths());
  }

  @Test
  void failureToKeepThemIsToldAndTheyHold() throws IOException {
    Files.writeString(folder.resolve("config"), "no folder");
    var recent = recent();
    recent.add(Path.of("/a"));
    assertEquals(List.of(Path.of("/a")), recent.paths());
    assertEquals(
        "Settings, bookmarks and recent files cannot be kept in "
            + folder.resolve("config")
            + ": a file has this name. They hold until the window closes.",
        Failure.of(failures.getLast()).title());
  }

  @Test
  void onlyTheLastTenAreKept() {
    var recent = recent();
    IntStream.range(0, 12).forEach(i -> recent.add(Path.of("/" + i)));
    assertEquals(10, recent().paths().size());
    assertEquals(Path.of("/11"), recent().paths().getFirst());
  }

  @Test
  void clearedListStaysCleared() {
    var recent = recent();
    recent.add(Path.of("/a"));
    recent.clear();
    assertEquals(List.of(), recent().paths());
  }

  private ColumnLayouts columns() {
    var columns = new ColumnLayouts(folder.resolve("config"), background, failures::add);
    columns.load();
    return columns;
  }

  private static final ColumnLayout WIDE =
      new ColumnLayout(
          List.of(
              new ColumnLayout.Column("sizeColumn", 212, true),
              new ColumnLayout.Column("distanceColumn", 0, false)));

  @Test
  void columnsAreKeptByTable() {
    var other = new ColumnLayout(List.of(new ColumnLayout.Column("sizeColumn", 0, true)));
    columns().keep("classTable", other);
    columns().keep("objectTable", other);
    columns().keep("classTable", WIDE);
    assertEquals(
        Map.of("classTable", WIDE, "objectTable", other), columns().layoutsProperty().get());
  }

  @Test
  void columnsOfABrokenFileAreLeftOut() throws IOException {
    Files.createDirectories(folder.resolve("config"));
    Files.writeString(
        folder.resolve("config").resolve("columns"),
        "\n \nnothing\nclassTable sizeColumn 212 shown a 12 b b -5 shown c 99999 hidden"
            + " distanceColumn - hidden d 7\n");
    assertEquals(Map.of("classTable", WIDE), columns().layoutsProperty().get());
    assertEquals(List.of(), failures);
  }

  @Test
  void columnsThatAreChangedBeforeTheFileIsReadStay() {
    columns().keep("classTable", WIDE);
    var columns = new ColumnLayouts(folder.resolve("config"), background, failures::add);
    background.hold();
    columns.load();
    var newer = new ColumnLayout(List.of());
    columns.keep("classTable", newer);
    background.answerHeld();
    assertEquals(Map.of("classTable", newer), columns.layoutsProperty().get());
  }

  @Test
  void nothingButTheFileIsLeftInTheFolder() throws IOException {
    recent().add(Path.of("/a"));
    try (var files = Files.list(folder.resolve("config"))) {
      assertEquals(List.of("recent-files"), files.map(f -> f.getFileName().toString()).toList());
    }
  }

  @Test
  void appearanceIsRemembered() {
    appearance().appearanceProperty().set(Appearance.DARK);
    assertEquals(Appearance.DARK, appearance().appearanceProperty().get());
  }

  @Test
  void unknownAppearanceFollowsTheSystem() throws IOException {
    Files.writeString(folder.resolve("appearance"), "purple\n");
    assertEquals(Appearance.SYSTEM, appearance().appearanceProperty().get());
  }

  private TextSize textSize() {
    var size = new TextSize(folder, background, failures::add);
    size.load();
    return size;
  }

  @Test
  void textSizeIsRemembered() {
    var size = textSize();
    size.larger();
    size.larger();
    assertEquals(15, textSize().pixelsProperty().get());
    size.usual();
    assertEquals(13, textSize().pixelsProperty().get());
  }

  @Test
  void textSizeHasLimits() throws IOException {
    var size = textSize();
    for (int i = 0; i < 20; i++) {
      size.larger();
    }
    assertEquals(24, size.pixelsProperty().get());
    for (int i = 0; i < 20; i++) {
      size.smaller();
    }
    assertEquals(10, size.pixelsProperty().get());
    Files.writeString(folder.resolve("text-size"), "1000000\n");
    assertEquals(13, textSize().pixelsProperty().get());
  }

  @Test
  void folderThatCannotBeWrittenIsToldOf() throws IOException {
    Files.writeString(folder.resolve("config"), "a file in the way");
    recent().add(Path.of("/a"));
    assertEquals(true, failures.size() >= 1);
  }

  @Test
  void windowComesBackWhereItWas() throws IOException {
    var place = new WindowPlace(10, 20.5, 1000, 700, true, "GROWTH");
    place.write(folder);
    assertEquals(Optional.of(place), WindowPlace.read(folder));
  }

  @Test
  void brokenPlaceIsNoPlace() throws IOException {
    Files.writeString(folder.resolve("window"), "10 20\n");
    assertEquals(Optional.empty(), WindowPlace.read(folder));
    assertEquals(Optional.empty(), WindowPlace.read(folder.resolve("none")));
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0, 800, true",
    "1850, 0, 800, false",
    "-750, 0, 800, false",
    "-600, 900, 800, true",
    "0, 1000, 800, false",
    "0, -50, 800, false",
    "0, 0, 50, false",
  })
  void windowMustBeInReach(double x, double y, double size, boolean expected) {
    var place = new WindowPlace(x, y, size, size, false, "SUMMARY");
    assertEquals(expected, place.isReachableIn(0, 0, 1920, 1080));
  }

  @Test
  void resetForgetsAllButBookmarks() throws IOException {
    var names =
        List.of(
            "appearance",
            "bookmarks",
            "columns",
            "last-session",
            "recent-files",
            "text-size",
            "window");
    for (var name : names) {
      Files.writeString(folder.resolve(name), "");
    }
    Reset.forget(folder);
    assertEquals(List.of("bookmarks"), List.of(folder.toFile().list()));
  }
}
