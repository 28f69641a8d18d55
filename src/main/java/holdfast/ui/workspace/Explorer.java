package holdfast.ui.workspace;

import holdfast.ui.comparison.ComparisonViewModel;
import holdfast.ui.containment.ContainmentViewModel;
import holdfast.ui.dominators.DominatorsViewModel;
import holdfast.ui.object.SnapshotView;
import holdfast.ui.retainers.PathViewModel;
import holdfast.ui.retainers.RetainersViewModel;
import holdfast.ui.summary.SummaryViewModel;
import java.util.Map;
import java.util.function.Consumer;

/// The view models of one window's views, tied together: what is selected in a view is explained in
/// the panels.
public record Explorer(
    SummaryViewModel summary,
    ComparisonViewModel comparison,
    ContainmentViewModel containment,
    DominatorsViewModel dominators,
    RetainersViewModel retainers,
    PathViewModel path,
    ViewInSight views) {

  public static Explorer create(Consumer<? super Throwable> failures) {
    var summary = new SummaryViewModel(failures);
    var comparison = new ComparisonViewModel(failures);
    var containment = new ContainmentViewModel(failures);
    var dominators = new DominatorsViewModel(failures);
    var views =
        new ViewInSight(
            Map.<ViewInSight.Name, SnapshotView>of(
                ViewInSight.Name.SUMMARY, summary,
                ViewInSight.Name.COMPARISON, comparison,
                ViewInSight.Name.CONTAINMENT, containment,
                ViewInSight.Name.DOMINATORS, dominators));
    var retainers = new RetainersViewModel(failures);
    var path = new PathViewModel(failures);
    views
        .inSightProperty()
        .subscribe(view -> comparison.inSight(view == ViewInSight.Name.COMPARISON));
    views.selectionProperty().subscribe(retainers::show);
    views.selectionProperty().subscribe(path::show);
    return new Explorer(summary, comparison, containment, dominators, retainers, path, views);
  }
}
