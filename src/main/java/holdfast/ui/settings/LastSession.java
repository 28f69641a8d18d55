package holdfast.ui.settings;

import holdfast.ui.work.Background;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The snapshots that were open together last, in the order of the sidebar.
public final class LastSession {
  private static final String SEPARATOR = "\t";

  private final SettingsFile file;
  private final Background background;
  private final Consumer<? super Throwable> failures;
  private final ObservableList<Entry> entries = FXCollections.observableArrayList();
  private volatile List<Entry> newest = List.of();

  /// The most that were open together since none was.
  private List<Entry> largest = List.of();

  /// @param name what the user called the snapshot, empty if nothing
  public record Entry(Path file, String name) {
    private static Entry parse(String line) {
      int end = line.indexOf(SEPARATOR);
      return end < 0
          ? new Entry(Path.of(line), "")
          : new Entry(Path.of(line.substring(0, end)), line.substring(end + 1));
    }

    private String line() {
      return name.isEmpty() ? file.toString() : file + SEPARATOR + name;
    }

    /// A path with a tab or a line break in it is not remembered.
    private boolean fitsInALine() {
      return file.toString().chars().noneMatch(Character::isISOControl);
    }
  }

  public LastSession(
      Path configFolder, Background background, Consumer<? super Throwable> failures) {
    this.file = new SettingsFile(configFolder.resolve("last-session"));
    this.background = background;
    this.failures = failures;
  }

  public ObservableList<Entry> entries() {
    return entries;
  }

  /// Reads those of last time whose files are still there.
  public void load() {
    background.<List<Entry>>run(
        "Last session",
        _ ->
            file.read().stream()
                .filter(line -> !line.isBlank())
                .map(Entry::parse)
                .filter(entry -> Files.isReadable(entry.file()))
                .toList(),
        read -> {
          if (newest.isEmpty()) {
            entries.setAll(read);
          }
        },
        failures);
  }

  /// Remembers what is open now. When the last snapshot is closed, what was open when there were
  /// most of them: who closes them one by one wants to come back to all.
  public void keep(List<Entry> open) {
    var lasting = open.stream().filter(Entry::fitsInALine).toList();
    if (lasting.isEmpty()) {
      remember(largest);
      largest = List.of();
    } else {
      largest = lasting.size() >= largest.size() ? lasting : largest;
      remember(lasting);
    }
  }

  private void remember(List<Entry> lasting) {
    if (lasting.isEmpty() || lasting.equals(newest)) {
      return;
    }
    newest = lasting;
    entries.setAll(lasting);
    background.run(
        "Last session",
        _ -> {
          file.write(() -> newest.stream().map(Entry::line).toList());
          return null;
        },
        _ -> {},
        failures);
  }
}
