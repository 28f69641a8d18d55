package holdfast.ui.statistics;

import holdfast.ui.LazyTip;
import java.util.function.Consumer;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// A category with its colour, size and share.
final class CategoryCell extends ListCell<CategoryRow> {
  private final Region swatch = new Region();
  private final Label name = label("category-name");
  private final Label size = label("category-size");
  private final Label share = label("category-share");
  private final HBox line = new HBox(swatch, name, size, share);

  CategoryCell(Consumer<CategoryRow> choose) {
    setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    setPrefWidth(0);
    line.getStyleClass().add("category-line");
    HBox.setHgrow(name, Priority.ALWAYS);
    size.setMinWidth(USE_PREF_SIZE);
    share.setMinWidth(USE_PREF_SIZE);
    LazyTip.install(this, () -> getItem() == null ? "" : getItem().explanation());
    setOnMouseClicked(event -> {
      if (getItem() != null && event.getButton() == MouseButton.PRIMARY) {
        choose.accept(getItem());
      }
    });
  }

  private static Label label(String styleClass) {
    var label = new Label();
    label.getStyleClass().add(styleClass);
    return label;
  }

  @Override
  protected void updateItem(CategoryRow row, boolean empty) {
    super.updateItem(row, empty);
    boolean isRow = !empty && row != null;
    if (isRow) {
      swatch.getStyleClass().setAll("category-swatch", row.styleClass());
      name.setText(row.name());
      size.setText(row.size().size());
      share.setText(row.size().percent());
    }
    setGraphic(isRow ? line : null);
    setAccessibleText(isRow ? row.copyText().replace('\t', ' ') : null);
  }
}
