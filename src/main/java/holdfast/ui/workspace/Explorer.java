package holdfast.ui.workspace;

import holdfast.ui.containment.ContainmentViewModel;
import holdfast.ui.object.ObjectViewModel;
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
    ContainmentViewModel containment,
    RetainersViewModel retainers,
    ObjectViewModel object,
    PathViewModel path,
    ViewInSight views) {

  public static Explorer create(Consumer<? super Throwable> failures) {
    var summary = new SummaryViewModel(failures);
    var containment = new ContainmentViewModel(failures);
    var views =
        new ViewInSight(
            Map.<ViewInSight.Name, SnapshotView>of(
                ViewInSight.Name.SUMMARY, summary,
                ViewInSight.Name.CONTAINMENT, containment));
    var retainers = new RetainersViewModel(failures);
    var object = new ObjectViewModel(failures);
    var path = new PathViewModel(failures);
    views.selectionProperty().subscribe(retainers::show);
    views.selectionProperty().subscribe(object::show);
    views.selectionProperty().subscribe(path::show);
    return new Explorer(summary, containment, retainers, object, path, views);
  }
}
