package holdfast.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// A button that says what is chosen, and opens a menu of what can be: each with a name, and at the
/// right what is to know about it.
public final class Chooser<T> extends MenuButton {
  private final ObjectProperty<T> value = new SimpleObjectProperty<>();
  private final ListChangeListener<T> refill = _ -> fill();
  private ObservableList<T> choices;
  private Function<T, String> name = String::valueOf;
  private Function<T, ObservableValue<String>> note;
  private Predicate<T> startsGroup = _ -> false;
  private Consumer<T> whenChosen = _ -> {};

  public Chooser() {
    getStyleClass().add("chooser");
    setMnemonicParsing(false);
    value.subscribe(() -> {
      setText(value.get() == null ? "" : name.apply(value.get()));
      fill();
    });
    addEventHandler(ON_SHOWN, _ -> align());
  }

  /// Makes all lines as long as the longest, so that what stands at the right does.
  private void align() {
    if (!isShowing() || getItems().isEmpty()) {
      return;
    }
    var root = getItems().getFirst().getParentPopup().getScene().getRoot();
    root.applyCss();
    root.layout();
    root.applyCss();
    var lines = lines();
    lines.forEach(line -> line.setPrefWidth(USE_COMPUTED_SIZE));
    double longest = lines.stream().mapToDouble(line -> line.prefWidth(-1)).max().orElse(0);
    lines.forEach(line -> line.setPrefWidth(longest));
  }

  private List<HBox> lines() {
    return getItems().stream()
        .filter(
            item -> item instanceof CustomMenuItem custom && custom.getContent() instanceof HBox)
        .map(item -> (HBox) ((CustomMenuItem) item).getContent())
        .toList();
  }

  /// How a choice is written.
  ///
  /// @param note what stands at its right, may become known later
  /// @param startsGroup whether a line is drawn above it
  public void write(
      Function<T, String> name,
      Function<T, ObservableValue<String>> note,
      Predicate<T> startsGroup) {
    this.name = name;
    this.note = note;
    this.startsGroup = startsGroup;
  }

  /// Offers other choices, which may still change.
  public void offer(ObservableList<T> newChoices) {
    if (choices != null) {
      choices.removeListener(refill);
    }
    choices = newChoices;
    choices.addListener(refill);
    fill();
  }

  public ObjectProperty<T> valueProperty() {
    return value;
  }

  /// Who is told when the user chooses.
  public void onChoice(Consumer<T> action) {
    whenChosen = action;
  }

  private void fill() {
    if (choices == null || note == null) {
      return;
    }
    int focused = focused();
    var items = new ArrayList<MenuItem>();
    for (var choice : choices) {
      if (startsGroup.test(choice) && !items.isEmpty()) {
        items.add(new SeparatorMenuItem());
      }
      items.add(item(choice));
    }
    getItems().setAll(items);
    align();
    if (focused >= 0) {
      lines().get(focused).getParent().requestFocus();
    }
  }

  /// The line that the keyboard or the mouse is at in the open menu, or -1.
  private int focused() {
    var lines = lines();
    for (int i = 0; isShowing() && i < lines.size(); i++) {
      if (lines.get(i).getParent() != null && lines.get(i).getParent().isFocused()) {
        return i;
      }
    }
    return -1;
  }

  private CustomMenuItem item(T choice) {
    boolean isChosen = choice.equals(value.get());
    var mark = label("chooser-mark", isChosen ? "✓" : "");
    var words = label("chooser-name", name.apply(choice));
    var right = label("chooser-note", "");
    var space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    var line = new HBox(mark, words, space, right);
    line.getStyleClass().add("chooser-line");
    var item = new CustomMenuItem(line);
    item.setMnemonicParsing(false);
    item.setOnAction(_ -> whenChosen.accept(choice));
    right.textProperty().bind(note.apply(choice));
    right
        .textProperty()
        .subscribe(text -> {
          item.setText(words.getText() + (text.isEmpty() ? "" : ", " + text));
          align();
        });
    return item;
  }

  private static Label label(String styleClass, String text) {
    var label = new Label(text);
    label.getStyleClass().add(styleClass);
    label.setMinWidth(USE_PREF_SIZE);
    return label;
  }
}
