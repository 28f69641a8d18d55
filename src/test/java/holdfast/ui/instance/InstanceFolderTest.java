package holdfast.ui.instance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstanceFolderTest {
  @TempDir private Path runtime;
  @TempDir private Path temporary;
  private String user;

  @BeforeEach
  void findUser() throws IOException {
    user = Files.getOwner(runtime).getName();
  }

  private Path open(Map<String, String> environment) throws IOException {
    return InstanceFolder.open(environment, temporary, user);
  }

  @Test
  void liesInTheRuntimeFolderForEachScreen() throws IOException {
    var folder = runtime.toString();
    assertEquals(
        runtime.resolve("holdfast-0"), open(Map.of("XDG_RUNTIME_DIR", folder, "DISPLAY", ":0")));
    assertEquals(
        runtime.resolve("holdfast-1"), open(Map.of("XDG_RUNTIME_DIR", folder, "DISPLAY", ":1")));
  }

  @Test
  void otherwiseInATemporaryOneThatIsTheUsersAlone() throws IOException {
    var folder = open(Map.of());
    assertEquals(temporary, folder.getParent());
    assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)));
    assertEquals(folder, open(Map.of("XDG_RUNTIME_DIR", "relative")));
  }

  @Test
  void anotherUsersRuntimeFolderIsNotTaken() throws IOException {
    var environment = Map.of("XDG_RUNTIME_DIR", runtime.toString());
    assertThrows(
        IOException.class, () -> InstanceFolder.open(environment, temporary, "somebody else"));
    try (var files = Files.list(runtime)) {
      assertEquals(0, files.count());
    }
  }

  @Test
  void aLinkIsNotFollowed(@TempDir Path elsewhere) throws IOException {
    Files.createSymbolicLink(temporary.resolve("holdfast-of-" + user), elsewhere);
    assertThrows(IOException.class, () -> open(Map.of()));
  }
}
