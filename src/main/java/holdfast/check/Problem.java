package holdfast.check;

import holdfast.analysis.SourceLocation;
import holdfast.findings.Finding;
import java.util.List;
import java.util.Optional;

/// Something that is not as it should be. Texts are as they may be shown.
///
/// @param title in a few words
/// @param message all of it, in sentences
/// @param advice what usually helps; empty where nothing can be said
/// @param way names on the way to what it is about; empty where there is none
/// @param source where it is written
/// @param line of the file of rules; 0 where no rule says so
/// @param allowed why a finding is put up with; empty unless it is
/// @param fingerprint the same for the same problem in other runs
/// @param finding what it is about, where that is a finding
public record Problem(
    Topic topic,
    Level level,
    String title,
    String message,
    String advice,
    List<String> way,
    Optional<SourceLocation> source,
    int line,
    String allowed,
    String fingerprint,
    Optional<Finding> finding) {

  public boolean isAllowed() {
    return !allowed.isEmpty();
  }

  /// Message, allowance and advice, in sentences.
  public String text() {
    var text = new StringBuilder(message);
    if (isAllowed()) {
      text.append(' ').append(allowed);
    }
    if (!advice.isEmpty()) {
      text.append(' ').append(advice);
    }
    return text.toString();
  }

  /// The way in one line, `global › shop › bySession`; empty where there is none or the message
  /// tells it already, as that of a finding does.
  public String wayText() {
    return finding.isPresent() ? "" : String.join(" › ", way);
  }
}
