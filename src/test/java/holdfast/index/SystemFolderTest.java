package holdfast.index;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SystemFolderTest {
  private static final Path HOME = Path.of("/home/ada");

  private static String locate(String system, Map<String, String> environment) {
    return SystemFolder.CONFIG.locate(system, HOME, environment).toString().replace('\\', '/');
  }

  @Test
  void linuxFollowsTheBaseDirectories() {
    assertEquals("/home/ada/.config/holdfast", locate("Linux", Map.of()));
    assertEquals("/cfg/holdfast", locate("Linux", Map.of("XDG_CONFIG_HOME", "/cfg")));
    assertEquals(
        "/home/ada/.config/holdfast", locate("Linux", Map.of("XDG_CONFIG_HOME", "relative")));
  }

  @Test
  void windowsUsesAppdata() {
    assertEquals("/roaming/holdfast", locate("Windows 11", Map.of("APPDATA", "/roaming")));
    assertEquals("/home/ada/AppData/Roaming/holdfast", locate("Windows 11", Map.of()));
  }

  @Test
  void macUsesApplicationSupport() {
    assertEquals("/home/ada/Library/Application Support/holdfast", locate("Mac OS X", Map.of()));
  }

  @Test
  void cachesStandApart() {
    assertEquals("/home/ada/.cache/holdfast", locateCache("Linux", Map.of()));
    assertEquals("/c/holdfast", locateCache("Linux", Map.of("XDG_CACHE_HOME", "/c")));
    assertEquals("/home/ada/Library/Caches/holdfast", locateCache("Mac OS X", Map.of()));
    assertEquals("/local/holdfast", locateCache("Windows 11", Map.of("LOCALAPPDATA", "/local")));
    assertEquals("/home/ada/AppData/Local/holdfast", locateCache("Windows 11", Map.of()));
  }

  private static String locateCache(String system, Map<String, String> environment) {
    return SystemFolder.CACHE.locate(system, HOME, environment).toString().replace('\\', '/');
  }
}
