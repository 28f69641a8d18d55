package holdfast.ui.growth;

import holdfast.ui.object.ClassFilter;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;

/// What the buttons above the table of classes choose.
final class ClassChoices {
  private final BooleanProperty always = new SimpleBooleanProperty();
  private final BooleanProperty born = new SimpleBooleanProperty();
  private final BooleanProperty hideEngine = new SimpleBooleanProperty(true);

  /// Whether only classes show that grew in every interval.
  BooleanProperty alwaysProperty() {
    return always;
  }

  /// Whether only classes show with objects that were born and stayed.
  BooleanProperty bornProperty() {
    return born;
  }

  /// Whether classes do not show whose name the engine gave.
  BooleanProperty hideEngineProperty() {
    return hideEngine;
  }

  void onChange(Runnable action) {
    always.subscribe((_, _) -> action.run());
    born.subscribe((_, _) -> action.run());
    hideEngine.subscribe((_, _) -> action.run());
  }

  /// All of it together.
  ClassChoice choice(ClassFilter filter) {
    return new ClassChoice(filter, always.get(), born.get(), hideEngine.get());
  }
}
