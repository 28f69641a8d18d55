package holdfast.ui.find;

import holdfast.analysis.SearchPlace;
import holdfast.ui.Messages;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/// Where to look, as the chooser offers it.
public enum FindPlace {
  /// All that the program itself gave a name to.
  USUAL(EnumSet.complementOf(EnumSet.of(SearchPlace.INTERNALS))),
  CLASSES(EnumSet.of(SearchPlace.CLASSES)),
  NAMES(EnumSet.of(SearchPlace.NAMES)),
  PROPERTIES(EnumSet.of(SearchPlace.PROPERTIES)),
  /// Also the engine's own references.
  ALL(EnumSet.allOf(SearchPlace.class));

  private final Set<SearchPlace> places;

  FindPlace(Set<SearchPlace> places) {
    this.places = places;
  }

  Set<SearchPlace> places() {
    return places;
  }

  String text() {
    return Messages.text("find.place." + name().toLowerCase(Locale.ROOT));
  }

  /// What that means, for the right side of the chooser.
  String note() {
    return Messages.text("find.place." + name().toLowerCase(Locale.ROOT) + ".note");
  }
}
