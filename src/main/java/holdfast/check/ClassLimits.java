package holdfast.check;

import holdfast.analysis.ClassAggregate;
import holdfast.analysis.SourceLocation;
import holdfast.comparison.ClassGrowth;
import holdfast.comparison.GrowthTable;
import holdfast.graph.HeapGraph;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Limits of classes. A class is counted by its name, and grows by its name and place.
final class ClassLimits {
  private final Compared compared;

  /// Null before somebody asked.
  private GrowthTable growth;

  ClassLimits(Compared compared) {
    this.compared = compared;
  }

  /// Of the last capture.
  List<Breach> ofCount(Rule rule) {
    var counts =
        compared.last().classes().rows().stream()
            .filter(row -> rule.name().matches(row.className()))
            .collect(
                Collectors.groupingBy(
                    ClassAggregate::className, Collectors.summingLong(ClassAggregate::count)));
    var found = new ArrayList<Breach>();
    counts.forEach((name, count) -> {
      if (rule.limit().isExceededBy(count)) {
        var objects = Limit.Unit.OBJECTS.text(count);
        var shown = compared.redaction().name(name);
        found.add(
            new Breach(
                count,
                shown,
                objects + " of " + shown,
                compared.letters().getLast() + " has " + objects + " of " + shown,
                List.of(),
                placeOf(name)));
      }
    });
    return found;
  }

  private Optional<SourceLocation> placeOf(String className) {
    var keys = compared.last().classKeys();
    for (int number = 0; number < keys.count(); number++) {
      if (keys.isShown(number) && keys.name(number).equals(className)) {
        var source = keys.source(number);
        if (source.isPresent()) {
          return source;
        }
      }
    }
    return Optional.empty();
  }

  /// Of two captures or more. O(nodes of all) when first asked.
  List<Breach> ofGrowth(Rule rule) {
    var found = new ArrayList<Breach>();
    var rows = growth().rows();
    for (int row = 0; row < rows.size(); row++) {
      if (rule.name().matches(rows.get(row).className())) {
        var exceeded =
            Exceeded.growth(rule.limit(), values(rows.get(row), rule), compared.letters());
        if (exceeded.isPresent()) {
          found.add(breach(rule, row, exceeded.get()));
        }
      }
    }
    return found;
  }

  private static List<Long> values(ClassGrowth row, Rule rule) {
    return switch (rule.measure()) {
      case COUNT -> row.counts().stream().map(Integer::longValue).toList();
      case SHALLOW_SIZE -> row.shallowSizes();
      case RETAINED_SIZE -> row.retainedSizes();
    };
  }

  private Breach breach(Rule rule, int row, Exceeded more) {
    var shown = compared.redaction().name(growth.rows().get(row).className());
    var kept = rule.measure() == Rule.Measure.RETAINED_SIZE ? " in retained size" : "";
    int node = growth.firstNode(row);
    return new Breach(
        more.excess(),
        shown,
        shown + " grew by " + rule.limit().unit().text(more.excess()),
        "Class " + shown + " grew" + kept + " by " + more.text(),
        List.of(),
        node == HeapGraph.NO_NODE ? Optional.empty() : compared.last().sourceLocation(node));
  }

  private GrowthTable growth() {
    if (growth == null) {
      growth =
          compared.isOneProcess()
              ? GrowthTable.compute(compared.snapshots(), compared.cancel())
              : GrowthTable.computeByStructure(compared.snapshots(), compared.cancel());
    }
    return growth;
  }
}
