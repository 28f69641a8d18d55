package holdfast.ui.instance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/// The folder where processes of one user meet. Nobody else can read it or write into it.
final class InstanceFolder {
  private static final Set<PosixFilePermission> OWN =
      EnumSet.of(
          PosixFilePermission.OWNER_READ,
          PosixFilePermission.OWNER_WRITE,
          PosixFilePermission.OWNER_EXECUTE);

  private InstanceFolder() {}

  /// The folder for windows on one screen: those who are logged in twice have two.
  ///
  /// @throws IOException where no folder can be had that is the user's alone
  static Path open(Map<String, String> environment, Path temporary, String user)
      throws IOException {
    var screen =
        environment.getOrDefault("WAYLAND_DISPLAY", "") + environment.getOrDefault("DISPLAY", "");
    var name = "holdfast" + screen.replaceAll("[^A-Za-z0-9]", "-");
    var runtime = environment.get("XDG_RUNTIME_DIR");
    if (runtime != null && Path.of(runtime).isAbsolute() && isOf(user, Path.of(runtime))) {
      return create(Path.of(runtime).resolve(name), user);
    }
    return create(temporary.resolve(name + "-of-" + user.replaceAll("[^A-Za-z0-9]", "-")), user);
  }

  private static Path create(Path folder, String user) throws IOException {
    boolean isPosix = folder.getFileSystem().supportedFileAttributeViews().contains("posix");
    if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
      if (isPosix) {
        Files.createDirectory(folder, PosixFilePermissions.asFileAttribute(OWN));
      } else {
        Files.createDirectories(folder);
      }
    }
    if (isPosix) {
      if (!isOf(user, folder)) {
        throw new IOException(folder + " is somebody else's");
      }
      Files.setPosixFilePermissions(folder, OWN);
    }
    return folder;
  }

  private static boolean isOf(String user, Path folder) {
    try {
      return Files.getOwner(folder, LinkOption.NOFOLLOW_LINKS).getName().equals(user);
    } catch (IOException | UnsupportedOperationException _) {
      return false;
    }
  }
}
