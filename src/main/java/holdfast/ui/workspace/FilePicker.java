package holdfast.ui.workspace;

import holdfast.ui.Messages;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Window;

/// Lets the user choose snapshots.
@FunctionalInterface
public interface FilePicker {
  /// The files chosen, none when the dialog was left.
  List<Path> choose(Window owner);

  /// The system's own dialog. It begins in the folder of the last choice.
  static FilePicker ofSystem() {
    var chooser = new FileChooser();
    chooser.setTitle(Messages.text("open.title"));
    chooser
        .getExtensionFilters()
        .setAll(
            new ExtensionFilter(
                Messages.text("open.snapshots"), "*.heapsnapshot", "*.heapsnapshot.gz"),
            new ExtensionFilter(Messages.text("open.all"), "*"));
    return owner -> {
      var files = chooser.showOpenMultipleDialog(owner);
      if (files == null || files.isEmpty()) {
        return List.of();
      }
      chooser.setInitialDirectory(files.getFirst().getParentFile());
      return files.stream().map(File::toPath).toList();
    };
  }
}
