package holdfast.ui.object;

import holdfast.ui.ClipboardText;
import holdfast.ui.LazyTip;
import holdfast.ui.Messages;
import holdfast.ui.object.ObjectCard.Fact;
import holdfast.ui.text.TextController;
import holdfast.ui.treetable.NumberCell;
import holdfast.ui.treetable.RowMenu;
import holdfast.ui.treetable.SizeCell;
import holdfast.ui.treetable.SizeCell.Beside;
import holdfast.ui.treetable.SortColumn;
import holdfast.ui.treetable.TreeLine;
import holdfast.ui.treetable.TreeTable;
import java.util.List;
import java.util.Map;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// Binds the Object panel.
public final class ObjectController {
  private final ObjectViewModel viewModel;
  private Runnable whenSource = () -> {};
  @FXML private VBox objectBox;
  @FXML private VBox cardBox;
  @FXML private FlowPane factsPane;
  @FXML private Label explanationLabel;
  @FXML private VBox textBox;
  @FXML private TextController textController;
  @FXML private Button findButton;
  @FXML private Button copyText;
  @FXML private Label stringLabel;
  @FXML private Label busyLabel;
  @FXML private Label hintLabel;
  @FXML private TableView<TreeLine<HeapRow>> contentsTable;
  @FXML private TableColumn<TreeLine<HeapRow>, TreeLine<HeapRow>> nameColumn;
  @FXML private TableColumn<TreeLine<HeapRow>, TreeLine<HeapRow>> distanceColumn;
  @FXML private TableColumn<TreeLine<HeapRow>, TreeLine<HeapRow>> shallowColumn;
  @FXML private TableColumn<TreeLine<HeapRow>, TreeLine<HeapRow>> retainedColumn;

  public ObjectController(ObjectViewModel viewModel) {
    this.viewModel = viewModel;
  }

  @FXML
  private void initialize() {
    NumberCell.install(distanceColumn, HeapRow::distance);
    SizeCell.install(shallowColumn, HeapRow::shallowSize, Beside.NOTHING);
    SizeCell.install(retainedColumn, HeapRow::retainedSize, Beside.NOTHING);
    var tree = new TreeTable<>(contentsTable, nameColumn);
    tree.sortBy(
        Map.of(
            nameColumn, SortColumn.NAME,
            distanceColumn, SortColumn.DISTANCE,
            shallowColumn, SortColumn.SHALLOW_SIZE,
            retainedColumn, SortColumn.RETAINED_SIZE),
        viewModel::sort);
    tree.giveUpInTurn(List.of(List.of(shallowColumn), List.of(distanceColumn)));
    RowMenu.install(contentsTable, tree);
    hintLabel.textProperty().bind(viewModel.hintProperty());
    tree.follow(viewModel.linesProperty(), () -> null, busyLabel);
    bindText();
    viewModel.cardProperty().subscribe(this::show);
  }

  private void bindText() {
    textController.follow(viewModel.text(), objectBox);
    textController.list().setAccessibleText(Messages.text("object.text"));
    findButton.setOnAction(_ -> textController.find());
    copyText.setOnAction(_ -> textController.copyAll());
    LazyTip.install(stringLabel, stringLabel::getText);
    LazyTip.install(explanationLabel, explanationLabel::getText);
  }

  private void show(ObjectCard card) {
    boolean isText = card != null && card.text() != null;
    boolean hasKeyboard = contentsTable.isFocused() || textController.list().isFocused();
    show(cardBox, card != null);
    show(textBox, isText);
    show(contentsTable, card == null || card.hasContents());
    if (hasKeyboard) {
      panel().requestFocus();
    }
    if (card == null) {
      return;
    }
    factsPane
        .getChildren()
        .setAll(card.facts().stream().filter(fact -> !fact.inBar()).map(this::fact).toList());
    explanationLabel.setText(card.explanation());
    show(explanationLabel, !card.explanation().isEmpty());
    stringLabel.setText(card.textNote());
  }

  private HBox fact(Fact fact) {
    var name = label("fact-name", fact.name());
    var value = fact.isSource() ? sourceLink(fact.value()) : label("fact-value", fact.value());
    LazyTip.install(value, () -> fact.value() + "\n" + fact.tip());
    LazyTip.install(name, fact::tip);
    var box = new HBox(name, value);
    box.getStyleClass().add("fact");
    box.maxWidthProperty().bind(factsPane.widthProperty());
    return box;
  }

  private Hyperlink sourceLink(String place) {
    var link = new Hyperlink(place);
    link.setTextOverrun(OverrunStyle.LEADING_ELLIPSIS);
    link.setMnemonicParsing(false);
    link.getStyleClass().add("fact-value");
    link.setOnAction(_ -> {
      link.setVisited(false);
      whenSource.run();
    });
    return link;
  }

  /// Who shows the source of the object.
  public void onSource(Runnable action) {
    whenSource = action;
  }

  private static Label label(String styleClass, String text) {
    var label = new Label(text);
    label.getStyleClass().add(styleClass);
    return label;
  }

  private static void show(Node node, boolean visible) {
    node.setVisible(visible);
    node.setManaged(visible);
  }

  @FXML
  private void copyFacts() {
    ClipboardText.copy(viewModel.cardProperty().get().copyText());
  }

  /// Where one goes on with the keyboard.
  public Node panel() {
    return contentsTable.isVisible() ? contentsTable : textController.list();
  }

  /// Where the keyboard can be.
  public List<Node> panels() {
    return List.of(contentsTable, textController.list());
  }
}
