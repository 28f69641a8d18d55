package holdfast.ui.dominators;

import holdfast.ui.work.Running;
import holdfast.ui.work.SnapshotQuestions;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The map: what it shows, how far it is zoomed in, and which tile is marked.
public final class TreemapViewModel {
  private final Consumer<? super Throwable> failures;
  private final ReadOnlyObjectWrapper<Picture> picture = new ReadOnlyObjectWrapper<>(Picture.EMPTY);
  private final ReadOnlyObjectWrapper<Integer> marked =
      new ReadOnlyObjectWrapper<>(Treemap.NO_TILE);
  private SnapshotQuestions questions;
  private DominatorSource source;
  private Place top;
  private Place selected;
  private List<Place> wayToSelected = List.of();
  private MapSize size = MapSize.NONE;
  private Running drawing = Running.NONE;
  private Running finding = Running.NONE;

  TreemapViewModel(Consumer<? super Throwable> failures) {
    this.failures = failures;
  }

  /// The tiles and the way to them.
  ReadOnlyObjectProperty<Picture> pictureProperty() {
    return picture.getReadOnlyProperty();
  }

  /// Number of the tile of what is selected, or of the innermost around it; [Treemap#NO_TILE] where
  /// there is none.
  ReadOnlyObjectProperty<Integer> markedProperty() {
    return marked.getReadOnlyProperty();
  }

  /// What is selected, null for nothing.
  Place selected() {
    return selected;
  }

  /// Whether the marked tile is that of what is selected.
  boolean isMarkExact() {
    return marked.get() != Treemap.NO_TILE
        && picture.get().map().tiles().get(marked.get()).place().equals(selected);
  }

  /// Shows another tree from its root on; null for none.
  void show(SnapshotQuestions newQuestions, DominatorSource newSource) {
    drawing.cancel();
    finding.cancel();
    questions = newQuestions;
    source = newSource;
    selected = null;
    wayToSelected = List.of();
    marked.set(Treemap.NO_TILE);
    picture.set(Picture.EMPTY);
    top = source == null ? null : source.root();
    draw();
  }

  /// Takes the room the map has.
  void resize(MapSize newSize) {
    if (!newSize.equals(size)) {
      size = newSize;
      draw();
    }
  }

  /// Shows the inside of a place.
  void zoom(Place place) {
    if (source != null && !place.equals(top)) {
      top = place;
      draw();
    }
  }

  /// Shows what is around the place shown.
  void zoomOut() {
    var way = picture.get().way();
    if (!way.isEmpty()) {
      zoom(way.size() > 1 ? way.get(way.size() - 2) : source.root());
    }
  }

  /// Shows the whole heap.
  void zoomToRoot() {
    if (source != null) {
      zoom(source.root());
    }
  }

  private void draw() {
    drawing.cancel();
    if (source == null || size.isEmpty()) {
      return;
    }
    var wanted = source;
    var place = top;
    var room = size;
    drawing =
        questions.ask(
            "Treemap",
            cancel -> Picture.of(wanted, place, room, cancel),
            drawn -> {
              marked.set(Treemap.NO_TILE);
              picture.set(drawn);
              mark();
            },
            failures);
  }

  /// Marks a place, and zooms out as far as it takes to have it in sight.
  void select(Place place) {
    if (source == null || place.equals(selected)) {
      return;
    }
    selected = place;
    wayToSelected = List.of();
    finding.cancel();
    var wanted = source;
    finding =
        questions.ask(
            "Way",
            cancel -> wanted.way(place, cancel),
            way -> {
              wayToSelected = way;
              mark();
            },
            failures);
  }

  private void mark() {
    var map = picture.get().map();
    if (map.top() == null || wayToSelected.isEmpty()) {
      return;
    }
    if (!top.equals(source.root()) && !wayToSelected.contains(top)) {
      // marks again once that is drawn
      zoom(picture.get().lastCommon(wayToSelected, source.root()));
      return;
    }
    marked.set(map.lastDrawn(wayToSelected));
  }
}
