package holdfast.ui.text;

import holdfast.ui.Messages;
import java.util.function.DoubleSupplier;
import javafx.css.PseudoClass;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ListCell;

/// A row of text.
final class TextCell extends ListCell<TextRow> {
  private static final PseudoClass WANTED = PseudoClass.getPseudoClass("wanted");

  private final TextViewModel viewModel;
  private final DoubleSupplier textStart;
  private final TextPane pane = new TextPane();

  TextCell(TextViewModel viewModel, DoubleSupplier textStart) {
    this.viewModel = viewModel;
    this.textStart = textStart;
    getStyleClass().add("text-cell");
    setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    setPrefWidth(0);
  }

  @Override
  protected void updateItem(TextRow row, boolean empty) {
    super.updateItem(row, empty);
    boolean isRow = !empty && row != null;
    pseudoClassStateChanged(WANTED, isRow && row.isWanted());
    setGraphic(isRow ? pane : null);
    setAccessibleText(
        isRow ? Messages.text("text.row.spoken", Messages.count(row.line()), row.text()) : null);
    if (isRow) {
      show(row);
    }
  }

  /// A line that goes on has no number.
  private void show(TextRow row) {
    var number = row.startsLine() ? String.valueOf(row.line()) : "↳";
    pane.show(
        viewModel.isNumbered() ? number : "",
        drawable(row.text()),
        textStart.getAsDouble(),
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
