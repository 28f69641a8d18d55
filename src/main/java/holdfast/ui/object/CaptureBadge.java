package holdfast.ui.object;

import holdfast.ui.LazyTip;
import holdfast.ui.Messages;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;

/// The letter of the snapshot that a panel speaks of; hidden where that needs no saying.
public final class CaptureBadge {
  private CaptureBadge() {}

  /// @param capture null for none
  public static void install(Label badge, ObservableValue<Capture> capture) {
    LazyTip.install(badge, badge::getAccessibleText);
    capture.subscribe(shown -> {
      badge.setText(shown == null ? "" : shown.letter());
      badge.setAccessibleText(
          shown == null ? "" : Messages.text("object.capture", shown.letter(), shown.name()));
      badge.setVisible(shown != null);
      badge.setManaged(shown != null);
    });
  }
}
