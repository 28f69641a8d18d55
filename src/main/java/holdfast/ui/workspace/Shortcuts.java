package holdfast.ui.workspace;

import holdfast.ui.settings.TextSize;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;

/// Keys that work everywhere in the window and stand in no menu.
final class Shortcuts {
  private static final KeyCode[] DIGITS = {
    KeyCode.DIGIT1,
    KeyCode.DIGIT2,
    KeyCode.DIGIT3,
    KeyCode.DIGIT4,
    KeyCode.DIGIT5,
    KeyCode.DIGIT6,
    KeyCode.DIGIT7,
    KeyCode.DIGIT8,
    KeyCode.DIGIT9
  };

  private Shortcuts() {}

  /// All keys with a plus, a minus or a zero on them, whatever else the keyboard needs for it.
  static void installSizes(Scene scene, TextSize size) {
    install(scene, size::larger, KeyCode.PLUS, KeyCode.EQUALS, KeyCode.ADD);
    install(scene, size::smaller, KeyCode.MINUS, KeyCode.SUBTRACT);
    install(scene, size::usual, KeyCode.DIGIT0, KeyCode.NUMPAD0);
  }

  private static void install(Scene scene, Runnable action, KeyCode... codes) {
    for (var code : codes) {
      scene
          .getAccelerators()
          .put(
              new KeyCodeCombination(code, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_ANY),
              action);
    }
  }

  static void install(Scene scene, IntConsumer select, Supplier<Panels> panels) {
    var keys = scene.getAccelerators();
    for (int i = 0; i < DIGITS.length; i++) {
      int place = i;
      keys.put(
          new KeyCodeCombination(DIGITS[i], KeyCombination.SHORTCUT_DOWN),
          () -> select.accept(place));
    }
    keys.put(new KeyCodeCombination(KeyCode.F6), () -> panels.get().walk(1));
    keys.put(
        new KeyCodeCombination(KeyCode.F6, KeyCombination.SHIFT_DOWN), () -> panels.get().walk(-1));
  }
}
