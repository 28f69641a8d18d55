package holdfast.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The files to measure with: those that are named, or else ones that Node.js makes.
final class Snapshots {
  /// Of a snapshot without users, and how many more users a MB takes.
  private static final int EMPTY_MEGABYTES = 4;

  private static final int USERS_PER_MEGABYTE = 600;

  private final Settings settings;

  Snapshots(Settings settings) {
    this.settings = settings;
  }

  List<Path> find() throws IOException, InterruptedException {
    if (!settings.files().isEmpty()) {
      return settings.files();
    }
    if (!Settings.isInstalled(settings.node())) {
      throw new IOException(
          "Node.js makes the snapshots, and there is no "
              + settings.node()
              + ". Name snapshots to measure with: -Dbench.files=a.heapsnapshot,b.heapsnapshot");
    }
    var version = settings.nodeVersion().replaceFirst("\\..*", "");
    var files = new ArrayList<Path>();
    for (int size : settings.sizes()) {
      var file = Settings.FOLDER.resolve(size + "mb-node" + version + ".heapsnapshot");
      if (!Files.exists(file) || !Files.exists(laterThan(file))) {
        make(size, file);
      }
      files.add(file);
    }
    return files;
  }

  /// Where a later snapshot of the same process stands, if there is one.
  static Path laterThan(Path file) {
    var name = file.getFileName().toString().replace(".heapsnapshot", "-later.heapsnapshot");
    return file.resolveSibling(name);
  }

  private void make(int size, Path file) throws IOException, InterruptedException {
    System.err.println("Making " + file);
    int users = Math.max(1, size - EMPTY_MEGABYTES) * USERS_PER_MEGABYTE;
    MeasuredRun.discarding(
        List.of(
            settings.node(),
            DevTools.memoryFlag(),
            Settings.SOURCES.resolve("make-snapshot.cjs").toString(),
            Integer.toString(users),
            file.toString(),
            laterThan(file).toString()));
  }
}
