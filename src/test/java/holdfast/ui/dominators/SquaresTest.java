package holdfast.ui.dominators;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SquaresTest {
  private record Rectangle(double x, double y, double width, double height) {
    double area() {
      return width * height;
    }

    double overlap(Rectangle other) {
      double wide = Math.min(x + width, other.x + other.width) - Math.max(x, other.x);
      double high = Math.min(y + height, other.y + other.height) - Math.max(y, other.y);
      return Math.max(0, wide) * Math.max(0, high);
    }

    double ratio() {
      return Math.max(width / height, height / width);
    }
  }

  private static List<Rectangle> divide(double[] areas, double width, double height) {
    var found = new Rectangle[areas.length];
    Squares.divide(
        areas, 10, 20, width, height, (i, x, y, w, h) -> found[i] = new Rectangle(x, y, w, h));
    return List.of(found);
  }

  @Test
  void exampleOfThePaperIsDividedAsThere() {
    var found = divide(new double[] {6, 6, 4, 3, 2, 2, 1}, 6, 4);
    assertEquals(
        List.of("3.0 x 2.0", "3.0 x 2.0", "1.7 x 2.3", "1.3 x 2.3", "1.2 x 1.7", "1.2 x 1.7"),
        found.subList(0, 6).stream()
            .map(r -> String.format(java.util.Locale.ROOT, "%.1f x %.1f", r.width, r.height))
            .toList());
  }

  @Test
  void partsHaveTheirAreasAndDoNotOverlap() {
    for (long seed = 1; seed <= 200; seed++) {
      var random = new Random(seed);
      var areas = new double[1 + random.nextInt(60)];
      Arrays.setAll(areas, _ -> Math.pow(random.nextDouble(), 3) + 0.001);
      double width = 50 + random.nextInt(500);
      double height = 50 + random.nextInt(500);
      double scale = width * height / Arrays.stream(areas).sum();
      double[] sorted =
          Arrays.stream(areas).map(area -> -area * scale).sorted().map(area -> -area).toArray();
      var found = divide(sorted, width, height);
      var whole = new Rectangle(10, 20, width, height);
      for (int i = 0; i < sorted.length; i++) {
        var message = "seed " + seed + ", part " + i;
        assertEquals(sorted[i], found.get(i).area(), 1e-6 * width * height, message);
        assertEquals(sorted[i], found.get(i).overlap(whole), 1e-6 * width * height, message);
        for (int other = 0; other < i; other++) {
          assertEquals(0, found.get(i).overlap(found.get(other)), 1e-6, message);
        }
      }
    }
  }

  @Test
  void equalPartsAreNearlySquare() {
    var areas = new double[100];
    Arrays.fill(areas, 300 * 200 / 100.0);
    var ratios = new ArrayList<Double>();
    divide(areas, 300, 200).forEach(part -> ratios.add(part.ratio()));
    assertTrue(
        ratios.stream().filter(ratio -> ratio < 1.4).count() > 95
            && ratios.stream().allMatch(ratio -> ratio < 2.5),
        ratios.toString());
  }

  @Test
  void nothingIsDividedIntoNothing() {
    assertEquals(List.of(), divide(new double[] {}, 5, 5));
  }
}
