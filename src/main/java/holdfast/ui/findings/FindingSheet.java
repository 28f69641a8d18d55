package holdfast.ui.findings;

import holdfast.ui.object.ObjectRef;
import holdfast.ui.object.ObjectSet;
import holdfast.ui.retainers.PathStep;
import holdfast.ui.settings.Bookmark;
import java.util.List;
import java.util.stream.Collectors;

/// All that is shown of one finding.
///
/// @param confidence how sure it is, and why
/// @param series entries and bytes over the captures
/// @param chain the way from the root or module to the holder, and one leaked object
/// @param facts what to do about it, and what it costs
/// @param mark the bookmark that keeps a note on the holder, as it is without one
/// @param holder in the last capture
/// @param container what Growth finds the holder by
/// @param leaked an object that the holder gained, in the last capture; null where none is known
/// @param allLeaked all objects of its class, null where none is known
public record FindingSheet(
    FindingCard card,
    List<StoryPart> story,
    String confidence,
    List<CaptureSeries> series,
    List<ChainStep> chain,
    List<Fact> facts,
    Bookmark mark,
    ObjectRef holder,
    String holderName,
    ObjectRef leaked,
    String leakedName,
    String container,
    ObjectSet allLeaked) {
  /// A step of the chain, and the object it leads to; null for steps that were left out.
  public record ChainStep(PathStep step, ObjectRef object) {}

  /// A line of the last card: `Costs`, `755 B per entry`.
  public record Fact(String name, String text) {}

  String storyText() {
    return story.stream().map(StoryPart::text).collect(Collectors.joining());
  }

  /// To be pasted into a ticket.
  ///
  /// @param note of the user, empty for none
  public String text(String note) {
    var text = new StringBuilder(card.title()).append("\n\n").append(storyText()).append("\n\n");
    if (!note.isEmpty()) {
      text.append(note).append("\n\n");
    }
    text.append(confidence).append('\n');
    for (var fact : facts) {
      text.append(fact.name()).append(": ").append(fact.text()).append('\n');
    }
    for (var line : series) {
      text.append(line.text()).append('\n');
    }
    for (var link : chain) {
      text.append("  ").append(link.step().text()).append('\n');
    }
    return text.toString().stripTrailing();
  }
}
