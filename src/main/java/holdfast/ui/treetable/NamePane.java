package holdfast.ui.treetable;

import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/// The parts of a name side by side. When room is short the note goes first, then the value is cut.
public final class NamePane extends Region {
  static final double INDENT = 18;
  static final double ARROW = 16;

  /// Deeper than this the indent no longer grows: a long chain must stay readable.
  private static final int DEEPEST = 24;

  private static final double GAP = 5;
  private static final PseudoClass OPEN = PseudoClass.getPseudoClass("open");
  private static final PseudoClass CODE = PseudoClass.getPseudoClass("code");

  private final StackPane arrow = new StackPane(new Region());
  private final Label key = part("name-key");
  private final Label joint = part("name-joint");
  private final Label value = part("name-value");
  private final Label suffix = part("name-suffix");
  private final Label note = part("name-note");
  private final double arrowWidth;
  private double indent;
  private Tint keyTint = Tint.PLAIN;
  private Tint valueTint = Tint.PLAIN;

  /// @param arrowWidth what the arrow takes, 0 where nothing opens
  public NamePane(double arrowWidth) {
    this.arrowWidth = arrowWidth;
    getStyleClass().add("name-pane");
    arrow.getStyleClass().add("tree-arrow");
    arrow.getChildren().getFirst().getStyleClass().add("tree-arrow-shape");
    getChildren().addAll(arrow, key, joint, value, suffix, note);
  }

  private static Label part(String styleClass) {
    var label = new Label();
    label.getStyleClass().add(styleClass);
    label.setMnemonicParsing(false);
    label.setEllipsisString("…");
    return label;
  }

  void onToggle(Runnable action) {
    arrow.setOnMousePressed(
        event -> {
          if (event.getButton() == MouseButton.PRIMARY) {
            action.run();
            event.consume();
          }
        });
  }

  static double indentOf(int depth) {
    return Math.min(depth, DEEPEST) * INDENT;
  }

  public void show(int depth, RowName name, boolean expandable, boolean open) {
    indent = indentOf(depth);
    arrow.setVisible(expandable);
    arrow.pseudoClassStateChanged(OPEN, open);
    set(key, name.key());
    set(joint, name.joint());
    set(value, name.value());
    set(suffix, name.suffix());
    set(note, name.note());
    keyTint = tint(key, keyTint, name.keyTint());
    valueTint = tint(value, valueTint, name.valueTint());
    value.pseudoClassStateChanged(CODE, name.code());
    suffix.pseudoClassStateChanged(CODE, name.suffix().startsWith("@"));
    requestLayout();
  }

  void showNote(int depth, String text) {
    show(depth, new RowName("", Tint.PLAIN, "", "", Tint.PLAIN, false, "", text, ""), false, false);
  }

  private static void set(Label label, String text) {
    label.setText(text);
    label.setVisible(!text.isEmpty());
  }

  private static Tint tint(Label label, Tint before, Tint tint) {
    if (before != tint) {
      label.pseudoClassStateChanged(before.pseudoClass(), false);
      label.pseudoClassStateChanged(tint.pseudoClass(), true);
    }
    return tint;
  }

  @Override
  protected double computePrefWidth(double height) {
    double width = indent + arrowWidth;
    for (var label : List.of(key, joint, value, suffix, note)) {
      width += label.isVisible() ? label.prefWidth(-1) + GAP : 0;
    }
    return width;
  }

  @Override
  protected void layoutChildren() {
    double height = getHeight();
    arrow.resizeRelocate(indent - 2, 0, arrowWidth, height);
    double x = indent + arrowWidth;
    double room = getWidth() - x;
    double fixed = width(joint) + width(suffix);
    double keyWidth = Math.min(width(key), Math.max(60, (room - fixed) * 0.5));
    double valueWidth = Math.min(width(value), Math.max(24, room - fixed - keyWidth));
    double noteWidth = Math.min(width(note), room - fixed - keyWidth - valueWidth);
    x = place(key, x, keyWidth, height);
    x = place(joint, x, width(joint), height);
    x = place(value, x, valueWidth, height);
    x = place(suffix, x, width(suffix), height);
    place(note, x, noteWidth < 30 ? 0 : noteWidth, height);
  }

  private static double width(Label label) {
    return label.isVisible() ? Math.ceil(label.prefWidth(-1)) + GAP : 0;
  }

  private static double place(Label label, double x, double width, double height) {
    double shown = Math.max(0, width - GAP);
    label.resizeRelocate(x, 0, shown, height);
    return x + (label.isVisible() ? width : 0);
  }
}
