package holdfast.ui.workspace;

import holdfast.report.ByteSize;
import holdfast.ui.Messages;
import holdfast.ui.settings.KeptIndexes;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;

/// Fills the menu of the indexes: whether there are any, how much they take, and away with them.
final class IndexMenu {
  private IndexMenu() {}

  static void install(Menu menu, KeptIndexes indexes) {
    var keep = new CheckMenuItem(Messages.text("menu.indexes.keep"));
    keep.selectedProperty().bindBidirectional(indexes.wantedProperty());
    var clear = new MenuItem();
    clear.setOnAction(_ -> indexes.clear());
    indexes
        .sizeProperty()
        .subscribe(size -> {
          clear.setText(Messages.text("menu.indexes.clear", ByteSize.format(size.longValue())));
          clear.setDisable(size.longValue() == 0);
        });
    menu.getItems().setAll(keep, clear);
    menu.setOnShowing(_ -> indexes.count());
  }
}
