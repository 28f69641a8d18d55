package holdfast.ui.dominators;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.css.CssMetaData;
import javafx.css.SimpleStyleableObjectProperty;
import javafx.css.StyleConverter;
import javafx.css.Styleable;
import javafx.css.StyleableProperty;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;

/// A region that gets colours for a canvas from the style sheet: `-tile-string` and so on for each
/// kind of tile, `-tile-text`, `-tile-edge` and `-tile-mark`.
abstract class TileColors extends Region {
  private static final String TEXT = "text";
  private static final String EDGE = "edge";
  private static final String MARK = "mark";
  private static final Map<String, CssMetaData<TileColors, Color>> META = meta();
  private static final List<CssMetaData<? extends Styleable, ?>> ALL = all();

  private final Map<String, SimpleStyleableObjectProperty<Color>> colors = new HashMap<>();
  private final Map<TileKind, SimpleStyleableObjectProperty<Color>> byKind =
      new EnumMap<>(TileKind.class);

  TileColors() {
    META.forEach((name, meta) -> {
      var color = new SimpleStyleableObjectProperty<>(meta, this, name, Color.TRANSPARENT);
      color.subscribe((_, _) -> colorsChanged());
      colors.put(name, color);
    });
    for (var kind : TileKind.values()) {
      byKind.put(kind, colors.get(kind.cssName()));
    }
  }

  /// Called after any of the colours has changed.
  abstract void colorsChanged();

  private static Map<String, CssMetaData<TileColors, Color>> meta() {
    var names = new ArrayList<>(List.of(TEXT, EDGE, MARK));
    for (var kind : TileKind.values()) {
      names.add(kind.cssName());
    }
    var meta = new LinkedHashMap<String, CssMetaData<TileColors, Color>>();
    for (var name : names) {
      meta.put(name, new TileColor(name));
    }
    return meta;
  }

  private static List<CssMetaData<? extends Styleable, ?>> all() {
    var all = new ArrayList<>(Region.getClassCssMetaData());
    all.addAll(META.values());
    return List.copyOf(all);
  }

  /// One of the colours as JavaFX wants it described.
  private static final class TileColor extends CssMetaData<TileColors, Color> {
    private final String name;

    TileColor(String name) {
      super("-tile-" + name, StyleConverter.getColorConverter(), Color.TRANSPARENT);
      this.name = name;
    }

    @Override
    public boolean isSettable(TileColors colors) {
      return true;
    }

    @Override
    public StyleableProperty<Color> getStyleableProperty(TileColors colors) {
      return colors.colors.get(name);
    }
  }

  @Override
  public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
    return ALL;
  }

  Color colorOf(TileKind kind) {
    return byKind.get(kind).get();
  }

  Color textColor() {
    return colors.get(TEXT).get();
  }

  Color edgeColor() {
    return colors.get(EDGE).get();
  }

  Color markColor() {
    return colors.get(MARK).get();
  }
}
