package holdfast.check;

import holdfast.analysis.SourceLocation;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// What a problem is known by in other runs: what it is about, the last names on the way to it and
/// the file it is written in, but no ids, sizes, lines or folders, which are others each time.
/// Where a way begins may be, too: several lead to most holders. Places in arrays count as one.
final class Fingerprint {
  private static final int BYTES = 16;

  /// Names of a way that count.
  private static final int LAST = 2;

  private static final Pattern FOLDERS = Pattern.compile("(?s)^.*[/\\\\]");
  private static final Pattern PLACE = Pattern.compile("\\[?[0-9]+]?");

  private Fingerprint() {}

  static String of(Topic topic, String name, List<String> way, Optional<SourceLocation> source) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      add(digest, topic.text());
      add(digest, name);
      for (var link : way.subList(Math.max(0, way.size() - LAST), way.size())) {
        add(digest, PLACE.matcher(link).matches() ? "[]" : link);
      }
      add(digest, source.map(place -> FOLDERS.matcher(place.file()).replaceFirst("")).orElse(""));
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
