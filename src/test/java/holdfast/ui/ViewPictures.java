package holdfast.ui;

import holdfast.ui.settings.Appearance;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.robot.Robot;

/// Goes through every view of the real window with the snapshots of one process, and what is found,
/// retained and written of a class and a string in it, and takes pictures at several widths, light
/// and dark, and with large text, for people to look at. Arguments: a folder for the pictures, the
/// class, and the snapshots.
final class ViewPictures extends WindowProgram {
  private static final int[] WIDTHS = {1280, 960, 1600};
  private static final int LARGER = 3;

  private final Path folder;
  private final String className;
  private final List<Path> files;

  private ViewPictures(Path folder, String className, List<Path> files) {
    this.folder = folder;
    this.className = className;
    this.files = files;
  }

  public static void main(String[] args) throws Exception {
    var files = Arrays.stream(args).skip(2).map(Path::of).toList();
    Files.createDirectories(Path.of(args[0]));
    start(new ViewPictures(Path.of(args[0]), args[1], files), WIDTHS[0], 800);
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
    for (int width : Boolean.getBoolean("large") ? new int[0] : WIDTHS) {
      onWindow(() -> stage.setWidth(width));
      views(String.valueOf(width));
      others(String.valueOf(width));
    }
    onWindow(() -> stage.setWidth(WIDTHS[0]));
    for (int i = 0; i < LARGER; i++) {
      pressWith(KeyCode.CONTROL, KeyCode.EQUALS);
    }
    views("large");
    others("large");
  }

  /// What has no tab of its own, or one only for as long as it is asked for.
  private void others(String name) throws Exception {
    bring("SUMMARY");
    openClass("(string)");
    onWindow(() -> ((ToggleButton) node("#objectTab")).fire());
    take(name + "-string");
    openClass(className);
    onWindow(() -> ((ToggleButton) node("#sourceTab")).fire());
    take(name + "-source");
    onWindow(() -> ((ToggleButton) node("#retainersTab")).fire());
    select("#classTable", 0);
    pressWith(KeyCode.CONTROL, KeyCode.R);
    TimeUnit.SECONDS.sleep(2);
    take(name + "-retention");
    pressWith(KeyCode.CONTROL, KeyCode.F);
    onWindow(() -> ((TextField) node("#queryField")).setText(className.substring(0, 3)));
    TimeUnit.SECONDS.sleep(2);
    take(name + "-found");
    press(KeyCode.ESCAPE);
    bring("SUMMARY");
    filter("");
  }

  private void openClass(String name) throws Exception {
    filter("/^\\Q" + name + "\\E$/");
    select("#classTable", 0);
    press(KeyCode.RIGHT, KeyCode.DOWN);
    TimeUnit.SECONDS.sleep(1);
  }

  private void take(String name) throws Exception {
    for (var appearance : List.of(Appearance.LIGHT, Appearance.DARK)) {
      onWindow(() -> workbench.appearance().appearanceProperty().set(appearance));
      picture(folder.resolve("%s-%s.png".formatted(name, appearance).toLowerCase()));
    }
  }

  private void views(String width) throws Exception {
    var tabs = ((TabPane) node("#viewTabs")).getTabs();
    for (int i = 0; i < tabs.size(); i++) {
      var name = String.valueOf(tabs.get(i).getUserData());
      bring(name);
      TimeUnit.MILLISECONDS.sleep(1_200);
      onWindow(this::openFirst);
      TimeUnit.MILLISECONDS.sleep(900);
      take("%s-%d-%s".formatted(width, i, name));
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
