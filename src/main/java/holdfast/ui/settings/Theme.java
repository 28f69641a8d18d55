package holdfast.ui.settings;

import java.util.ArrayList;
import java.util.List;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.scene.Scene;

/// Gives a scene its colours and its size of text, and new ones when the system's or the user's
/// mind changes.
public final class Theme {
  private static final String SHAPES = sheet("holdfast.css");
  private static final String LIGHT = sheet("light.css");
  private static final String DARK = sheet("dark.css");

  private final Scene scene;
  private final ObjectProperty<Appearance> appearance;
  private final TextSize textSize;

  private Theme(Scene scene, ObjectProperty<Appearance> appearance, TextSize textSize) {
    this.scene = scene;
    this.appearance = appearance;
    this.textSize = textSize;
  }

  public static Theme install(
      Scene scene, ObjectProperty<Appearance> appearance, TextSize textSize) {
    var theme = new Theme(scene, appearance, textSize);
    appearance.subscribe(theme::apply);
    textSize.pixelsProperty().subscribe(theme::apply);
    theme.apply();
    Platform.getPreferences().colorSchemeProperty().subscribe(theme::apply);
    return theme;
  }

  private static String sheet(String name) {
    return Theme.class.getResource("/holdfast/ui/" + name).toExternalForm();
  }

  public boolean isDark() {
    return switch (appearance.get()) {
      case LIGHT -> false;
      case DARK -> true;
      case SYSTEM -> Platform.getPreferences().getColorScheme() == ColorScheme.DARK;
    };
  }

  /// From light to dark and back.
  public void toggle() {
    appearance.set(isDark() ? Appearance.LIGHT : Appearance.DARK);
  }

  private void apply() {
    scene.getPreferences().setColorScheme(isDark() ? ColorScheme.DARK : ColorScheme.LIGHT);
    int size = textSize.pixelsProperty().get();
    var sheets = new ArrayList<>(List.of(isDark() ? DARK : LIGHT, SHAPES));
    if (size != TextSize.USUAL) {
      sheets.add(TextSizeSheet.of(size));
    }
    scene.getStylesheets().setAll(sheets);
  }
}
