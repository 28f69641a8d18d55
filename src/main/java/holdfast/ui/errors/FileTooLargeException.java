package holdfast.ui.errors;

import holdfast.report.ByteSize;
import holdfast.ui.Messages;
import java.io.IOException;

/// A file needs more memory than there is.
public final class FileTooLargeException extends IOException {
  /// @param need the least it can need, in bytes
  /// @param memory bytes that Java may take
  public FileTooLargeException(long need, long memory) {
    super(Messages.text("error.file.large", ByteSize.format(need), ByteSize.format(memory)));
  }
}
