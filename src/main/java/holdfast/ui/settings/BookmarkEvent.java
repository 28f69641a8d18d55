package holdfast.ui.settings;

import javafx.event.Event;
import javafx.event.EventType;

/// The note of an object is to be written or changed, told to whoever is around.
public final class BookmarkEvent extends Event {
  public static final EventType<BookmarkEvent> WRITE = new EventType<>(Event.ANY, "BOOKMARK");

  private final transient Bookmark mark;

  /// @param mark the bookmark as it would be without a note
  public BookmarkEvent(Bookmark mark) {
    super(WRITE);
    this.mark = mark;
  }

  public Bookmark mark() {
    return mark;
  }
}
