package holdfast.ui.dominators;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/// The way from the whole heap to what a view shows, each step a link back. The last one is where
/// one is, and leads nowhere.
final class CrumbBar {
  private CrumbBar() {}

  /// @param whenChosen who goes back to a place
  static void show(HBox bar, List<Crumb> crumbs, Consumer<Place> whenChosen) {
    bar.getChildren().clear();
    for (var crumb : crumbs) {
      if (crumb != crumbs.getFirst()) {
        var joint = new Label("›");
        joint.getStyleClass().add("crumb-joint");
        joint.setMinWidth(Region.USE_PREF_SIZE);
        bar.getChildren().add(joint);
      }
      var step = step(crumb, crumb == crumbs.getLast(), whenChosen);
      if (crumb == crumbs.getFirst() || crumb.place() == null) {
        step.setMinWidth(Region.USE_PREF_SIZE);
      }
      bar.getChildren().add(step);
    }
  }

  private static Labeled step(Crumb crumb, boolean isLast, Consumer<Place> whenChosen) {
    if (isLast || crumb.place() == null) {
      var label = new Label(crumb.name());
      label.getStyleClass().add(isLast ? "crumb-here" : "crumb-joint");
      label.setTooltip(new Tooltip(crumb.whole()));
      return label;
    }
    var link = new Hyperlink(crumb.name());
    link.setTooltip(new Tooltip(crumb.whole()));
    link.setOnAction(_ -> whenChosen.accept(crumb.place()));
    return link;
  }
}
