package holdfast.check;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;

/// What a problem is known by in other runs: what it is about and the names on the way to it, but
/// no ids, sizes or lines, which are others each time. Places in arrays count as one.
final class Fingerprint {
  private static final int BYTES = 16;
  private static final Pattern PLACE = Pattern.compile("\\[?[0-9]+]?");

  private Fingerprint() {}

  static String of(Topic topic, String name, List<String> way) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      add(digest, topic.text());
      add(digest, name);
      for (var link : way) {
        add(digest, PLACE.matcher(link).matches() ? "[]" : link);
      }
      return HexFormat.of().formatHex(digest.digest(), 0, BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static void add(MessageDigest digest, String part) {
    digest.update(part.getBytes(StandardCharsets.UTF_8));
    digest.update((byte) 0);
  }
}
