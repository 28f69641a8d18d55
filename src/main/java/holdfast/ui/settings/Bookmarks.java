package holdfast.ui.settings;

import holdfast.ui.work.Background;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The objects that were marked to come back to, of all files, in the order in which they were.
public final class Bookmarks {
  /// Far more than anybody looks through; older ones go first.
  private static final int MOST = 1_000;

  private final SettingsFile file;
  private final Background background;
  private final Consumer<? super Throwable> failures;
  private final ObservableList<Bookmark> all = FXCollections.observableArrayList();
  private volatile List<String> newest = List.of();

  public Bookmarks(Path configFolder, Background background, Consumer<? super Throwable> failures) {
    this.file = new SettingsFile(configFolder.resolve("bookmarks"));
    this.background = background;
    this.failures = failures;
  }

  public ObservableList<Bookmark> all() {
    return all;
  }

  public void load() {
    background.<List<Bookmark>>run(
        "Bookmarks",
        _ -> file.read().stream().flatMap(line -> Bookmark.parse(line).stream()).toList(),
        read -> {
          boolean isChanged = !all.isEmpty();
          all.addAll(0, read);
          if (isChanged) {
            save();
          }
        },
        failures);
  }

  /// Those of one file.
  public List<Bookmark> of(Path snapshot) {
    return all.stream().filter(mark -> mark.file().equals(snapshot)).toList();
  }

  public Optional<Bookmark> of(Path snapshot, long nodeId) {
    return of(snapshot).stream().filter(mark -> mark.nodeId() == nodeId).findFirst();
  }

  /// Keeps a bookmark; it takes the place of the one that its object has.
  public void put(Bookmark mark) {
    drop(mark);
    all.add(mark);
    if (all.size() > MOST) {
      all.remove(0, all.size() - MOST);
    }
    save();
  }

  public void remove(Bookmark mark) {
    drop(mark);
    save();
  }

  private void drop(Bookmark mark) {
    all.removeIf(mark::isOfSameObject);
  }

  private void save() {
    newest = all.stream().map(Bookmark::line).toList();
    background.run(
        "Bookmarks",
        _ -> {
          file.write(() -> newest);
          return null;
        },
        _ -> {},
        failures);
  }
}
