package holdfast.ui;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.application.HostServices;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Window;

/// The system's own dialogs. Each begins in the folder of its last choice.
final class SystemDesktop implements Desktop {
  private final HostServices services;
  private final FileChooser snapshots = new FileChooser();
  private final FileChooser reports = new FileChooser();

  SystemDesktop(HostServices services) {
    this.services = services;
    snapshots.setTitle(Messages.text("open.title"));
    snapshots
        .getExtensionFilters()
        .setAll(
            new ExtensionFilter(
                Messages.text("open.snapshots"),
                "*.heapsnapshot",
                "*.heapsnapshot.gz",
                "*.heaptimeline"),
            new ExtensionFilter(Messages.text("open.all"), "*"));
    reports.setTitle(Messages.text("export.title"));
  }

  @Override
  public List<Path> chooseSnapshots(Window owner) {
    var files = snapshots.showOpenMultipleDialog(owner);
    if (files == null || files.isEmpty()) {
      return List.of();
    }
    snapshots.setInitialDirectory(files.getFirst().getParentFile());
    return files.stream().map(File::toPath).toList();
  }

  @Override
  public Optional<Path> chooseReport(Window owner, String name) {
    reports.setInitialFileName(name);
    var file = reports.showSaveDialog(owner);
    if (file == null) {
      return Optional.empty();
    }
    reports.setInitialDirectory(file.getParentFile());
    return Optional.of(file.toPath());
  }

  @Override
  public void show(Path file) {
    services.showDocument(file.toUri().toString());
  }
}
