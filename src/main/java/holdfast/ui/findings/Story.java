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

  /// Ends the figures.
  private static final String END = ". ";

  /// Stands before the way to the holder.
  private static final String WAY = "It is held as ";

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
    int figures = story.indexOf(END, at);
    if (finding.entries().size() > 1 && figures > 0) {
      parts.add(part(story.substring(at, figures), Link.GROWTH));
      at = figures;
    }
    int leaked = placeOfClass(story, finding.leakedClass(), at);
    if (leaked >= 0) {
      int end = leaked + finding.leakedClass().length();
      parts.add(part(story.substring(at, leaked), Link.NOTHING));
      parts.add(part(story.substring(leaked, end), Link.LEAKED));
      at = end;
    }
    int way = story.indexOf(WAY, at);
    if (way >= 0) {
      parts.add(part(story.substring(at, way + WAY.length()), Link.NOTHING));
      parts.add(part(story.substring(way + WAY.length()), Link.HOLDER));
    } else {
      parts.add(part(story.substring(at), Link.NOTHING));
    }
    return List.copyOf(parts);
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
