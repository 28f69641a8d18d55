package holdfast.report;

import holdfast.index.IndexFolder;
import holdfast.index.SystemFolder;
import java.nio.file.Path;

/// The indexes of whoever runs this program, in the system's folder for what can be made again.
public final class UserIndexes {
  /// Set by tests and the build alone: another folder, and the least bytes of a snapshot in it.
  private static final String FOLDER = "holdfast.indexes";

  private static final String LEAST = "holdfast.indexes.least";

  /// Smaller snapshots load in the time that the start of the program takes.
  private static final long LEAST_BYTES = 50_000_000;

  private static final long MOST_BYTES = 10_000_000_000L;

  private UserIndexes() {}

  public static IndexFolder folder() {
    var other = System.getProperty(FOLDER);
    return new IndexFolder(
        other == null ? SystemFolder.CACHE.locate() : Path.of(other),
        Build.version() + " " + Build.devToolsVersion(),
        Long.getLong(LEAST, LEAST_BYTES),
        MOST_BYTES);
  }

  /// A folder in which there is no index, nor will be.
  public static IndexFolder none() {
    return new IndexFolder(SystemFolder.CACHE.locate(), "", Long.MAX_VALUE, 0);
  }
}
