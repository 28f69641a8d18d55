package holdfast.ui.findings;

import holdfast.findings.Finding;
import holdfast.report.FindingText;
import holdfast.ui.findings.StoryPart.Link;
import holdfast.ui.object.NodeNames;
import java.util.ArrayList;
import java.util.List;

/// The paragraph on a finding, in pieces: what names the holder or the way to it leads to it, its
/// figures lead to Growth, what names the leaked class to one of its objects.
final class Story {
  /// More of one piece is not read; names in a snapshot may be of any length.
  private static final int LENGTH = 1_000;

  // What stands before and behind the figures of entries and bytes, and the way to the holder.
  private static final String FROM = " went from ";
  private static final String OVER = " over ";
  private static final String RETAINING = ", retaining ";
  private static final String END = ". ";
  private static final String WAY = "It is held as ";
  private static final String SEE = ", see ";
  private static final String FULL_STOP = ".";

  private Story() {}

  /// The pieces read in a row are the story.
  static List<StoryPart> of(Finding finding) {
    var story = FindingText.story(finding);
    var holder = nameOfHolder(finding);
    var parts = new ArrayList<StoryPart>();
    int at = 0;
    if (story.startsWith(holder)) {
      parts.add(part(holder, Link.HOLDER));
      at = holder.length();
    }
    if (finding.entries().size() > 1) {
      at = link(story, at, FROM, OVER, Link.GROWTH, parts);
      at = link(story, at, RETAINING, END, Link.GROWTH, parts);
    }
    int leaked = placeOfClass(story, finding.leakedClass(), at);
    if (leaked >= 0) {
      int end = leaked + finding.leakedClass().length();
      parts.add(part(story.substring(at, leaked), Link.NOTHING));
      parts.add(part(story.substring(leaked, end), Link.LEAKED));
      at = end;
    }
    at = link(story, at, WAY, finding.source().isPresent() ? SEE : FULL_STOP, Link.HOLDER, parts);
    parts.add(part(story.substring(at), Link.NOTHING));
    return List.copyOf(parts);
  }

  /// Adds what stands between two words as a link, and what is before it.
  ///
  /// @return where the story goes on
  private static int link(
      String story, int at, String before, String behind, Link leadsTo, List<StoryPart> parts) {
    int from = story.indexOf(before, at);
    int start = from + before.length();
    int end = leadsTo == Link.GROWTH ? story.indexOf(behind, start) : story.lastIndexOf(behind);
    if (from < 0 || end <= start) {
      return at;
    }
    parts.add(part(story.substring(at, start), Link.NOTHING));
    parts.add(part(story.substring(start, end), leadsTo));
    return end;
  }

  private static StoryPart part(String text, Link leadsTo) {
    return new StoryPart(NodeNames.head(text, LENGTH), leadsTo);
  }

  private static String nameOfHolder(Finding finding) {
    var edgeName = finding.holder().edgeName();
    var className = finding.holder().className();
    return edgeName.isEmpty() ? className : className + " “" + edgeName + "”";
  }

  /// Where the sentence on what accumulates names the class; a class may be called like a word.
  private static int placeOfClass(String story, String className, int from) {
    for (var before : List.of(" is ", " mostly ")) {
      int place = story.indexOf(before + className, from);
      if (place >= 0) {
        return place + before.length();
      }
    }
    return -1;
  }
}
