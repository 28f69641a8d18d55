package holdfast.format;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypedTargetsTest {
  @ParameterizedTest
  @CsvSource({
    "7, 268435456, true",
    "16, 268435456, true",
    "7, 268435457, false",
    "17, 3, false",
    "64, 2147483639, false"
  })
  void largestTypeAndTargetAreKept(int typeCount, int nodeCount, boolean isPacked) {
    var targets = new TypedTargets(new int[3], typeCount, nodeCount);
    assertEquals(isPacked, targets.isPacked());
    targets.set(0, typeCount - 1, nodeCount - 1);
    targets.set(1, 0, nodeCount - 1);
    targets.set(2, typeCount - 1, 0);
    assertEquals(typeCount - 1, targets.type(0));
    assertEquals(nodeCount - 1, targets.target(0));
    assertEquals(0, targets.type(1));
    assertEquals(nodeCount - 1, targets.target(1));
    assertEquals(typeCount - 1, targets.type(2));
    assertEquals(0, targets.target(2));
  }
}
