package holdfast.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import holdfast.analysis.Distances;
import java.io.IOException;
import java.util.Locale;

/// How numbers are written in the three formats.
final class Numbers {
  private Numbers() {}

  /// For people: digits grouped.
  static String grouped(long value) {
    return String.format(Locale.ROOT, "%,d", value);
  }

  /// For people: digits grouped, with a plus sign where there is more.
  static String signed(long value) {
    return (value > 0 ? "+" : "") + grouped(value);
  }

  /// For people: a minus sign where there is no distance, as in DevTools.
  static String distance(int distance) {
    return Distances.isKnown(distance) ? grouped(distance) : "−";
  }

  /// For spreadsheets: empty where there is no distance.
  static String distanceForCsv(int distance) {
    return Distances.isKnown(distance) ? Integer.toString(distance) : "";
  }

  /// For programs: null where there is no distance.
  static void writeDistance(JsonGenerator json, int distance) throws IOException {
    if (Distances.isKnown(distance)) {
      json.writeNumberField("distance", distance);
    } else {
      json.writeNullField("distance");
    }
  }

  /// A share of the whole in percent, without decimals.
  static String share(long part, long whole) {
    return whole <= 0 ? "" : Math.round(100.0 * part / whole) + " %";
  }
}
