package holdfast.ui.dominators;

import holdfast.report.ByteSize;
import holdfast.ui.Messages;
import holdfast.ui.dominators.Tile.Part;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.util.Duration;

/// Mouse and keys of the map: a click selects a tile and goes into it, or, where there is nothing
/// inside, into the one around it.
final class TreemapInput {
  private final TreemapPane pane;
  private final DominatorsViewModel viewModel;
  private final Tooltip tooltip = new Tooltip();

  private TreemapInput(TreemapPane pane, DominatorsViewModel viewModel) {
    this.pane = pane;
    this.viewModel = viewModel;
  }

  static void install(TreemapPane pane, DominatorsViewModel viewModel) {
    var input = new TreemapInput(pane, viewModel);
    pane.setFocusTraversable(true);
    pane.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    pane.setOnMouseMoved(input::hover);
    pane.setOnMouseExited(_ -> pane.hover(Treemap.NO_TILE));
    pane.setOnMouseClicked(input::click);
    pane.setOnKeyPressed(input::key);
    input.tooltip.setShowDelay(Duration.millis(400));
    input.tooltip.setHideDelay(Duration.ZERO);
    input.tooltip.setShowDuration(Duration.INDEFINITE);
    input.tooltip.setWrapText(true);
    input.tooltip.setMaxWidth(480);
    viewModel.map().pictureProperty().subscribe(_ -> input.tell());
    viewModel.map().markedProperty().subscribe(_ -> input.tell());
  }

  /// Lets those who do not see the map know what is marked in it.
  private void tell() {
    int marked = pane.marked();
    pane.setAccessibleText(
        marked == Treemap.NO_TILE
            ? Messages.text("treemap.accessible")
            : Messages.text("treemap.accessible.marked", explain(pane.map().tiles().get(marked))));
  }

  private void hover(MouseEvent event) {
    int number = pane.map().at(event.getX(), event.getY());
    pane.hover(number);
    if (number == Treemap.NO_TILE) {
      Tooltip.uninstall(pane, tooltip);
    } else {
      tooltip.setText(explain(pane.map().tiles().get(number)));
      Tooltip.install(pane, tooltip);
    }
  }

  private String explain(Tile tile) {
    var share = Messages.percent(tile.share());
    var size = ByteSize.format(tile.bytes());
    var text =
        switch (tile.part()) {
          case WHOLE -> Messages.text("treemap.tip", tile.name(), size, share);
          case ITSELF -> Messages.text("treemap.tip.itself", tile.name(), size, share);
          case REST -> Messages.text("treemap.tip.rest", tile.name(), size, share);
        };
    return tile.source().isEmpty() || tile.part() == Part.REST ? text : text + "\n" + tile.source();
  }

  private void click(MouseEvent event) {
    pane.requestFocus();
    int number = pane.map().at(event.getX(), event.getY());
    if (event.getButton() != MouseButton.PRIMARY || number == Treemap.NO_TILE) {
      return;
    }
    var tile = pane.map().tiles().get(number);
    viewModel.select(tile.place());
    goInto(tile);
  }

  private void goInto(Tile tile) {
    if (tile.opens() || tile.part() != Part.WHOLE) {
      viewModel.map().zoom(tile.place());
    } else if (tile.parent() != Treemap.NO_TILE) {
      viewModel.map().zoom(pane.map().tiles().get(tile.parent()).place());
    }
  }

  private void key(KeyEvent event) {
    var map = pane.map();
    int at = pane.marked();
    switch (event.getCode()) {
      case LEFT -> select(at == Treemap.NO_TILE ? map.inside(at) : map.beside(at, -1));
      case RIGHT -> select(at == Treemap.NO_TILE ? map.inside(at) : map.beside(at, 1));
      case DOWN -> select(map.inside(at));
      case UP -> select(at == Treemap.NO_TILE ? at : map.tiles().get(at).parent());
      case ENTER, SPACE -> {
        if (at != Treemap.NO_TILE) {
          goInto(map.tiles().get(at));
        }
      }
      case BACK_SPACE, ESCAPE -> viewModel.map().zoomOut();
      case HOME -> viewModel.map().zoomToRoot();
      default -> {
        return;
      }
    }
    event.consume();
  }

  private void select(int number) {
    if (number != Treemap.NO_TILE) {
      viewModel.select(pane.map().tiles().get(number).place());
    }
  }
}
