package holdfast.ui.treetable;

import javafx.css.PseudoClass;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/// The parts of a name side by side. When room is short key and value are cut, the longer one more,
/// and a long note or a place goes before that.
public final class NamePane extends Region {
  static final double INDENT = 18;
  static final double ARROW = 16;

  /// Of a pane of less than [#NARROW]: there the names need the room more.
  private static final double NARROW_INDENT = 10;

  private static final double NARROW = 290;

  /// A note that says what a row is, such as `weak`, takes no more than this.
  private static final double SHORT_NOTE = 110;

  /// What such a note leaves to the names at least.
  private static final double LEAST_NAMES = 40;

  /// What an id leaves of the names at least.
  private static final double LEAST_BESIDE_ID = 56;

  /// Deeper than this the indent no longer grows: a long chain must stay readable.
  private static final int DEEPEST = 24;

  /// What the indent leaves to the names of a deep row, as a share.
  private static final double MOST_INDENT = 0.5;

  private static final double NARROW_MOST_INDENT = 0.33;

  private static final double GAP = 6;
  private static final double LEAST_NOTE = 30;

  /// A key this short, such as a count, is not cut.
  private static final double SHORT_KEY = 56;

  private static final PseudoClass OPEN = PseudoClass.getPseudoClass("open");
  private static final PseudoClass CODE = PseudoClass.getPseudoClass("code");

  private final StackPane arrow = new StackPane(new Region());
  private final Words key = new Words("name-key");
  private final Words joint = new Words("name-joint");
  private final Words value = new Words("name-value");
  private final Words suffix = new Words("name-suffix");
  private final Words note = new Words("name-note");
  private final double arrowWidth;
  private boolean idGivesWay;
  private int depth;
  private boolean noteIsPlace;
  private boolean suffixIsId;
  private final NameMarks nameMarks = new NameMarks(this);
  private Marks marks = Marks.NONE;
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

  void onToggle(Runnable action) {
    arrow.setOnMousePressed(event -> {
      if (event.getButton() == MouseButton.PRIMARY) {
        action.run();
        event.consume();
      }
    });
  }

  /// Whether an id does not show where it would cut the names at all.
  public void setIdGivesWay(boolean givesWay) {
    idGivesWay = givesWay;
    requestLayout();
  }

  static double indentOf(int depth) {
    return Math.min(depth, DEEPEST) * INDENT;
  }

  public void show(int depth, RowName name, boolean expandable, boolean open) {
    this.depth = depth;
    noteIsPlace = name.noteIsPlace();
    arrow.setVisible(expandable);
    arrow.pseudoClassStateChanged(OPEN, open);
    key.say(name.key());
    joint.say(name.joint());
    value.say(name.value());
    suffix.say(name.suffix());
    note.say(name.note());
    keyTint = tint(key, keyTint, name.keyTint());
    valueTint = tint(value, valueTint, name.valueTint());
    value.pseudoClassStateChanged(CODE, name.code());
    suffixIsId = name.suffix().startsWith("@");
    suffix.pseudoClassStateChanged(CODE, suffixIsId);
    note.pseudoClassStateChanged(CODE, name.noteIsPlace());
    marks = Marks.NONE;
    requestLayout();
  }

  /// Draws a ground behind parts of the name; until the next one shows.
  void mark(Marks wanted) {
    marks = wanted;
    requestLayout();
  }

  /// Whether anything does not show for want of room.
  boolean isCut() {
    return key.isCut() || value.isCut() || note.isCut() || isAway(note) || isAway(suffix);
  }

  private static boolean isAway(Words words) {
    return !words.isEmpty() && !words.isVisible();
  }

  void showNote(int depth, String text) {
    show(depth, new RowName("", Tint.PLAIN, "", "", Tint.PLAIN, false, "", text, ""), false, false);
  }

  private static Tint tint(Words words, Tint before, Tint tint) {
    if (before != tint) {
      words.pseudoClassStateChanged(before.pseudoClass(), false);
      words.pseudoClassStateChanged(tint.pseudoClass(), true);
    }
    return tint;
  }

  @Override
  protected double computePrefWidth(double height) {
    return indentOf(depth)
        + arrowWidth
        + width(key)
        + width(joint)
        + width(value)
        + width(suffix)
        + width(note);
  }

  @Override
  protected double computePrefHeight(double width) {
    return arrow.prefHeight(-1);
  }

  @Override
  protected void layoutChildren() {
    boolean isNarrow = getWidth() < NARROW;
    double wanted = isNarrow ? Math.min(depth, DEEPEST) * NARROW_INDENT : indentOf(depth);
    double most = getWidth() * (isNarrow ? NARROW_MOST_INDENT : MOST_INDENT);
    double indent = Math.min(wanted, Math.floor(most));
    arrow.resizeRelocate(indent - 2, 0, arrowWidth, getHeight());
    double x = indent + arrowWidth;
    double suffixWidth = suffixWidth(getWidth() - x);
    double names = Math.max(0, getWidth() - x - width(joint) - suffixWidth);
    boolean keepsNote =
        !noteIsPlace && width(note) <= SHORT_NOTE && names - width(note) >= LEAST_NAMES;
    double kept = keepsNote ? width(note) : 0;
    names -= kept;
    double keyRoom = Math.max(names / 2, names - width(value));
    double keyWidth = Math.min(width(key), Math.max(SHORT_KEY, keyRoom));
    double valueWidth = Math.clamp(names - keyWidth, 0, width(value));
    double noteWidth = Math.min(width(note), names - keyWidth - valueWidth + kept);
    x = place(key, x, keyWidth);
    x = place(joint, x, width(joint));
    x = place(value, x, valueWidth);
    suffix.setVisible(suffixWidth > 0);
    x = place(suffix, x, suffixWidth);
    note.setVisible(!note.isEmpty() && noteWidth >= LEAST_NOTE);
    if (note.isVisible()) {
      place(note, x, noteWidth);
    }
    nameMarks.begin();
    nameMarks.draw(key, marks.key(), getHeight());
    nameMarks.draw(value, marks.value(), getHeight());
    nameMarks.draw(note, marks.note(), getHeight());
    nameMarks.end();
  }

  /// An id that would leave next to nothing of the names goes in any case.
  private double suffixWidth(double room) {
    double joined = width(joint) + width(suffix);
    boolean isCutting = width(key) + width(value) + joined > room;
    boolean isInTheWay = suffixIsId && room - joined < LEAST_BESIDE_ID;
    return isCutting && (idGivesWay || isInTheWay) ? 0 : width(suffix);
  }

  /// Puts a node behind the words.
  void addBehind(Region ground) {
    getChildren().addFirst(ground);
  }

  private static double width(Words words) {
    return words.isEmpty() ? 0 : words.wholeWidth() + GAP;
  }

  private double place(Words words, double x, double width) {
    if (words.isEmpty()) {
      return x;
    }
    words.place(x, Math.max(0, width - GAP), getHeight());
    return x + width;
  }
}
