package holdfast.report;

import holdfast.findings.ContainerGrowth;
import holdfast.findings.Finding;
import holdfast.findings.HolderLink;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// How numbers and ways are written in reports, whatever those are written as.
public final class Figures {
  private static final String ARROW = " → ";

  private Figures() {}

  /// `5,412,006`
  public static String count(long value) {
    return String.format(Locale.ROOT, "%,d", value);
  }

  /// `40 → 200 → 360`, one per capture.
  public static String counts(List<? extends Number> counts) {
    return counts.stream()
        .map(value -> count(value.longValue()))
        .collect(Collectors.joining(ARROW));
  }

  /// `31.1 kB → 151.1 kB`, one per capture.
  public static String sizes(List<Long> sizes) {
    return sizes.stream().map(ByteSize::format).collect(Collectors.joining(ARROW));
  }

  /// @param share 0 to 1
  public static String percent(double share) {
    return String.format(Locale.ROOT, "%.0f %%", 100 * share);
  }

  /// What the holder of a finding has in each capture.
  static List<String> entries(Finding finding) {
    boolean isSize = finding.entryWord().equals("bytes");
    return finding.entries().stream()
        .map(value -> isSize ? ByteSize.format(value) : count(value))
        .toList();
  }

  /// `global › shop › bySession`
  public static String path(ContainerGrowth container) {
    return container.path().stream().map(HolderLink::shownName).collect(Collectors.joining(" › "));
  }
}
