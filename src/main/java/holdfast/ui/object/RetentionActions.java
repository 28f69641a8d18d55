package holdfast.ui.object;

import holdfast.ui.Messages;
import holdfast.ui.treetable.RowMenu.Action;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.input.KeyCombination;

/// The items of a row's menu that lead to what holds its objects.
public final class RetentionActions {
  private static final KeyCombination KEY = KeyCombination.valueOf("Shortcut+R");

  private RetentionActions() {}

  /// @param sets what a row stands for; the first is shown with the key
  public static List<Action> of(List<ObjectSet> sets, Consumer<ObjectSet> show) {
    return sets.stream()
        .map(set ->
            new Action(
                Messages.text("retention.show", set.title()),
                set == sets.getFirst() ? KEY : null,
                () -> show.accept(set)))
        .toList();
  }
}
