package holdfast.ui;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.stage.Window;

/// Answers as a user would who knows beforehand what he will be asked.
final class TestDesktop implements Desktop {
  List<Path> snapshots = List.of();
  Path report;
  final List<String> suggested = new ArrayList<>();
  final List<Path> shown = new ArrayList<>();

  @Override
  public List<Path> chooseSnapshots(Window owner) {
    return snapshots;
  }

  @Override
  public Optional<Path> chooseReport(Window owner, String name) {
    suggested.add(name);
    return Optional.ofNullable(report);
  }

  @Override
  public void show(Path file) {
    shown.add(file);
  }
}
