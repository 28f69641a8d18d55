package holdfast.ui.treetable;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/// The columns of a table that do not show although the user has not hidden them: the table is too
/// narrow, or they have nothing to say as things are. What the user shows in spite of it stays.
final class HiddenColumns<S> {
  private final TableView<S> table;
  private final FirstColumnFills widths;
  private final Supplier<List<TableColumn<S, ?>>> usual;
  private final Consumer<Runnable> steer;

  /// Columns that do not show because the table is too narrow, and those the user wants even so.
  private final Set<TableColumn<S, ?>> givenUp = new HashSet<>();

  private final Set<TableColumn<S, ?>> insistedOn = new HashSet<>();

  /// Columns that do not show in a table narrower than this.
  private final Map<TableColumn<S, ?>, Double> limits = new HashMap<>();

  /// Columns that have nothing to say as things are.
  private final Set<TableColumn<S, ?>> idle = new HashSet<>();

  /// Columns that go in this order as long as not all fit, some of them together.
  private List<List<TableColumn<S, ?>>> expendable = List.of();

  /// @param usual all columns but the one of names
  /// @param steer makes a change that is none of the user's
  HiddenColumns(
      TableView<S> table,
      FirstColumnFills widths,
      Supplier<List<TableColumn<S, ?>>> usual,
      Consumer<Runnable> steer) {
    this.table = table;
    this.widths = widths;
    this.usual = usual;
    this.steer = steer;
    table.widthProperty().subscribe(this::fit);
  }

  /// Hides a column while the table is narrower than this at the usual size of text, unless the
  /// user shows it there.
  void giveUp(TableColumn<S, ?> column, double below) {
    limits.put(column, below);
    fit();
  }

  /// Hides columns in this order as long as the table is too narrow for all, unless the user shows
  /// them there.
  ///
  /// @param columns those of one list go together
  void giveUpInTurn(List<List<TableColumn<S, ?>>> columns) {
    expendable = List.copyOf(columns);
    fit();
  }

  /// Hides what there is no room for, and has the rest again.
  void fit() {
    if (table.getWidth() <= 0) {
      return;
    }
    limits.keySet().forEach(column -> hide(column, isBelowLimit(column)));
    double least =
        widths.least(table.getColumns().getFirst())
            + usual.get().stream()
                .filter(
                    column -> isWanted(column) && !idle.contains(column) && !isBelowLimit(column))
                .mapToDouble(widths::least)
                .sum();
    for (var together : expendable) {
      boolean isTooMuch = least > widths.room(table);
      for (var column : together) {
        if (hide(column, isTooMuch)) {
          least -= widths.least(column);
        }
      }
    }
  }

  private boolean isBelowLimit(TableColumn<S, ?> column) {
    return table.getWidth() < widths.scaled(limits.getOrDefault(column, 0.0))
        && !insistedOn.contains(column);
  }

  /// Returns whether it hides the column.
  private boolean hide(TableColumn<S, ?> column, boolean isTooMuch) {
    boolean isToGo = isTooMuch && isWanted(column) && !insistedOn.contains(column);
    if (isToGo) {
      giveUp(column);
    } else {
      takeBack(column);
    }
    return isToGo;
  }

  private void giveUp(TableColumn<S, ?> column) {
    givenUp.add(column);
    if (column.isVisible()) {
      steer.accept(() -> column.setVisible(false));
    }
  }

  private void takeBack(TableColumn<S, ?> column) {
    if (givenUp.remove(column) && !idle.contains(column)) {
      steer.accept(() -> column.setVisible(true));
    }
  }

  /// Hides columns that have nothing to say as things are, or has them again.
  void setIdle(List<TableColumn<S, ?>> columns, boolean isIdle) {
    for (var column : columns) {
      if (isIdle && column.isVisible()) {
        idle.add(column);
        steer.accept(() -> column.setVisible(false));
      } else if (!isIdle && idle.remove(column)) {
        steer.accept(() -> column.setVisible(true));
      }
    }
    fit();
  }

  /// Whether the user wants it, though it may not show.
  boolean isWanted(TableColumn<S, ?> column) {
    return column.isVisible() || givenUp.contains(column) || idle.contains(column);
  }

  /// Whether it shows if the user wants it.
  boolean mayShow(TableColumn<S, ?> column) {
    return !givenUp.contains(column) && !idle.contains(column);
  }

  /// Other columns come: these show again as they were meant to.
  void forget() {
    expendable = List.of();
    givenUp.forEach(column -> column.setVisible(true));
    givenUp.clear();
    insistedOn.clear();
  }

  /// The user has shown or hidden columns.
  void follow() {
    givenUp.stream().filter(TableColumn::isVisible).forEach(insistedOn::add);
    givenUp.removeAll(insistedOn);
    idle.removeIf(TableColumn::isVisible);
  }
}
