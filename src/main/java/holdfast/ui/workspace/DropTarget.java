package holdfast.ui.workspace;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.input.TransferMode;

/// Takes files that are dropped anywhere on the window.
final class DropTarget {
  private DropTarget() {}

  static void install(Node window, Node overlay, Consumer<List<Path>> open) {
    window.setOnDragOver(event -> {
      if (event.getDragboard().hasFiles()) {
        event.acceptTransferModes(TransferMode.COPY);
        overlay.setVisible(true);
        event.consume();
      }
    });
    window.setOnDragExited(_ -> overlay.setVisible(false));
    window.setOnDragDropped(event -> {
      var files = event.getDragboard().getFiles();
      open.accept(files.stream().map(File::toPath).toList());
      event.setDropCompleted(!files.isEmpty());
      overlay.setVisible(false);
      event.consume();
    });
  }
}
