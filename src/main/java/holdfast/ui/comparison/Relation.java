package holdfast.ui.comparison;

import holdfast.comparison.CaptureOptions;
import holdfast.comparison.SameProcess;
import holdfast.ui.Messages;
import holdfast.ui.object.Capture;
import java.util.ArrayList;
import java.util.List;

/// What is to know about two captures before one believes their comparison.
///
/// @param caution whether it may mislead
record Relation(String text, boolean caution) {
  static final Relation NONE = new Relation("", false);

  /// @param renumbered objects of the embedder that only have new ids
  static Relation of(Capture base, Capture target, int renumbered) {
    var relation = of(base, target);
    var sentences = new ArrayList<String>(List.of(relation.text));
    if (renumbered > 0 && SameProcess.of(base.mark(), target.mark()).isSame()) {
      sentences.add(Messages.counted("comparison.embedder", renumbered));
    }
    var options =
        CaptureOptions.differences(
            List.of(base.letter(), target.letter()),
            List.of(base.mark().options(), target.mark().options()));
    sentences.addAll(options);
    return new Relation(String.join(" ", sentences), relation.caution || !options.isEmpty());
  }

  private static Relation of(Capture base, Capture target) {
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
