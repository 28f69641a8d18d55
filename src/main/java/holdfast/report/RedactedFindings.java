package holdfast.report;

import holdfast.findings.ContainerGrowth;
import holdfast.findings.Finding;
import holdfast.findings.HolderLink;
import java.util.List;

/// Findings and containers as they may be shown: names on their ways are keys of dictionaries, too.
public final class RedactedFindings {
  private final Redaction redaction;

  public RedactedFindings(Redaction redaction) {
    this.redaction = redaction;
  }

  public Finding of(Finding finding) {
    return new Finding(
        finding.rank(),
        finding.verdict(),
        finding.kind(),
        redaction.name(finding.leakedClass()),
        finding.leakedNode(),
        finding.sample().stream().map(redaction::name).toList(),
        finding.counts(),
        finding.retainedSizes(),
        finding.entries(),
        finding.entryWord(),
        link(finding.holder()),
        links(finding.path()),
        finding.source(),
        finding.classSource(),
        finding.costPerEntry(),
        finding.bytesReturned(),
        finding.otherHolders().stream().map(redaction::name).toList(),
        finding.confidence());
  }

  public ContainerGrowth of(ContainerGrowth container) {
    return new ContainerGrowth(
        links(container.path()), container.word(), container.entries(), container.retainedSizes());
  }

  private List<HolderLink> links(List<HolderLink> path) {
    return path.stream().map(this::link).toList();
  }

  private HolderLink link(HolderLink link) {
    return new HolderLink(
        redaction.name(link.edgeName()),
        redaction.name(link.className()),
        link.node(),
        link.nodeId());
  }
}
