package holdfast.ui.settings;

import holdfast.ui.work.Background;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;

/// The size of text in pixels, kept from one start to the next.
public final class TextSize {
  public static final int USUAL = 13;

  private static final int[] STEPS = {10, 11, 12, 13, 14, 15, 16, 18, 20, 22, 24};

  private final ReadOnlyIntegerWrapper pixels = new ReadOnlyIntegerWrapper(USUAL);
  private final SettingsFile file;
  private final Background background;
  private final Consumer<? super Throwable> failures;
  private volatile int newest;

  public TextSize(Path configFolder, Background background, Consumer<? super Throwable> failures) {
    this.file = new SettingsFile(configFolder.resolve("text-size"));
    this.background = background;
    this.failures = failures;
  }

  /// From 10 to 24.
  public ReadOnlyIntegerProperty pixelsProperty() {
    return pixels.getReadOnlyProperty();
  }

  public void load() {
    background.run("Text size", _ -> parse(file.read()), pixels::set, failures);
  }

  /// What is no size we know is the usual one.
  private static int parse(List<String> lines) {
    var text = lines.isEmpty() ? "" : lines.getFirst().strip();
    for (int step : STEPS) {
      if (text.equals(String.valueOf(step))) {
        return step;
      }
    }
    return USUAL;
  }

  public void larger() {
    for (int step : STEPS) {
      if (step > pixels.get()) {
        choose(step);
        return;
      }
    }
  }

  public void smaller() {
    for (int i = STEPS.length - 1; i >= 0; i--) {
      if (STEPS[i] < pixels.get()) {
        choose(STEPS[i]);
        return;
      }
    }
  }

  public void usual() {
    choose(USUAL);
  }

  private void choose(int size) {
    pixels.set(size);
    newest = size;
    background.run(
        "Text size",
        _ -> {
          file.write(() -> List.of(String.valueOf(newest)));
          return null;
        },
        _ -> {},
        failures);
  }
}
