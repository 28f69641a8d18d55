package holdfast.ui.findings;

import holdfast.findings.Verdict;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polyline;
import javafx.scene.text.Text;

/// A number over the captures as a line from nought up, each point with its value above and its
/// letter below. Where room is short, labels in the middle are left out.
final class CapturesChart extends Region {
  private static final double HEIGHT = 104;
  private static final double TOP = 40;
  private static final double BOTTOM = 20;
  private static final double SIDE = 26;
  private static final double DOT = 3.5;
  private static final double GAP = 6;

  private final CaptureSeries series;
  private final Text title;
  private final Line ground = new Line();
  private final Polyline line = new Polyline();
  private final List<Circle> dots = new ArrayList<>();
  private final List<Text> values = new ArrayList<>();
  private final List<Text> letters = new ArrayList<>();

  CapturesChart(CaptureSeries series, Verdict verdict) {
    this.series = series;
    getStyleClass().add("captures-chart");
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    setAccessibleText(series.text());
    FindingCell.mark(this, verdict);
    title = text("series-title", series.title());
    ground.getStyleClass().add("chart-ground");
    line.getStyleClass().add("chart-line");
    getChildren().addAll(title, ground, line);
    for (int i = 0; i < series.values().size(); i++) {
      var dot = new Circle(DOT);
      dot.getStyleClass().add("chart-dot");
      dots.add(dot);
      values.add(text("chart-value", series.labels().get(i)));
      letters.add(text("chart-letter", series.letters().get(i)));
    }
    getChildren().addAll(dots);
    getChildren().addAll(values);
    getChildren().addAll(letters);
    getChildren().forEach(child -> child.setManaged(false));
  }

  private static Text text(String styleClass, String words) {
    var text = new Text(words);
    text.getStyleClass().addAll("words", styleClass);
    text.setTextOrigin(VPos.TOP);
    return text;
  }

  @Override
  protected double computePrefWidth(double height) {
    return 4 * SIDE + 40 * series.values().size();
  }

  @Override
  protected double computePrefHeight(double width) {
    return HEIGHT;
  }

  @Override
  protected double computeMinHeight(double width) {
    return HEIGHT;
  }

  @Override
  protected void layoutChildren() {
    title.relocate(0, 0);
    double bottom = getHeight() - BOTTOM;
    ground.setStartX(0);
    ground.setEndX(getWidth());
    ground.setStartY(Math.floor(bottom) + 0.5);
    ground.setEndY(Math.floor(bottom) + 0.5);
    long most = series.values().stream().mapToLong(Long::longValue).max().orElse(0);
    var points = new ArrayList<Double>();
    for (int i = 0; i < dots.size(); i++) {
      double share = most == 0 ? 0 : (double) series.values().get(i) / most;
      double y = bottom - share * (bottom - TOP);
      points.add(x(i));
      points.add(y);
      dots.get(i).setCenterX(x(i));
      dots.get(i).setCenterY(y);
      center(values.get(i), x(i), y - DOT - 17);
      center(letters.get(i), x(i), bottom + 4);
    }
    line.getPoints().setAll(points);
    thin(values);
    thin(letters);
  }

  private double x(int capture) {
    double room = Math.max(0, getWidth() - 2 * SIDE);
    return dots.size() == 1 ? getWidth() / 2 : SIDE + room * capture / (dots.size() - 1);
  }

  private void center(Text text, double x, double y) {
    double width = text.getLayoutBounds().getWidth();
    text.relocate(Math.round(Math.clamp(x - width / 2, 0, Math.max(0, getWidth() - width))), y);
  }

  /// Hides what would touch what stands left of it, or the last.
  private static void thin(List<Text> texts) {
    var last = texts.getLast();
    double end = Double.NEGATIVE_INFINITY;
    for (var text : texts) {
      double from = text.getLayoutX();
      double to = from + text.getLayoutBounds().getWidth();
      boolean fits = from >= end && (text == last || to + GAP <= last.getLayoutX());
      text.setVisible(text == last || fits);
      end = text.isVisible() ? to + GAP : end;
    }
  }
}
