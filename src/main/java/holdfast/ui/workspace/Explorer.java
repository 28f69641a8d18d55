package holdfast.ui.workspace;

import holdfast.ui.comparison.ComparisonViewModel;
import holdfast.ui.containment.ContainmentViewModel;
import holdfast.ui.dominators.DominatorsViewModel;
import holdfast.ui.find.FindViewModel;
import holdfast.ui.findings.FindingsViewModel;
import holdfast.ui.growth.GrowthViewModel;
import holdfast.ui.object.ObjectSet;
import holdfast.ui.object.ObjectViewModel;
import holdfast.ui.object.SnapshotView;
import holdfast.ui.retainers.PathViewModel;
import holdfast.ui.retainers.RetainersViewModel;
import holdfast.ui.retention.RetentionViewModel;
import holdfast.ui.source.SourceViewModel;
import holdfast.ui.statistics.StatisticsViewModel;
import holdfast.ui.summary.SummaryViewModel;
import holdfast.ui.workspace.ViewInSight.Name;
import java.util.Map;
import java.util.function.Consumer;

/// The view models of one window's views, tied together: what is selected in a view is explained in
/// the panels.
public record Explorer(
    FindingsViewModel findings,
    GrowthViewModel growth,
    SummaryViewModel summary,
    ComparisonViewModel comparison,
    ContainmentViewModel containment,
    DominatorsViewModel dominators,
    RetentionViewModel retention,
    StatisticsViewModel statistics,
    FindViewModel find,
    RetainersViewModel retainers,
    ObjectViewModel object,
    SourceViewModel source,
    PathViewModel path,
    ViewInSight views) {

  public static Explorer create(Consumer<? super Throwable> failures) {
    var findings = new FindingsViewModel(failures);
    var growth = new GrowthViewModel(failures);
    var summary = new SummaryViewModel(failures);
    var comparison = new ComparisonViewModel(failures);
    var containment = new ContainmentViewModel(failures);
    var statistics = new StatisticsViewModel(failures);
    var find = new FindViewModel(failures);
    var retention = new RetentionViewModel(failures);
    var dominators = new DominatorsViewModel(failures);
    var views =
        new ViewInSight(
            Map.<ViewInSight.Name, SnapshotView>of(
                ViewInSight.Name.FINDINGS, findings,
                ViewInSight.Name.GROWTH, growth,
                ViewInSight.Name.SUMMARY, summary,
                ViewInSight.Name.COMPARISON, comparison,
                ViewInSight.Name.CONTAINMENT, containment,
                ViewInSight.Name.DOMINATORS, dominators,
                ViewInSight.Name.RETENTION, retention,
                ViewInSight.Name.STATISTICS, statistics,
                ViewInSight.Name.FOUND, find));
    views.inSightProperty().subscribe(name -> findings.setInSight(name == Name.FINDINGS));
    views.inSightProperty().subscribe(name -> growth.setInSight(name == Name.GROWTH));
    views.inSightProperty().subscribe(name -> comparison.setInSight(name == Name.COMPARISON));
    views.inSightProperty().subscribe(name -> statistics.setInSight(name == Name.STATISTICS));
    views.inSightProperty().subscribe(name -> retention.setInSight(name == Name.RETENTION));
    Consumer<ObjectSet> showRetention = objects -> showRetention(objects, retention, views);
    findings.onRetention(showRetention);
    findings.onGrowth(name -> {
      growth.showContainer(name);
      views.bring(Name.GROWTH);
    });
    growth.onRetention(showRetention);
    comparison.onRetention(showRetention);
    summary.onRetention(showRetention);
    find.onRetention(showRetention);
    statistics.onChoice(filter -> {
      views.bring(Name.SUMMARY);
      summary.filter().textProperty().set("");
      summary.objectFilterProperty().set(filter);
    });
    var retainers = new RetainersViewModel(failures);
    var object = new ObjectViewModel(failures);
    var source = new SourceViewModel(failures);
    var path = new PathViewModel(failures);
    views.explainedProperty().subscribe(retainers::show);
    views.explainedProperty().subscribe(object::show);
    views.explainedProperty().subscribe(source::show);
    views.selectionProperty().subscribe(path::show);
    views
        .explainedProperty()
        .subscribe(explained -> {
          if (explained.equals(views.selectionProperty().get())) {
            path.comeBack();
          }
        });
    return new Explorer(
        findings,
        growth,
        summary,
        comparison,
        containment,
        dominators,
        retention,
        statistics,
        find,
        retainers,
        object,
        source,
        path,
        views);
  }

  /// Shows what retains some objects.
  public void showRetention(ObjectSet objects) {
    showRetention(objects, retention, views);
  }

  private static void showRetention(
      ObjectSet objects, RetentionViewModel retention, ViewInSight views) {
    retention.ask(objects);
    views.bring(Name.RETENTION);
  }
}
