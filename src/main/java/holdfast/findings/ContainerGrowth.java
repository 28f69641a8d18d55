package holdfast.findings;

import java.util.List;

/// A living container: one Map, Set, array or object that exists in several captures, and what it
/// had in each. Lists have one number per capture, 0 where it did not exist.
///
/// @param path from the nearest module or global object, ending at the container
/// @param word what its entries are
public record ContainerGrowth(
    List<HolderLink> path, String word, List<Long> entries, List<Long> retainedSizes) {

  public HolderLink container() {
    return path.getLast();
  }

  /// Entries gained or lost from the first capture to the last.
  public long entryDelta() {
    return entries.getLast() - entries.getFirst();
  }

  /// Bytes gained or lost from the first capture to the last, retained.
  public long retainedDelta() {
    return retainedSizes.getLast() - retainedSizes.getFirst();
  }
}
