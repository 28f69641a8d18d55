package holdfast.ui.findings;

import holdfast.ui.Messages;
import holdfast.ui.object.ObjectRef;
import javafx.beans.InvalidationListener;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.VBox;

/// Binds the bookmarks below the findings.
public final class NotedController {
  /// More are scrolled.
  private static final int MOST_ROWS = 4;

  private final FindingsViewModel viewModel;
  private final NotedObjects noted;
  @FXML private VBox notedPane;
  @FXML private Label notedTitle;
  @FXML private ListView<NotedObject> notedList;

  public NotedController(FindingsViewModel viewModel, NotedObjects noted) {
    this.viewModel = viewModel;
    this.noted = noted;
  }

  @FXML
  private void initialize() {
    notedPane.managedProperty().bind(notedPane.visibleProperty());
    notedList.setItems(noted.all());
    notedList.setCellFactory(_ -> new NotedCell());
    noted.all().addListener((InvalidationListener) _ -> show());
    show();
    notedList
        .getSelectionModel()
        .selectedItemProperty()
        .subscribe(chosen -> {
          if (chosen != null) {
            noted.find(chosen, object -> look(chosen, object));
          }
        });
  }

  private void show() {
    int count = noted.all().size();
    notedPane.setVisible(count > 0);
    notedTitle.setText(Messages.text("findings.noted", Messages.count(count)));
    double height = Math.min(count, MOST_ROWS) * notedList.getFixedCellSize() + 2;
    notedList.setPrefHeight(height);
    notedList.setMinHeight(height);
  }

  private void look(NotedObject chosen, ObjectRef object) {
    if (object == null) {
      var id = "@" + chosen.mark().nodeId();
      notedTitle.setText(Messages.text("goTo.missing", id, chosen.capture().letter()));
    } else {
      viewModel.show(object);
    }
  }

  ListView<?> list() {
    return notedList;
  }
}
