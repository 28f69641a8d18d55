package holdfast.ui.dominators;

import holdfast.report.ByteSize;
import holdfast.ui.settings.TextSize;
import java.util.function.Consumer;
import javafx.geometry.VPos;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/// Draws the tiles of a map, marks one of them and frames the one under the mouse.
final class TreemapPane extends TileColors {
  /// For other text of the usual size.
  private static final double TEXT_SIZE = 11;

  private static final double LINE = 14;
  private static final double MARGIN = 4;
  private static final double LEAST_TEXT_WIDTH = 26;

  /// How much of its colour a frame keeps, so that what is inside stands out.
  private static final double FRAME_TINT = 0.5;

  private final Canvas canvas = new Canvas();

  /// Apart from the tiles, which take longer to draw than the mouse to move.
  private final Canvas marks = new Canvas();

  private final TextCutter cutter = new TextCutter();

  /// Never seen: gets the font that style sheets give to text here.
  private final Text sample = new Text();

  private final Consumer<MapSize> whenResized;
  private Treemap map = Treemap.EMPTY;
  private int marked = Treemap.NO_TILE;
  private boolean markedExactly;
  private int hovered = Treemap.NO_TILE;
  private double text = 1;
  private boolean stale = true;

  /// @param whenResized takes the room there is
  TreemapPane(Consumer<MapSize> whenResized) {
    this.whenResized = whenResized;
    getStyleClass().add("treemap");
    sample.setVisible(false);
    sample.fontProperty().subscribe((_, _) -> requestLayout());
    getChildren().addAll(canvas, marks, sample);
    marks.setMouseTransparent(true);
  }

  void show(Treemap newMap) {
    map = newMap;
    marked = Treemap.NO_TILE;
    hovered = Treemap.NO_TILE;
    redraw();
  }

  /// @param exactly whether the tile is that of what is selected rather than one around it
  void mark(int tile, boolean exactly) {
    marked = tile;
    markedExactly = exactly;
    drawMarks();
  }

  void hover(int tile) {
    if (tile != hovered) {
      hovered = tile;
      drawMarks();
    }
  }

  Treemap map() {
    return map;
  }

  int marked() {
    return marked;
  }

  @Override
  void colorsChanged() {
    redraw();
  }

  private void redraw() {
    stale = true;
    requestLayout();
  }

  @Override
  protected void layoutChildren() {
    double width = Math.floor(getWidth());
    double height = Math.floor(getHeight());
    if (width != canvas.getWidth() || height != canvas.getHeight()) {
      for (var layer : new Canvas[] {canvas, marks}) {
        layer.setWidth(width);
        layer.setHeight(height);
      }
      stale = true;
    }
    stale |= text != sample.getFont().getSize() / TextSize.USUAL;
    text = sample.getFont().getSize() / TextSize.USUAL;
    whenResized.accept(new MapSize(width, height, text));
    if (stale) {
      stale = false;
      draw();
      drawMarks();
    }
  }

  private void draw() {
    var pen = canvas.getGraphicsContext2D();
    pen.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
    pen.setFont(Font.font(Math.round(TEXT_SIZE * text)));
    pen.setTextBaseline(VPos.TOP);
    cutter.use(pen.getFont());
    for (var tile : map.tiles()) {
      fill(pen, tile);
    }
    pen.setFill(textColor());
    for (var tile : map.tiles()) {
      write(pen, tile);
    }
  }

  /// A tile leaves a pixel at its right and its bottom to what is around it.
  private void fill(GraphicsContext pen, Tile tile) {
    double x = Math.round(tile.x());
    double y = Math.round(tile.y());
    double width = Math.round(tile.x() + tile.width()) - x - 1;
    double height = Math.round(tile.y() + tile.height()) - y - 1;
    pen.setFill(colorOf(tile));
    pen.fillRect(x, y, Math.max(1, width), Math.max(1, height));
  }

  private Color colorOf(Tile tile) {
    var color = colorOf(tile.kind());
    return tile.framed() ? edgeColor().interpolate(color, FRAME_TINT) : color;
  }

  private void write(GraphicsContext pen, Tile tile) {
    boolean isFrame = tile.framed() && !tile.headed();
    double line = Math.round(LINE * text);
    if (isFrame
        || tile.width() < LEAST_TEXT_WIDTH * text + 2 * MARGIN
        || tile.height() < line + 2) {
      return;
    }
    double room = tile.width() - 2 * MARGIN;
    double x = Math.round(tile.x()) + MARGIN;
    double y = Math.round(tile.y()) + 1;
    var size = ByteSize.format(tile.bytes());
    double sizeWidth = cutter.width(size);
    boolean twoLines = !tile.headed() && tile.height() >= 2 * line + 2;
    boolean beside = !twoLines && sizeWidth + 60 * text < room;
    pen.fillText(cutter.cut(tile.name(), beside ? room - sizeWidth - 8 : room), x, y);
    if (beside) {
      pen.fillText(size, Math.round(tile.x() + tile.width() - MARGIN - 1 - sizeWidth), y);
    } else if (twoLines && sizeWidth <= room) {
      pen.fillText(size, x, y + line);
    }
  }

  private void drawMarks() {
    var pen = marks.getGraphicsContext2D();
    pen.clearRect(0, 0, marks.getWidth(), marks.getHeight());
    outline(pen, hovered, textColor(), 1, false);
    outline(pen, marked, markColor(), 2, !markedExactly);
  }

  private void outline(
      GraphicsContext pen, int number, Color color, double thickness, boolean dashed) {
    if (number < 0 || number >= map.tiles().size()) {
      return;
    }
    var tile = map.tiles().get(number);
    pen.setStroke(color);
    pen.setLineWidth(thickness);
    pen.setLineDashes(dashed ? new double[] {4, 3} : null);
    double inset = thickness / 2;
    pen.strokeRect(
        Math.round(tile.x()) + inset,
        Math.round(tile.y()) + inset,
        Math.max(1, Math.round(tile.width()) - 1 - thickness),
        Math.max(1, Math.round(tile.height()) - 1 - thickness));
  }
}
