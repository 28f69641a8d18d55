package holdfast.ui.find;

import static holdfast.ui.Messages.count;
import static holdfast.ui.Messages.text;

import holdfast.ui.Messages;

/// A search in one line.
final class FindStatus {
  private FindStatus() {}

  /// `1,204 objects`, `312 objects, 41 % searched`, `Nothing found`.
  static String of(SnapshotSearch search) {
    int found = search.count();
    var objects = text(found == 1 ? "find.object" : "find.objects", count(found));
    var words =
        switch (search.state()) {
          case WAITING -> "";
          case RUNNING -> text("find.searching", objects, Messages.percent(search.fraction()));
          case CANCELED -> text("find.canceled", objects, Messages.percent(search.fraction()));
          case DONE -> found == 0 ? text("find.none") : objects;
        };
    long givenUp = search.wanted.question().text().givenUp();
    return givenUp == 0 ? words : text("find.givenUp", words, count(givenUp));
  }
}
