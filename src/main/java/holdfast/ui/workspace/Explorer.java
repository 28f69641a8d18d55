package holdfast.ui.workspace;

import holdfast.ui.retainers.PathViewModel;
import holdfast.ui.retainers.RetainersViewModel;
import holdfast.ui.summary.SummaryViewModel;
import java.util.function.Consumer;

/// The view models of one window's views, tied together: what is selected in a view is explained in
/// the panels.
public record Explorer(SummaryViewModel summary, RetainersViewModel retainers, PathViewModel path) {

  public static Explorer create(Consumer<? super Throwable> failures) {
    var explorer =
        new Explorer(
            new SummaryViewModel(failures),
            new RetainersViewModel(failures),
            new PathViewModel(failures));
    explorer.summary.selectionProperty().subscribe(explorer.retainers::show);
    explorer.summary.selectionProperty().subscribe(explorer.path::show);
    return explorer;
  }
}
