package holdfast.ui.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ConfigFolderTest {
  private static final Path HOME = Path.of("/home/ada");

  private static String locate(String system, Map<String, String> environment) {
    return ConfigFolder.locate(system, HOME, environment).toString().replace('\\', '/');
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
}
