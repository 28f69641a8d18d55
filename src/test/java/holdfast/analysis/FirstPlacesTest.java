package holdfast.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import holdfast.progress.CancelFlag;
import holdfast.progress.CancelSignal;
import holdfast.progress.CanceledException;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FirstPlacesTest {
  private static final int UNLISTED = -1;
  private static final int FROM = 10;

  /// A place with its value.
  private record Place(int value, int number) implements Comparable<Place> {
    private static final Comparator<Place> ORDER =
        Comparator.comparingInt(Place::value).thenComparingInt(Place::number);

    @Override
    public int compareTo(Place other) {
      return ORDER.compare(this, other);
    }
  }

  private enum Values {
    ASCENDING,
    DESCENDING,
    EQUAL,
    FEW_DIFFERENT,
    RANDOM,
    HARDLY_LISTED,
    NOT_LISTED;

    int[] make(int count) {
      var random = new Random(count);
      return IntStream.range(0, count)
          .map(i ->
              switch (this) {
                case ASCENDING -> i;
                case DESCENDING -> count - i;
                case EQUAL -> 7;
                case FEW_DIFFERENT -> random.nextInt(3);
                case RANDOM -> random.nextInt(Integer.MAX_VALUE);
                case HARDLY_LISTED -> random.nextInt(1_000) == 0 ? random.nextInt(9) : UNLISTED;
                case NOT_LISTED -> UNLISTED;
              })
          .toArray();
    }
  }

  /// Values at the places from [#FROM] on.
  private static final class Numbers implements Candidates<Place> {
    private final int[] values;
    private final AtomicInteger made;
    private Place bound;

    Numbers(int[] values, AtomicInteger made) {
      this.values = values;
      this.made = made;
    }

    @Override
    public Place at(int place) {
      made.incrementAndGet();
      int value = values[place - FROM];
      return value == UNLISTED ? null : new Place(value, place);
    }

    @Override
    public void setBound(Place newBound) {
      bound = newBound;
    }

    @Override
    public int nextAhead(int from, int to) {
      int place = from;
      while (place < to && new Place(values[place - FROM], place).compareTo(bound) > 0) {
        place++;
      }
      return place;
    }
  }

  @ParameterizedTest
  @EnumSource
  void firstPlacesAreThoseOfASort(Values kind) {
    for (int count : new int[] {0, 1, 99, 4_096, 4_097, 50_000, 300_000}) {
      int[] values = kind.make(count);
      var sorted =
          IntStream.range(0, count)
              .filter(i -> values[i] != UNLISTED)
              .mapToObj(i -> new Place(values[i], FROM + i))
              .sorted()
              .toList();
      for (int wanted : new int[] {0, 1, 100, 3_000, 400_000}) {
        assertEquals(
            sorted.subList(0, Math.min(wanted, sorted.size())),
            find(values, wanted, new AtomicInteger()),
            wanted + " of " + count);
      }
    }
  }

  /// Whatever their order, few candidates are made of a million places.
  @ParameterizedTest
  @EnumSource(names = {"ASCENDING", "DESCENDING", "EQUAL", "FEW_DIFFERENT", "RANDOM"})
  void mostPlacesAreTurnedAwayWithoutALook(Values kind) {
    var made = new AtomicInteger();
    find(kind.make(1_000_000), 100, made);
    assertTrue(made.get() < 20_000, made + " candidates");
  }

  @Test
  void searchObeysTheSignal() {
    var canceled = new CancelFlag();
    canceled.cancel();
    for (int count : new int[] {1, 100_000}) {
      var values = new int[count];
      assertThrows(
          CanceledException.class,
          () ->
              FirstPlaces.find(
                  () -> new Numbers(values, new AtomicInteger()), FROM, FROM + count, 1, canceled));
    }
  }

  private static List<Place> find(int[] values, int wanted, AtomicInteger made) {
    return FirstPlaces.find(
        () -> new Numbers(values, made), FROM, FROM + values.length, wanted, CancelSignal.NEVER);
  }
}
