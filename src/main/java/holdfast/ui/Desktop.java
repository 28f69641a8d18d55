package holdfast.ui;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.stage.Window;

/// What the window asks of the system around it.
public interface Desktop {
  /// Lets the user choose snapshots; none when the dialog was left.
  List<Path> chooseSnapshots(Window owner);

  /// Lets the user choose where a report is written; empty when the dialog was left. It has asked
  /// before a file is replaced.
  ///
  /// @param name suggested for the file
  Optional<Path> chooseReport(Window owner, String name);

  /// Opens a file with the program that the system has for its kind.
  void show(Path file);
}
