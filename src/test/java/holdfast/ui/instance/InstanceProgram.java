package holdfast.ui.instance;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;

/// A process that begins as the window does and prints what comes of it, for [WindowStartTest].
///
/// `InstanceProgram FOLDER MILLIS PLAN ARGUMENT...` where the plan is `answer` or `hang`.
final class InstanceProgram {
  public static void main(String[] args) throws Exception {
    var arguments = WindowArguments.parse(Arrays.copyOfRange(args, 3, args.length));
    var patience = Duration.ofMillis(Long.parseLong(args[1]));
    var start = WindowStart.begin(arguments, Path.of(args[0]), patience);
    if (start.isHandedOver()) {
      System.out.println("handed over");
      return;
    }
    System.out.println(
        (start.isUnanswered() ? "unanswered" : start.running().isPresent() ? "first" : "own")
            + " "
            + start.arguments().files());
    start
        .running()
        .ifPresent(running ->
            running.listen(
                task -> {
                  if (args[2].equals("answer")) {
                    task.run();
                  } else {
                    hang(task, patience.multipliedBy(3));
                  }
                },
                received -> System.out.println("received " + received.files())));
    TimeUnit.SECONDS.sleep(60);
  }

  /// A window that comes back to life when the sender has given up.
  private static void hang(Runnable task, Duration time) {
    try {
      TimeUnit.NANOSECONDS.sleep(time.toNanos());
      task.run();
      System.out.println("alive");
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
