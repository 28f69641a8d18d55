package holdfast.findings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeyShapeTest {
  @ParameterizedTest
  @CsvSource({
    "17, SEQUENCE",
    "user:1042, SEQUENCE",
    "sess-31, SEQUENCE",
    "1763664000, TIMESTAMP",
    "1763664000123, TIMESTAMP",
    "3f2b8c1e-94d7-4a61-8f0e-2b7c9d5e1a34, UUID",
    "job:3F2B8C1E-94D7-4A61-8F0E-2B7C9D5E1A34, UUID",
    "/users/7/orders?page=2, URL",
    "https://example.org/a, URL",
    "GET /health, URL",
    "10.0.3.77:52114, ADDRESS",
    "qH7dKx02LmPz81RvTb4WsA, RANDOM",
    "content-type, OTHER",
    "maxListeners, OTHER",
    "encodeURIComponent, OTHER",
    "'', OTHER",
    "'a b', OTHER"
  })
  void shapeFollowsFromTheText(String key, KeyShape shape) {
    assertEquals(shape, KeyShape.of(key));
  }
}
