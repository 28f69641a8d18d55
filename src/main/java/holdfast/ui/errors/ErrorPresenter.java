package holdfast.ui.errors;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Shows a failure that belongs to no snapshot's card in the bar above the status bar, and logs it.
public final class ErrorPresenter {
  private static final Logger LOG = System.getLogger(ErrorPresenter.class.getName());

  private final ReadOnlyObjectWrapper<Failure> current = new ReadOnlyObjectWrapper<>();

  /// The failure to be shown, null when there is none.
  public ReadOnlyObjectProperty<Failure> currentProperty() {
    return current.getReadOnlyProperty();
  }

  /// On the window's thread.
  public void show(Throwable problem) {
    LOG.log(Level.WARNING, "A task of the window failed", problem);
    current.set(Failure.of(problem));
  }

  public void dismiss() {
    current.set(null);
  }
}
