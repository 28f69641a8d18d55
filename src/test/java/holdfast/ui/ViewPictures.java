package holdfast.ui;

import holdfast.ui.settings.Appearance;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.control.TabPane;
import javafx.scene.input.KeyCode;
import javafx.scene.robot.Robot;

/// Goes through every view of the real window with the snapshots of one process and takes pictures
/// at three widths, light and dark, for people to look at. Arguments: a folder for the pictures and
/// the snapshots.
final class ViewPictures extends WindowProgram {
  private static final int[] WIDTHS = {1280, 960, 1600};

  private final Path folder;
  private final List<Path> files;

  private ViewPictures(Path folder, List<Path> files) {
    this.folder = folder;
    this.files = files;
  }

  public static void main(String[] args) throws Exception {
    var files = Arrays.stream(args).skip(1).map(Path::of).toList();
    Files.createDirectories(Path.of(args[0]));
    start(new ViewPictures(Path.of(args[0]), files), WIDTHS[0], 800);
  }

  @Override
  void run() throws Exception {
    onWindow(() -> workbench.workspace().open(files));
    await(() ->
        workbench.workspace().snapshots().stream()
                .filter(snapshot -> snapshot.questions() != null)
                .count()
            == files.size());
    bring("FINDINGS");
    TimeUnit.SECONDS.sleep(2);
    for (int width : WIDTHS) {
      onWindow(() -> stage.setWidth(width));
      views(width);
    }
  }

  private void views(int width) throws Exception {
    var tabs = ((TabPane) node("#viewTabs")).getTabs();
    for (int i = 0; i < tabs.size(); i++) {
      var name = String.valueOf(tabs.get(i).getUserData());
      bring(name);
      TimeUnit.MILLISECONDS.sleep(1_200);
      onWindow(this::openFirst);
      TimeUnit.MILLISECONDS.sleep(900);
      for (var appearance : List.of(Appearance.LIGHT, Appearance.DARK)) {
        onWindow(() -> workbench.appearance().appearanceProperty().set(appearance));
        picture(
            folder.resolve("%d-%d-%s-%s.png".formatted(width, i, name, appearance).toLowerCase()));
      }
    }
  }

  /// Opens the first row of the table in sight and selects what is below it.
  private void openFirst() {
    for (var id :
        List.of(
            "#growthTable",
            "#classTable",
            "#differenceTable",
            "#containmentTable",
            "#dominatorTable",
            "#stringTable")) {
      if (isShown(table(id)) && hasRows(id)) {
        table(id).requestFocus();
        table(id).getSelectionModel().clearAndSelect(0);
        var robot = new Robot();
        robot.keyType(KeyCode.RIGHT);
        robot.keyType(KeyCode.RIGHT);
        robot.keyType(KeyCode.DOWN);
      }
    }
  }

  private static boolean isShown(Node node) {
    for (var at = node; at != null; at = at.getParent()) {
      if (!at.isVisible()) {
        return false;
      }
    }
    return true;
  }
}
