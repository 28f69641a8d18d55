package holdfast.ui.treetable;

import holdfast.report.ByteSize;
import holdfast.ui.Messages;

/// A size, ready to be drawn: `201.0 MB`, `61 %`, and the share for the bar.
public record SizeText(String size, String percent, double share, long bytes) {
  /// Nothing, where a row has no such size.
  public static final SizeText NONE = new SizeText("", "", 0, 0);

  public static SizeText of(long bytes, long total) {
    double share = total > 0 ? (double) bytes / total : 0;
    return new SizeText(ByteSize.format(bytes), Messages.percent(share), share, bytes);
  }

  public String exact() {
    return ByteSize.exact(bytes);
  }
}
