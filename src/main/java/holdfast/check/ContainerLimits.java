package holdfast.check;

import holdfast.findings.ContainerTable;
import holdfast.findings.HolderLink;
import holdfast.report.RedactedFindings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// Limits of containers that live in several captures. Those that end with as many entries as they
/// began with, and those of fewer than ten, are not looked at.
final class ContainerLimits {
  private final Compared compared;

  /// Null before somebody asked.
  private ContainerTable table;

  ContainerLimits(Compared compared) {
    this.compared = compared;
  }

  /// Of two captures or more. O(nodes of all) when first asked.
  List<Breach> ofGrowth(Rule rule) {
    var found = new ArrayList<Breach>();
    for (int place = 0; place < table().size(); place++) {
      var exceeded = Exceeded.growth(rule.limit(), values(place, rule), compared.letters());
      // the way is looked for last: it takes longest
      if (exceeded.isPresent() && WayNames.match(rule.name(), table.path(place))) {
        found.add(breach(rule, place, exceeded.get()));
      }
    }
    return found;
  }

  private List<Long> values(int place, Rule rule) {
    boolean isCount = rule.measure() == Rule.Measure.COUNT;
    return IntStream.range(0, compared.snapshots().size())
        .mapToObj(
            capture -> isCount ? table.entries(place, capture) : table.retainedSize(place, capture))
        .toList();
  }

  private Breach breach(Rule rule, int place, Exceeded more) {
    var container = new RedactedFindings(compared.redaction()).of(table.row(place));
    var link = container.container();
    var name = (link.className() + " " + link.edgeName()).strip();
    var kept = rule.measure() == Rule.Measure.RETAINED_SIZE ? " in retained size" : "";
    return new Breach(
        more.excess(),
        name,
        name + " grew by " + rule.limit().unit().text(more.excess()),
        name + " grew" + kept + " by " + more.text(),
        container.path().stream().map(HolderLink::shownName).toList(),
        Optional.empty());
  }

  private ContainerTable table() {
    if (table == null) {
      table =
          compared.isOneProcess()
              ? ContainerTable.compute(compared.snapshots(), compared.cancel())
              : ContainerTable.computeByStructure(compared.snapshots(), compared.cancel());
    }
    return table;
  }
}
