package holdfast.ui.instance;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// How a process with arguments for the window begins: it becomes the one window of its user, hands
/// the arguments to the one that is open, or opens a window of its own.
///
/// @param running where later processes hand their arguments to, if this is the one
/// @param isHandedOver whether another process has taken the arguments
/// @param isUnanswered whether there is another process that does not answer
public record WindowStart(
    WindowArguments arguments,
    Optional<RunningWindow> running,
    boolean isHandedOver,
    boolean isUnanswered) {
  private static final Logger LOG = System.getLogger(WindowStart.class.getName());
  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final Duration PAUSE = Duration.ofMillis(20);

  /// Begins in the user's own folder.
  public static WindowStart begin(String... args) {
    var arguments = WindowArguments.parse(args);
    try {
      var folder =
          InstanceFolder.open(
              System.getenv(),
              Path.of(System.getProperty("java.io.tmpdir")),
              System.getProperty("user.name"));
      return begin(arguments, folder, PATIENCE);
    } catch (IOException | RuntimeException e) {
      LOG.log(Level.DEBUG, "Windows cannot find each other", e);
      return alone(arguments, false);
    }
  }

  static WindowStart begin(WindowArguments arguments, Path folder, Duration patience)
      throws IOException {
    long end = System.nanoTime() + patience.toNanos();
    do {
      var running = RunningWindow.become(folder);
      if (running.isPresent() || arguments.newWindow()) {
        return new WindowStart(arguments, running, false, false);
      }
      if (hand(arguments, folder, Duration.ofNanos(end - System.nanoTime()))) {
        return new WindowStart(arguments, Optional.empty(), true, false);
      }
      pause();
    } while (System.nanoTime() < end);
    return alone(arguments, true);
  }

  private static WindowStart alone(WindowArguments arguments, boolean isUnanswered) {
    return new WindowStart(arguments, Optional.empty(), false, isUnanswered);
  }

  private static boolean hand(WindowArguments arguments, Path folder, Duration patience) {
    var address = UnixDomainSocketAddress.of(RunningWindow.address(folder));
    try (var connection = SocketChannel.open(address)) {
      return Message.send(connection, arguments.message(), patience);
    } catch (IOException _) {
      return false; // it is about to start or to end
    }
  }

  private static void pause() {
    try {
      TimeUnit.NANOSECONDS.sleep(PAUSE.toNanos());
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
