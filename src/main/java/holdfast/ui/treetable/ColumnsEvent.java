package holdfast.ui.treetable;

import javafx.event.Event;
import javafx.event.EventType;

/// A table comes into the window for the first time, told to whoever is around it: its columns are
/// to be made as the user left them.
public final class ColumnsEvent extends Event {
  public static final EventType<ColumnsEvent> ARRIVED =
      new EventType<>(Event.ANY, "COLUMNS_ARRIVED");

  private final transient TableColumns<?> columns;

  ColumnsEvent(TableColumns<?> columns) {
    super(ARRIVED);
    this.columns = columns;
  }

  public TableColumns<?> columns() {
    return columns;
  }
}
