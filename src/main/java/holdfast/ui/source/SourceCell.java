package holdfast.ui.source;

import holdfast.ui.Messages;
import java.util.function.DoubleSupplier;
import javafx.css.PseudoClass;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ListCell;

/// A row of code.
final class SourceCell extends ListCell<SourceRow> {
  private static final PseudoClass WANTED = PseudoClass.getPseudoClass("wanted");

  private final SourceViewModel viewModel;
  private final DoubleSupplier gutter;
  private final SourcePane pane = new SourcePane();

  SourceCell(SourceViewModel viewModel, DoubleSupplier gutter) {
    this.viewModel = viewModel;
    this.gutter = gutter;
    getStyleClass().add("source-cell");
    setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    setPrefWidth(0);
  }

  @Override
  protected void updateItem(SourceRow row, boolean empty) {
    super.updateItem(row, empty);
    boolean isRow = !empty && row != null;
    pseudoClassStateChanged(WANTED, isRow && row.isWanted());
    setGraphic(isRow ? pane : null);
    setAccessibleText(
        isRow ? Messages.text("source.row.spoken", Messages.count(row.line()), row.text()) : null);
    if (isRow) {
      show(row);
    }
  }

  /// A line that goes on has no number.
  private void show(SourceRow row) {
    var label = row.startsLine() ? String.valueOf(row.line()) : "↳";
    pane.show(
        label,
        drawable(row.text()),
        gutter.getAsDouble(),
        viewModel.wanted(row),
        viewModel.marks(row));
  }

  /// Letter for letter, but nothing that breaks a row or turns the direction of writing.
  private static String drawable(String text) {
    var drawn = new StringBuilder(text.length());
    text.chars()
        .forEach(letter -> {
          boolean isHidden =
              letter != '\t' && Character.isISOControl(letter)
                  || Character.getType(letter) == Character.FORMAT
                  || Character.getType(letter) == Character.LINE_SEPARATOR
                  || Character.getType(letter) == Character.PARAGRAPH_SEPARATOR;
          drawn.append(isHidden ? '·' : (char) letter);
        });
    return drawn.toString();
  }
}
