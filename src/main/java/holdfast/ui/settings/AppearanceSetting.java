package holdfast.ui.settings;

import holdfast.ui.work.Background;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/// The appearance chosen, kept from one start to the next.
public final class AppearanceSetting {
  private final ObjectProperty<Appearance> appearance =
      new SimpleObjectProperty<>(Appearance.SYSTEM);
  private final SettingsFile file;
  private final Background background;
  private final Consumer<? super Throwable> failures;

  private volatile Appearance newest;

  public AppearanceSetting(
      Path configFolder, Background background, Consumer<? super Throwable> failures) {
    this.file = new SettingsFile(configFolder.resolve("appearance"));
    this.background = background;
    this.failures = failures;
  }

  public ObjectProperty<Appearance> appearanceProperty() {
    return appearance;
  }

  public void load() {
    background.run("Appearance", _ -> parse(file.read()), this::loaded, failures);
  }

  private void loaded(Appearance read) {
    appearance.set(read);
    appearance.subscribe((_, chosen) -> save(chosen));
  }

  private static Appearance parse(List<String> lines) {
    for (var appearance : Appearance.values()) {
      if (!lines.isEmpty() && lines.getFirst().strip().equalsIgnoreCase(appearance.name())) {
        return appearance;
      }
    }
    return Appearance.SYSTEM;
  }

  private void save(Appearance chosen) {
    newest = chosen;
    background.run(
        "Appearance",
        _ -> {
          file.write(() -> List.of(newest.name().toLowerCase(Locale.ROOT)));
          return null;
        },
        _ -> {},
        failures);
  }
}
