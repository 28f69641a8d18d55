package holdfast.ui;

import holdfast.ui.settings.Appearance;
import holdfast.ui.workspace.SnapshotViewModel.State;
import holdfast.ui.workspace.WorkspaceViewModel.Scenery;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;

/// Takes pictures of the real window, for people to look at. Arguments: a folder for the pictures,
/// a large snapshot, a broken one.
final class Screenshots extends WindowProgram {
  private final Path folder;
  private final List<Path> files;

  private Screenshots(Path folder, List<Path> files) {
    this.folder = folder;
    this.files = files;
  }

  public static void main(String[] args) throws Exception {
    var files = Arrays.stream(args).skip(1).map(Path::of).toList();
    Files.createDirectories(Path.of(args[0]));
    start(new Screenshots(Path.of(args[0]), files), 1400, 860);
  }

  @Override
  void run() throws Exception {
    picture("01-start");
    openExample();
    await(() -> !((ListView<?>) node("#findingList")).getItems().isEmpty());
    picture("02-findings");
    onWindow(() -> appearance().set(Appearance.DARK));
    onWindow(() -> ((ListView<?>) node("#findingList")).getSelectionModel().select(1));
    picture("02-findings-dark");
    onWindow(() -> appearance().set(Appearance.LIGHT));
    growthAndRetention();
    bring("SUMMARY");
    onWindow(() -> workbench.workspace().select(2));
    await(() -> isReady() && !table("#classTable").getItems().isEmpty());
    picture("02-summary");
    onWindow(() -> table("#classTable").getSelectionModel().select(4));
    picture("03-class-selected");
    explore("Session");
    picture("04-object-and-retainers");
    onWindow(() -> appearance().set(Appearance.DARK));
    picture("05-dark");
    filter("nothing is called so");
    picture("06-filter-without-match-dark");
    onWindow(() -> appearance().set(Appearance.LIGHT));
    statistics();
    filter("(string)");
    onWindow(() -> table("#classTable").getSelectionModel().select(0));
    press(KeyCode.RIGHT);
    showMore();
    picture("07-show-next");
    pressWith(KeyCode.SHIFT, KeyCode.F10);
    picture("08-context-menu");
    press(KeyCode.ESCAPE);
    filter("");
    onWindow(() -> workbench.workspace().open(files));
    await(() -> workbench.workspace().selectedProperty().get().fractionProperty().get() > 0.3);
    picture("09-loading");
    onWindow(() -> appearance().set(Appearance.DARK));
    picture("10-loading-dark");
    onWindow(() -> appearance().set(Appearance.LIGHT));
    await(
        () -> workbench.workspace().snapshots().stream().allMatch(s -> s.state() != State.LOADING));
    await(this::isReady);
    picture("11-large");
    filter("(string)");
    onWindow(() -> table("#classTable").getSelectionModel().select(0));
    press(KeyCode.RIGHT);
    await(() -> table("#classTable").getItems().size() > 100);
    showMore();
    press(KeyCode.LEFT);
    press(KeyCode.UP, KeyCode.DOWN);
    picture("12-million-rows");
    onWindow(() -> workbench.workspace().select(4));
    await(() -> workbench.workspace().sceneryProperty().get() == Scenery.FAILED);
    picture("13-broken");
    onWindow(() -> ((Hyperlink) node("#detailsLink")).fire());
    onWindow(() -> appearance().set(Appearance.DARK));
    picture("14-broken-details-dark");
    onWindow(() -> workbench.errors().show(new IllegalStateException("for the picture")));
    picture("15-error-bar-dark");
    onWindow(() -> workbench.errors().dismiss());
    onWindow(() -> appearance().set(Appearance.LIGHT));
    onWindow(() -> workbench.workspace().select(2));
    onWindow(() -> stage.setWidth(960));
    onWindow(() -> stage.setHeight(640));
    picture("16-small-window");
    while (!workbench.workspace().snapshots().isEmpty()) {
      onWindow(() -> workbench.workspace().close(workbench.workspace().snapshots().getFirst()));
    }
    picture("17-start-with-recent-files");
  }

  /// The survivors of a class, and what retains them.
  private void growthAndRetention() throws Exception {
    bring("GROWTH");
    await(() -> table("#growthTable").getItems() != null);
    await(() -> table("#growthTable").getItems().size() > 3);
    select("#growthTable", 3);
    press(KeyCode.RIGHT, KeyCode.DOWN);
    picture("02-growth");
    press(KeyCode.UP);
    pressWith(KeyCode.CONTROL, KeyCode.R);
    await(() -> table("#retentionTable").getItems() != null);
    await(() -> table("#retentionTable").getItems().size() > 3);
    picture("02-retention");
    onWindow(() -> appearance().set(Appearance.DARK));
    picture("02-retention-dark");
    onWindow(() -> appearance().set(Appearance.LIGHT));
  }

  /// The kinds of content with a duplicated string opened, and back to Summary.
  private void statistics() throws Exception {
    bring("STATISTICS");
    await(() -> !table("#stringTable").getItems().isEmpty());
    await(() -> !((ListView<?>) node("#categoryList")).getItems().isEmpty());
    select("#stringTable", 0);
    press(KeyCode.RIGHT, KeyCode.DOWN);
    picture("06-statistics");
    onWindow(() -> appearance().set(Appearance.DARK));
    picture("06-statistics-dark");
    onWindow(() -> appearance().set(Appearance.LIGHT));
    bring("SUMMARY");
  }

  private ObjectProperty<Appearance> appearance() {
    return workbench.appearance().appearanceProperty();
  }

  /// Opens a class, selects its first object and opens that too.
  private void explore(String className) throws Exception {
    filter(className);
    select("#classTable", 0);
    press(KeyCode.RIGHT);
    await(() -> table("#classTable").getItems().size() > 1);
    press(KeyCode.DOWN, KeyCode.RIGHT);
    await(() -> !table("#retainerTable").getItems().isEmpty());
    filter("");
  }

  /// Brings the first "Show next" line into sight and selects it.
  private void showMore() throws Exception {
    int more = moreLine("#classTable");
    onWindow(() -> table("#classTable").scrollTo(Math.max(0, more - 12)));
    select("#classTable", more);
    settle();
  }

  private void picture(String name) throws Exception {
    screenshot(folder.resolve(name + ".png"));
  }
}
