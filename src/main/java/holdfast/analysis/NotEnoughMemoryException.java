package holdfast.analysis;

import java.io.IOException;

/// Snapshots need more memory than there is, which is known before they are read.
public final class NotEnoughMemoryException extends IOException {
  private static final long serialVersionUID = 1;

  private final long need;
  private final long memory;
  private final long taken;

  NotEnoughMemoryException(long need, long memory, long taken) {
    super("needs " + need + " bytes of " + memory + ", of which " + taken + " are taken");
    this.need = need;
    this.memory = memory;
    this.taken = taken;
  }

  /// The least that the snapshots take, in bytes.
  public long need() {
    return need;
  }

  /// Bytes that Java may take.
  public long memory() {
    return memory;
  }

  /// Bytes that open snapshots take.
  public long taken() {
    return taken;
  }
}
