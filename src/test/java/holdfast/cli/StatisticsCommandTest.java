package holdfast.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import holdfast.testing.GoldenFiles;
import holdfast.testing.Json;
import org.junit.jupiter.api.Test;

class StatisticsCommandTest extends CommandFixture {
  @Test
  void tableHasShares() {
    assertEquals(
        """
        Content                      Size
        Compiled code                 0 B    0 %
        Strings                      64 B    0 %
        JavaScript arrays             0 B    0 %
        Typed arrays                  0 B    0 %
        System objects                0 B    0 %
        Other JavaScript           1.5 MB  100 %
        Other, outside JavaScript     0 B    0 %
        Total                      1.5 MB  100 %
        """,
        output("statistics", file));
  }

  @Test
  void csvHasBytes() {
    assertEquals(
        """
        category,size
        total,1500344
        code,0
        strings,64
        jsArrays,0
        typedArrays,0
        system,0
        otherJs,1500280
        otherNonJs,0
        """,
        output("statistics", file, "--format", "csv"));
  }

  @Test
  void jsonIsThatOfTheAnswersOfDevTools() {
    assertEquals(
        Json.parseObject(GoldenFiles.answer("chromium.views.json")).get("statistics"),
        Json.parse(output("statistics", GoldenFiles.snapshot("chromium"), "--format", "json")));
  }
}
