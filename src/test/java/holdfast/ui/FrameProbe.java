package holdfast.ui;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import javafx.application.Platform;

/// Asks the window's thread every two milliseconds how long it keeps one waiting. With
/// `-Dframes.stacks=16` it also tells what the thread did where it was held for longer than 16 ms.
final class FrameProbe {
  /// How long the thread may be held, in ms, before it is told what it did.
  private static final int FRAME = Integer.getInteger("frames.stacks", 16);

  private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
  private final List<Double> holds = new ArrayList<>();

  /// What the window's thread itself worked between two probes, in ms: without the collector's
  /// pauses and without waiting for a core.
  private final List<Double> work = new ArrayList<>();

  private long workedBefore;
  private Thread window;

  /// Begins to ask, for as long as the program runs.
  static FrameProbe begin() throws Exception {
    var probe = new FrameProbe();
    WindowProgram.onWindow(() -> probe.window = Thread.currentThread());
    var asking = new Thread(probe::ask, "Frame probe");
    asking.setDaemon(true);
    asking.start();
    return probe;
  }

  private void ask() {
    while (true) {
      long asked = System.nanoTime();
      var answered = new CompletableFuture<Void>();
      Platform.runLater(() -> {
        holds.add((System.nanoTime() - asked) / 1e6);
        long worked = threads.getCurrentThreadCpuTime();
        work.add((worked - workedBefore) / 1e6);
        workedBefore = worked;
        answered.complete(null);
      });
      watch(answered);
      try {
        TimeUnit.MILLISECONDS.sleep(2);
      } catch (InterruptedException _) {
        return;
      }
    }
  }

  /// Waits for the answer; where that takes long, tells what the thread did meanwhile.
  private void watch(CompletableFuture<Void> answered) {
    if (System.getProperty("frames.stacks") == null) {
      answered.join();
      return;
    }
    long from = System.nanoTime();
    var samples = new ArrayList<StackTraceElement[]>();
    while (!isAnswered(answered)) {
      samples.add(window.getStackTrace());
    }
    double held = (System.nanoTime() - from) / 1e6;
    if (held > FRAME) {
      say("    held %.0f ms, %d samples", held, samples.size());
      hottest(samples).forEach(line -> say("      %s", line));
    }
  }

  private static boolean isAnswered(CompletableFuture<Void> answered) {
    try {
      answered.get(1, TimeUnit.MILLISECONDS);
      return true;
    } catch (TimeoutException _) {
      return false;
    } catch (InterruptedException | ExecutionException problem) {
      throw new IllegalStateException(problem);
    }
  }

  /// The methods that were on the stack in most samples, each with its count.
  private static List<String> hottest(List<StackTraceElement[]> samples) {
    var counts = new HashMap<String, Integer>();
    for (var stack : samples) {
      Arrays.stream(stack)
          .map(at -> at.getClassName().replaceAll(".*\\.", "") + "." + at.getMethodName())
          .distinct()
          .forEach(name -> counts.merge(name, 1, Integer::sum));
    }
    return counts.entrySet().stream()
        .filter(entry -> entry.getValue() > 1)
        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
        .limit(Integer.getInteger("frames.methods", 60))
        .map(entry -> entry.getValue() + " " + entry.getKey())
        .toList();
  }

  /// Forgets what was measured until now.
  void clear() throws Exception {
    WindowProgram.onWindow(() -> {
      holds.clear();
      work.clear();
    });
  }

  /// Prints what was measured since the last time.
  void report(String what) throws Exception {
    WindowProgram.onWindow(() -> {
      var sorted = holds.stream().sorted().toList();
      if (!sorted.isEmpty()) {
        say(
            "  %-40s %5d probes, median %.1f, 99 %% %.1f, longest %s ms; own work %s ms",
            what,
            sorted.size(),
            sorted.get(sorted.size() / 2),
            sorted.get(sorted.size() * 99 / 100),
            longest(holds),
            longest(work));
      }
    });
    clear();
  }

  private static String longest(List<Double> times) {
    return times.stream()
        .sorted(Comparator.reverseOrder())
        .limit(4)
        .map("%.0f"::formatted)
        .collect(Collectors.joining(", "));
  }

  static void say(String text, Object... values) {
    IO.println(String.format(text, values));
  }
}
