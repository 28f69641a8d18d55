package holdfast.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourceRootTest {
  @ParameterizedTest
  @CsvSource({
    "/srv/app/store.js, store.js",
    "/srv/app/a b/ü#1.js, a%20b/%C3%BC%231.js",
    "/srv/app/a:b.js, a%3Ab.js",
    "/srv/application/a.js, file:///srv/application/a.js",
    "file:///srv/app/store.mjs, store.mjs",
    "file:///srv/app/a%20b.mjs, a%20b.mjs",
    "file:///srv/other.mjs, file:///srv/other.mjs",
    "'C:\\srv\\a.js', file:///C:/srv/a.js",
    "node:events, none",
    "script 72, none",
    "internal/util.js, none",
    "https://example.org/a.js, none"
  })
  void filesAreNamedFromTheRoot(String file, String reference) {
    assertEquals(reference, SourceRoot.of("/srv/app").reference(file).orElse("none"));
  }

  @ParameterizedTest
  @CsvSource({"'C:\\srv', a.js", "C:/srv/, a.js", "'C:\\', srv/a.js"})
  void windowsHasDrives(String root, String reference) {
    assertEquals(reference, SourceRoot.of(root).reference("C:\\srv\\a.js").orElse("none"));
  }
}
