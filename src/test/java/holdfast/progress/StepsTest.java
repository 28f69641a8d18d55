package holdfast.progress;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class StepsTest {
  private final CancelFlag cancel = new CancelFlag();
  private final Steps steps = new Steps(cancel);

  @RepeatedTest(20)
  void everyStepRunsOnceAndAfterWhatItNeeds() {
    var random = new Random();
    var ended = Collections.synchronizedList(new ArrayList<Integer>());
    var added = new ArrayList<Steps.Step>();
    var needs = new ArrayList<List<Integer>>();
    var wrong = new AtomicBoolean();
    for (int i = 0; i < 40; i++) {
      int number = i;
      var needed = random.ints(i == 0 ? 0 : random.nextInt(3), 0, Math.max(1, i)).boxed().toList();
      needs.add(needed);
      added.add(
          steps.add(
              () -> {
                if (!ended.containsAll(needs.get(number))) {
                  wrong.set(true);
                }
                ended.add(number);
              },
              needed.stream().map(added::get).toArray(Steps.Step[]::new)));
    }
    steps.run();
    assertFalse(wrong.get());
    assertEquals(40, ended.size());
    assertEquals(40, ended.stream().distinct().count());
  }

  @Test
  void stepsThatNeedNothingRunSideBySide() {
    var both = new CountDownLatch(2);
    Runnable meet =
        () -> {
          both.countDown();
          try {
            assertTrue(both.await(10, TimeUnit.SECONDS), "the other one has not started");
          } catch (InterruptedException e) {
            throw new AssertionError(e);
          }
        };
    if (Workers.count() > 1) {
      steps.add(meet);
    } else {
      both.countDown();
    }
    steps.add(meet);
    steps.run();
    assertEquals(0, both.getCount());
  }

  @Test
  void theFirstFailureIsThrownAndEndsTheOthers() {
    var problem = new IllegalStateException("only a test");
    var later = new AtomicBoolean();
    var failing =
        steps.add(() -> {
          throw problem;
        });
    steps.add(() -> {
      while (true) {
        steps.cancel().throwIfCanceled();
      }
    });
    steps.add(() -> later.set(true), failing);
    assertSame(problem, assertThrows(IllegalStateException.class, steps::run));
    assertFalse(later.get());
  }

  @Test
  void aCancelationIsThrownEvenWhenNoStepAsksAndStartsNoOther() {
    var later = new AtomicBoolean();
    var canceling = steps.add(cancel::cancel);
    steps.add(() -> later.set(true), canceling);
    assertThrows(CanceledException.class, steps::run);
    assertFalse(later.get());
  }
}
