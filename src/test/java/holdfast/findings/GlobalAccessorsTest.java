package holdfast.findings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class GlobalAccessorsTest {
  private static List<String> shortened(String... edgeNames) {
    var way = Arrays.stream(edgeNames).map(name -> new HolderLink(name, "Object", 1, 1)).toList();
    return GlobalAccessors.shortened(way).stream().map(HolderLink::edgeName).toList();
  }

  @Test
  void variableStandsForItsAccessor() {
    assertEquals(
        List.of("", "process", "_events"),
        shortened("", "set process", "context", "_process", "_events"));
    assertEquals(List.of("", "fetch"), shortened("", "get fetch", "context", "fetch"));
  }

  @Test
  void otherFunctionsOfThatNameStay() {
    for (var way :
        List.of(
            List.of("", "set process", "context", "other"),
            List.of("", "set process", "code", "_process"),
            List.of("", "process", "context", "_process"),
            List.of("", "set process", "context"))) {
      assertEquals(way, shortened(way.toArray(String[]::new)));
    }
  }
}
