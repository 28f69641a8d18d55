package holdfast.ui.settings;

import holdfast.ui.work.Background;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The columns of every table that the user has changed, kept from one start to the next. Tables
/// are known by name.
public final class ColumnLayouts {
  private final ReadOnlyObjectWrapper<Map<String, ColumnLayout>> layouts =
      new ReadOnlyObjectWrapper<>(Map.of());
  private final SettingsFile file;
  private final Background background;
  private final Consumer<? super Throwable> failures;
  private volatile Map<String, ColumnLayout> newest = Map.of();

  public ColumnLayouts(
      Path configFolder, Background background, Consumer<? super Throwable> failures) {
    this.file = new SettingsFile(configFolder.resolve("columns"));
    this.background = background;
    this.failures = failures;
  }

  public void load() {
    background.run("Columns", _ -> parse(file.read()), this::loaded, failures);
  }

  /// What was changed before the file was read stays.
  private void loaded(Map<String, ColumnLayout> read) {
    var all = new HashMap<>(read);
    all.putAll(layouts.get());
    newest = Map.copyOf(all);
    layouts.set(newest);
  }

  private static Map<String, ColumnLayout> parse(List<String> lines) {
    var read = new HashMap<String, ColumnLayout>();
    for (var line : lines) {
      int end = line.indexOf(' ');
      if (end > 0) {
        read.put(line.substring(0, end), ColumnLayout.parse(line.substring(end)));
      }
    }
    return read;
  }

  /// Those that are known so far, by the name of the table.
  public ReadOnlyObjectProperty<Map<String, ColumnLayout>> layoutsProperty() {
    return layouts.getReadOnlyProperty();
  }

  /// Remembers what the user wants of a table.
  public void keep(String table, ColumnLayout layout) {
    if (layout.equals(layouts.get().get(table))) {
      return;
    }
    var all = new HashMap<>(layouts.get());
    all.put(table, layout);
    newest = Map.copyOf(all);
    layouts.set(newest);
    background.run(
        "Columns",
        _ -> {
          file.write(() -> lines(newest));
          return null;
        },
        _ -> {},
        failures);
  }

  private static List<String> lines(Map<String, ColumnLayout> layouts) {
    return new TreeMap<>(layouts)
        .entrySet().stream()
            .map(layout -> layout.getKey() + " " + layout.getValue().text())
            .toList();
  }
}
