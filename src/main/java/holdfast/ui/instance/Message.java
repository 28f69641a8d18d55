package holdfast.ui.instance;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// What one process tells another one: `count i32 | count times a text | then back: taken u8`.
///
/// Whoever reads or writes has a time limit, after which the connection is closed.
final class Message {
  private static final int MOST = 10_000;
  private static final int TAKEN = 1;

  private final SocketChannel connection;
  private final List<String> arguments;

  private Message(SocketChannel connection, List<String> arguments) {
    this.connection = connection;
    this.arguments = arguments;
  }

  /// Sends the arguments and waits until the other process has taken them.
  ///
  /// @return whether it has
  static boolean send(SocketChannel connection, List<String> arguments, Duration patience) {
    limit(connection, patience);
    try {
      var out = new DataOutputStream(Channels.newOutputStream(connection));
      out.writeInt(arguments.size());
      for (var argument : arguments) {
        out.writeUTF(argument);
      }
      out.flush();
      return Channels.newInputStream(connection).read() == TAKEN;
    } catch (IOException _) {
      return false; // it ended, or did not answer in time
    }
  }

  /// Reads what another process sends.
  static Message receive(SocketChannel connection, Duration patience) throws IOException {
    limit(connection, patience);
    var in = new DataInputStream(Channels.newInputStream(connection));
    int count = in.readInt();
    if (count < 0 || count > MOST) {
      throw new IOException(count + " arguments");
    }
    var arguments = new ArrayList<String>();
    for (int i = 0; i < count; i++) {
      arguments.add(in.readUTF());
    }
    return new Message(connection, arguments);
  }

  /// Answers the sender, who may have lost patience and opened the files itself.
  ///
  /// @return the arguments, or null if nobody waits for the answer any more
  List<String> take() {
    try (connection) {
      Channels.newOutputStream(connection).write(TAKEN);
      return arguments;
    } catch (IOException _) {
      return null;
    }
  }

  private static void limit(SocketChannel connection, Duration patience) {
    Thread.ofVirtual()
        .start(() -> {
          try {
            TimeUnit.NANOSECONDS.sleep(patience.toNanos());
            connection.close();
          } catch (IOException | InterruptedException _) {
            // closed, or about to
          }
        });
  }
}
