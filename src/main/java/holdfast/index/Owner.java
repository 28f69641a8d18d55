package holdfast.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/// Whose a file is. Where the system knows no such permissions, such as on Windows, folders below
/// the user's own are the user's alone by themselves.
final class Owner {
  private static final Set<PosixFilePermission> FOLDER =
      PosixFilePermissions.fromString("rwx------");
  private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");
  private static final Set<PosixFilePermission> WRITTEN_BY_OTHERS =
      EnumSet.of(PosixFilePermission.GROUP_WRITE, PosixFilePermission.OTHERS_WRITE);

  /// Whom a file of this process belongs to, on Linux.
  private static final Path THIS_PROCESS = Path.of("/proc/self");

  private Owner() {}

  /// Attributes that a new file gets.
  static FileAttribute<?>[] ofFile(Path file) {
    return isPosix(file)
        ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(FILE)}
        : new FileAttribute<?>[0];
  }

  /// Makes a folder that is the user's alone, where there is none.
  ///
  /// @throws IOException if there is one that is somebody else's, or open to others
  static void createFolder(Path folder) throws IOException {
    if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
      Files.createDirectories(folder.getParent());
      if (isPosix(folder)) {
        Files.createDirectories(folder, PosixFilePermissions.asFileAttribute(FOLDER));
      } else {
        Files.createDirectories(folder);
      }
    }
    if (!isMineAlone(folder)) {
      throw new IOException(folder + " is somebody else's, or open to others");
    }
    if (isPosix(folder)) {
      Files.setPosixFilePermissions(folder, FOLDER);
    }
  }

  /// Whether a file or folder, which is no link, is this user's and nobody else may change it.
  static boolean isMineAlone(Path file) throws IOException {
    if (!isPosix(file)) {
      return Files.exists(file, LinkOption.NOFOLLOW_LINKS);
    }
    var attributes =
        Files.readAttributes(file, PosixFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    return Collections.disjoint(attributes.permissions(), WRITTEN_BY_OTHERS)
        && !attributes.isSymbolicLink()
        && attributes.owner().getName().equals(me());
  }

  private static String me() throws IOException {
    return Files.exists(THIS_PROCESS)
        ? Files.getOwner(THIS_PROCESS).getName()
        : System.getProperty("user.name");
  }

  private static boolean isPosix(Path file) {
    return file.getFileSystem().supportedFileAttributeViews().contains("posix");
  }
}
