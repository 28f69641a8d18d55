package holdfast.ui.find;

import holdfast.analysis.FoundObjects;
import holdfast.analysis.RegexMatch;
import holdfast.analysis.SearchQuestion;
import holdfast.analysis.TextMatch;
import holdfast.progress.CancelSignal;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/// What is typed, understood.
///
/// @param nodeId the object that is asked for by its id, or [#NO_ID]
/// @param question what to find otherwise
record Wanted(long nodeId, SearchQuestion question) {
  private static final long NO_ID = -1;
  private static final Pattern ID = Pattern.compile("@[0-9]{1,18}");

  /// Reads the field; null when it says nothing.
  ///
  /// @throws PatternSyntaxException for a regular expression that is none
  static Wanted parse(String typed, boolean matchCase, boolean regex, FindPlace place) {
    var text = typed.strip();
    if (text.isEmpty()) {
      return null;
    }
    if (ID.matcher(text).matches()) {
      var nothing = new SearchQuestion(new TextMatch(text, true), Set.of());
      return new Wanted(Long.parseLong(text.substring(1)), nothing);
    }
    var finder = regex ? new RegexMatch(typed, matchCase) : new TextMatch(text, matchCase);
    return new Wanted(NO_ID, new SearchQuestion(finder, place.places()));
  }

  /// Looks for it; in the background only.
  void findIn(FoundObjects found, CancelSignal cancel) {
    if (nodeId == NO_ID) {
      found.search(question, cancel);
    } else {
      found.findId(nodeId);
    }
  }
}
