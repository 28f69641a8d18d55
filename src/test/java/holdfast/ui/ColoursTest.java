package holdfast.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// Text can be read on everything it stands on, in light and in dark.
class ColoursTest {
  private static final double LEAST_CONTRAST = 4.5;
  private static final Pattern COLOUR = Pattern.compile("(-hf-[a-z-]+):\\s*#([0-9a-f]{6})");
  private static final List<String> TEXTS =
      List.of(
          "-hf-text",
          "-hf-secondary",
          "-hf-faint",
          "-hf-internal",
          "-hf-string",
          "-hf-number",
          "-hf-function",
          "-hf-accent",
          "-hf-growth",
          "-hf-settled");
  private static final List<String> GROUNDS =
      List.of("-hf-background", "-hf-surface", "-hf-raised", "-hf-hover", "-hf-selection");

  @Test
  void textIsReadableInLight() throws IOException {
    assertEquals(List.of(), unreadable(colours("light.css")));
  }

  @Test
  void textIsReadableInDark() throws IOException {
    assertEquals(List.of(), unreadable(colours("dark.css")));
  }

  @Test
  void bothNameTheSameColours() throws IOException {
    assertEquals(
        new TreeSet<>(colours("light.css").keySet()), new TreeSet<>(colours("dark.css").keySet()));
  }

  private static List<String> unreadable(Map<String, Double> colours) {
    var pairs =
        TEXTS.stream()
            .flatMap(text -> GROUNDS.stream().map(ground -> List.of(text, ground)))
            .collect(java.util.stream.Collectors.toCollection(java.util.ArrayList::new));
    pairs.add(List.of("-hf-on-accent", "-hf-accent"));
    pairs.add(List.of("-hf-on-accent", "-hf-accent-hover"));
    pairs.add(List.of("-hf-growth", "-hf-growth-surface"));
    pairs.add(List.of("-hf-accent", "-hf-growth-surface"));
    pairs.add(List.of("-hf-caution", "-hf-caution-surface"));
    pairs.add(List.of("-hf-background", "-hf-secondary"));
    pairs.add(List.of("-hf-background", "-hf-growth"));
    return pairs.stream()
        .map(pair -> pair + " " + contrast(colours.get(pair.get(0)), colours.get(pair.get(1))))
        .filter(line -> Double.parseDouble(line.replaceAll(".* ", "")) < LEAST_CONTRAST)
        .toList();
  }

  private static double contrast(double a, double b) {
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  }

  /// Relative luminance by the name of the colour.
  private static Map<String, Double> colours(String sheet) throws IOException {
    try (var source = ColoursTest.class.getResourceAsStream(sheet)) {
      var found = new HashMap<String, Double>();
      var matcher = COLOUR.matcher(new String(source.readAllBytes()));
      while (matcher.find()) {
        found.put(matcher.group(1), luminance(Integer.parseInt(matcher.group(2), 16)));
      }
      return found;
    }
  }

  private static double luminance(int rgb) {
    return 0.2126 * linear(rgb >> 16 & 0xFF)
        + 0.7152 * linear(rgb >> 8 & 0xFF)
        + 0.0722 * linear(rgb & 0xFF);
  }

  private static double linear(int channel) {
    double value = channel / 255.0;
    return value <= 0.03928 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
  }
}
