package holdfast.ui.settings;

import holdfast.ui.work.Background;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The snapshots opened last, newest first.
public final class RecentFiles {
  private static final int MOST = 10;

  private final SettingsFile file;
  private final Background background;
  private final Consumer<? super Throwable> failures;
  private volatile List<String> newest = List.of();
  private final ObservableList<Path> paths = FXCollections.observableArrayList();

  public RecentFiles(
      Path configFolder, Background background, Consumer<? super Throwable> failures) {
    this.file = new SettingsFile(configFolder.resolve("recent-files"));
    this.background = background;
    this.failures = failures;
  }

  public ObservableList<Path> paths() {
    return paths;
  }

  public void load() {
    background.<List<Path>>run(
        "Recent files",
        _ -> file.read().stream().filter(line -> !line.isBlank()).map(Path::of).toList(),
        read -> read.stream().filter(path -> !paths.contains(path)).forEach(this::append),
        failures);
  }

  private void append(Path path) {
    if (paths.size() < MOST) {
      paths.add(path);
    }
  }

  public void add(Path path) {
    paths.remove(path);
    paths.addFirst(path);
    if (paths.size() > MOST) {
      paths.remove(MOST, paths.size());
    }
    save();
  }

  public void clear() {
    paths.clear();
    save();
  }

  private void save() {
    newest = paths.stream().map(Path::toString).toList();
    background.run(
        "Recent files",
        _ -> {
          file.write(() -> newest);
          return null;
        },
        _ -> {},
        failures);
  }
}
