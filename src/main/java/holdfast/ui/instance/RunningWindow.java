package holdfast.ui.instance;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/// The one process that others hand their files to. A lock, which goes with the process, makes it
/// the one; a socket beside it takes the files.
public final class RunningWindow implements AutoCloseable {
  private static final Logger LOG = System.getLogger(RunningWindow.class.getName());
  private static final Duration READING = Duration.ofSeconds(2);

  private final FileChannel lock;
  private final ServerSocketChannel socket;
  private final Path address;

  private RunningWindow(FileChannel lock, ServerSocketChannel socket, Path address) {
    this.lock = lock;
    this.socket = socket;
    this.address = address;
  }

  static Path address(Path folder) {
    return folder.resolve("window.socket");
  }

  /// Becomes the one process, unless there is one already.
  static Optional<RunningWindow> become(Path folder) throws IOException {
    var lock =
        FileChannel.open(
            folder.resolve("window.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    if (lock.tryLock() == null) {
      lock.close();
      return Optional.empty();
    }
    var address = address(folder);
    Files.deleteIfExists(address); // of a process that was killed
    var socket = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
    try {
      socket.bind(UnixDomainSocketAddress.of(address));
    } catch (IOException | RuntimeException e) {
      socket.close();
      lock.close();
      throw e;
    }
    return Optional.of(new RunningWindow(lock, socket, address));
  }

  /// Takes arguments from now on; who came before waits already.
  ///
  /// @param window the window's thread: who sends is answered from there, so that a window that
  ///   hangs does not swallow files
  public void listen(Executor window, Consumer<WindowArguments> receiver) {
    Thread.ofPlatform().daemon().name("Other instances").start(() -> accept(window, receiver));
  }

  private void accept(Executor window, Consumer<WindowArguments> receiver) {
    while (socket.isOpen()) {
      try {
        var message = Message.receive(socket.accept(), READING);
        window.execute(() -> {
          List<String> arguments = message.take();
          if (arguments != null) {
            receiver.accept(WindowArguments.parse(arguments.toArray(String[]::new)));
          }
        });
      } catch (ClosedChannelException _) {
        // the window is closed, or the sender took too long
      } catch (IOException e) {
        LOG.log(Level.DEBUG, "Another process sent nothing that can be read", e);
      }
    }
  }

  /// Lets another process become the one.
  @Override
  public void close() {
    try (lock;
        socket) {
      Files.deleteIfExists(address);
    } catch (IOException e) {
      LOG.log(Level.DEBUG, "The socket stays behind", e);
    }
  }
}
