package holdfast.ui.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.shape.Arc;
import javafx.scene.shape.ArcType;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.text.Text;
import javafx.util.Duration;

/// Categories as parts of a ring, clockwise from the top. In its middle the whole, or the part that
/// the mouse is at.
public final class Donut extends Region {
  private static final PseudoClass POINTED = PseudoClass.getPseudoClass("pointed");
  private static final double LARGEST = 190;
  private static final double LEAST = 120;

  /// Of the radius.
  private static final double THICKNESS = 0.27;

  /// Degrees left free between two parts, where the parts are not thinner than that.
  private static final double GAP = 1.2;

  private final Text figure = text("donut-figure");
  private final Text title = text("donut-title");
  private final List<Arc> arcs = new ArrayList<>();
  private List<CategoryRow> parts = List.of();
  private CategoryRow whole;
  private Consumer<CategoryRow> whenChosen = _ -> {};

  public Donut() {
    getStyleClass().add("donut");
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    getChildren().addAll(figure, title);
  }

  private static Text text(String styleClass) {
    var text = new Text();
    text.getStyleClass().addAll("words", styleClass);
    text.setTextOrigin(VPos.TOP);
    text.setManaged(false);
    text.setMouseTransparent(true);
    return text;
  }

  /// Who is told what is clicked on.
  void onChoice(Consumer<CategoryRow> action) {
    whenChosen = action;
  }

  /// @param rows the parts and, as the last, the whole; none to show nothing
  void show(List<CategoryRow> rows) {
    getChildren().removeAll(arcs);
    arcs.clear();
    whole = rows.isEmpty() ? null : rows.getLast();
    parts = rows.isEmpty() ? List.of() : rows.subList(0, rows.size() - 1);
    for (var part : parts) {
      arcs.add(arc(part));
    }
    getChildren().addAll(arcs);
    setAccessibleText(
        String.join("\n", rows.stream().map(row -> row.copyText().replace('\t', ' ')).toList()));
    point(null);
    requestLayout();
  }

  private Arc arc(CategoryRow part) {
    var arc = new Arc();
    arc.setType(ArcType.OPEN);
    arc.setManaged(false);
    arc.setFill(null);
    arc.setStrokeLineCap(StrokeLineCap.BUTT);
    arc.getStyleClass().addAll("donut-part", part.styleClass());
    arc.setOnMouseEntered(_ -> point(part));
    arc.setOnMouseExited(_ -> point(null));
    arc.setOnMouseClicked(_ -> whenChosen.accept(part));
    var tip = new Tooltip(part.explanation());
    tip.setShowDelay(Duration.millis(500));
    tip.setWrapText(true);
    tip.setMaxWidth(420);
    Tooltip.install(arc, tip);
    return arc;
  }

  /// Says in the middle what one looks at.
  ///
  /// @param part null for the whole
  void point(CategoryRow part) {
    for (int i = 0; i < arcs.size(); i++) {
      arcs.get(i).pseudoClassStateChanged(POINTED, parts.get(i) == part);
    }
    var shown = part == null ? whole : part;
    figure.setText(shown == null ? "" : shown.size().size());
    title.setText(shown == null ? "" : shown.name());
    requestLayout();
  }

  @Override
  protected double computePrefWidth(double height) {
    return LARGEST;
  }

  @Override
  protected double computePrefHeight(double width) {
    return LARGEST;
  }

  @Override
  protected double computeMinWidth(double height) {
    return LEAST;
  }

  @Override
  protected double computeMinHeight(double width) {
    return LEAST;
  }

  @Override
  protected void layoutChildren() {
    var inside = getInsets();
    double width = getWidth() - inside.getLeft() - inside.getRight();
    double height = getHeight() - inside.getTop() - inside.getBottom();
    double x = inside.getLeft() + width / 2;
    double y = inside.getTop() + height / 2;
    double radius = Math.min(LARGEST, Math.min(width, height)) / 2;
    double thickness = radius * THICKNESS;
    double start = 90;
    for (int i = 0; i < arcs.size(); i++) {
      double extent = 360 * Math.max(0, parts.get(i).size().share());
      place(arcs.get(i), x, y, radius - thickness / 2, start, extent);
      arcs.get(i).setStrokeWidth(thickness);
      start -= extent;
    }
    double room = 2 * (radius - thickness) - 16;
    double scale = Math.min(1, room / Math.max(1, figure.getLayoutBounds().getWidth()));
    figure.setScaleX(scale);
    figure.setScaleY(scale);
    fit(title, room);
    center(figure, x, y - figure.getLayoutBounds().getHeight() + 1);
    center(title, x, y + 1);
  }

  private static void place(
      Arc arc, double x, double y, double radius, double start, double extent) {
    double gap = extent > 2 * GAP && extent < 360 - GAP ? GAP : 0;
    arc.setCenterX(x);
    arc.setCenterY(y);
    arc.setRadiusX(radius);
    arc.setRadiusY(radius);
    arc.setStartAngle(start - gap / 2);
    arc.setLength(-(extent - gap));
    arc.setVisible(extent > 0);
  }

  /// Breaks long names into lines.
  private static void fit(Text text, double width) {
    text.setWrappingWidth(0);
    if (text.getLayoutBounds().getWidth() > width) {
      text.setWrappingWidth(width);
    }
  }

  private static void center(Text text, double x, double y) {
    text.relocate(Math.round(x - text.getLayoutBounds().getWidth() / 2), Math.round(y));
  }
}
