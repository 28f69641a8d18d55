package holdfast.ui.settings;

import holdfast.index.IndexFolder;
import holdfast.ui.work.Background;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.SimpleBooleanProperty;

/// Whether large snapshots get an index, kept from one start to the next, and how much all indexes
/// take.
public final class KeptIndexes {
  private static final String NO = "no";
  private static final String YES = "yes";

  private final BooleanProperty wanted = new SimpleBooleanProperty(true);
  private final ReadOnlyLongWrapper size = new ReadOnlyLongWrapper();
  private final IndexFolder folder;
  private final SettingsFile file;
  private final Background background;
  private final Consumer<? super Throwable> failures;

  /// What is wanted, for other threads.
  private volatile boolean newest = true;

  public KeptIndexes(
      IndexFolder folder,
      Path configFolder,
      Background background,
      Consumer<? super Throwable> failures) {
    this.folder = folder;
    this.file = new SettingsFile(configFolder.resolve("indexes"));
    this.background = background;
    this.failures = failures;
  }

  /// Whether they are read and written.
  public BooleanProperty wantedProperty() {
    return wanted;
  }

  /// The same on any thread.
  public boolean areWanted() {
    return newest;
  }

  /// Bytes of all of them when they were last counted.
  public ReadOnlyLongProperty sizeProperty() {
    return size.getReadOnlyProperty();
  }

  public void load() {
    background.run("Indexes", _ -> !file.read().contains(NO), this::loaded, failures);
  }

  private void loaded(boolean read) {
    newest = read;
    wanted.set(read);
    wanted.subscribe((_, chosen) -> save(chosen));
  }

  private void save(boolean chosen) {
    newest = chosen;
    background.run(
        "Indexes",
        _ -> {
          file.write(() -> List.of(newest ? YES : NO));
          return null;
        },
        _ -> {},
        failures);
  }

  /// Counts how much they take.
  public void count() {
    background.run("Indexes", _ -> sum(folder.list()), size::set, failures);
  }

  /// Deletes all of them.
  public void clear() {
    background.run(
        "Indexes",
        _ -> {
          folder.clear();
          return sum(folder.list());
        },
        size::set,
        failures);
  }

  private static long sum(List<IndexFolder.Entry> entries) {
    return entries.stream().mapToLong(IndexFolder.Entry::size).sum();
  }
}
