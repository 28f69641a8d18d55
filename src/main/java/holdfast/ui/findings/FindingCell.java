package holdfast.ui.findings;

import holdfast.findings.Verdict;
import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// A finding in the list. Made in code: a cell must be there within a frame, and reading FXML takes
/// longer.
final class FindingCell extends ListCell<FindingSheet> {
  private final Label rank = label("finding-rank");
  private final Label verdict = label("finding-verdict");
  private final Label kind = label("finding-kind");
  private final Label retained = label("finding-retained");
  private final Label title = label("finding-title");
  private final Label figures = label("finding-figures");
  private final VBox pane;

  FindingCell() {
    getStyleClass().add("finding-cell");
    setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    setPrefWidth(0);
    var space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    rank.setMinWidth(USE_PREF_SIZE);
    verdict.setMinWidth(USE_PREF_SIZE);
    retained.setMinWidth(USE_PREF_SIZE);
    var firstLine = new HBox(rank, verdict, kind, space, retained);
    firstLine.getStyleClass().add("finding-first-line");
    pane = new VBox(firstLine, title, figures);
    pane.getStyleClass().add("finding-card");
  }

  private static Label label(String styleClass) {
    var label = new Label();
    label.getStyleClass().add(styleClass);
    return label;
  }

  @Override
  protected void updateItem(FindingSheet sheet, boolean empty) {
    super.updateItem(sheet, empty);
    boolean isFinding = !empty && sheet != null;
    setGraphic(isFinding ? pane : null);
    setAccessibleText(isFinding ? sheet.card().text() : null);
    if (isFinding) {
      var card = sheet.card();
      rank.setText(String.valueOf(card.rank()));
      verdict.setText(card.verdict().text());
      mark(verdict, card.verdict());
      kind.setText(card.kind());
      retained.setText(card.retained());
      title.setText(card.title());
      figures.setText(card.figures());
    }
  }

  /// Sets `:leak`, `:suspect` or `:settled`.
  static void mark(Node node, Verdict verdict) {
    for (var other : Verdict.values()) {
      var state = PseudoClass.getPseudoClass(other.name().toLowerCase(Locale.ROOT));
      node.pseudoClassStateChanged(state, other == verdict);
    }
  }
}
