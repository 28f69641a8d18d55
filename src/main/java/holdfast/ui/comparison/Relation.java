package holdfast.ui.comparison;

import holdfast.comparison.SameProcess;
import holdfast.ui.Messages;
import holdfast.ui.object.Capture;

/// What is to know about two captures before one believes their comparison.
///
/// @param caution whether it may mislead
record Relation(String text, boolean caution) {
  static final Relation NONE = new Relation("", false);

  static Relation of(Capture base, Capture target) {
    var same = SameProcess.of(base.mark(), target.mark());
    var share = Messages.percent(same.share());
    if (!same.isSame()) {
      return new Relation(
          Messages.text("comparison.relation.other", base.letter(), target.letter(), share), true);
    }
    boolean isLater = base.mark().greatestObjectId() > target.mark().greatestObjectId();
    return isLater
        ? new Relation(
            Messages.text("comparison.relation.later", base.letter(), target.letter()), true)
        : new Relation(
            Messages.text("comparison.relation.same", base.letter(), target.letter(), share),
            false);
  }
}
