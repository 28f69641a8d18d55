package holdfast.ui.about;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class AboutTextTest {
  private static final Pattern DEPENDENCY =
      Pattern.compile("<dependency>.*?<version>(.*?)</version>(.*?)</dependency>", Pattern.DOTALL);

  /// Every library of the program, not those of its tests and of its build.
  private static List<String> versions() throws IOException {
    var whole = Files.readString(Path.of("pom.xml"));
    var pom = whole.substring(0, whole.indexOf("<build>"));
    var versions = new ArrayList<String>();
    for (var found : DEPENDENCY.matcher(pom).results().toList()) {
      if (!found.group(2).contains("test")) {
        versions.add(resolved(pom, found));
      }
    }
    return versions;
  }

  private static String resolved(String pom, MatchResult dependency) {
    var version = dependency.group(1);
    if (!version.startsWith("${")) {
      return version;
    }
    var name = version.substring(2, version.length() - 1);
    var property = Pattern.compile("<" + Pattern.quote(name) + ">(.*?)</").matcher(pom);
    return property.results().findFirst().orElseThrow().group(1);
  }

  @Test
  void librariesHaveTheVersionsOfTheBuild() throws IOException {
    var versions = versions();
    assertEquals(7, versions.size());
    var text = AboutText.read();
    assertEquals(
        List.of(), versions.stream().filter(version -> !text.contains(version + ":")).toList());
  }

  @Test
  void engineIsTheOneItIsComparedWith() throws IOException {
    var wanted = Files.readString(Path.of("src/test/parity/package.json"));
    var version = Pattern.compile("\"chrome-devtools-frontend\": \"(.*?)\"").matcher(wanted);
    assertEquals(true, version.find());
    assertEquals(
        true, AboutText.read().contains("chrome-devtools-frontend " + version.group(1) + "."));
  }
}
