package holdfast.ui.workspace;

import holdfast.ui.settings.Appearance;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;

/// Ties the menu's choice of appearance to the setting. The name of an appearance is its item's
/// user data.
final class AppearanceMenu {
  private AppearanceMenu() {}

  static void install(ToggleGroup items, ObjectProperty<Appearance> setting) {
    for (var toggle : items.getToggles()) {
      var appearance = Appearance.valueOf((String) toggle.getUserData());
      ((RadioMenuItem) toggle).setOnAction(_ -> setting.set(appearance));
      setting.subscribe(chosen -> toggle.setSelected(chosen == appearance));
    }
  }
}
