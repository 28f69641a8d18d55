package holdfast.ui.instance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Real processes that meet in one folder.
class WindowStartTest {
  private static final String PATIENT = "20000";

  @TempDir private Path folder;
  private final List<Process> processes = new ArrayList<>();

  @AfterEach
  void endAll() throws InterruptedException {
    for (var process : processes) {
      process.destroyForcibly().waitFor();
    }
  }

  @Test
  void laterOnesHandTheirFilesToTheFirst() throws Exception {
    var first = start(folder, PATIENT, "answer", "/srv/app/a.heapsnapshot");
    assertEquals("first [/srv/app/a.heapsnapshot]", line(first));
    var second = start(folder, PATIENT, "answer", "/srv/app/b c.heapsnapshot", "/srv/app/ü.gz");
    assertEquals("handed over", line(second));
    assertEquals("received [/srv/app/b c.heapsnapshot, /srv/app/ü.gz]", line(first));
    var third = start(folder, PATIENT, "answer");
    assertEquals("handed over", line(third));
    assertEquals("received []", line(first));
  }

  @Test
  void aNewWindowHasItsOwnProcess() throws Exception {
    var first = start(folder, PATIENT, "answer");
    assertEquals("first []", line(first));
    var second = start(folder, PATIENT, "answer", "--new-window", "/srv/app/b.heapsnapshot");
    assertEquals("own [/srv/app/b.heapsnapshot]", line(second));
    var third = start(folder, PATIENT, "answer", "/srv/app/c.heapsnapshot");
    assertEquals("handed over", line(third));
    assertEquals("received [/srv/app/c.heapsnapshot]", line(first));
  }

  @Test
  void aKilledOneIsSucceeded() throws Exception {
    var first = start(folder, PATIENT, "answer");
    assertEquals("first []", line(first));
    first.destroyForcibly().waitFor();
    var second = start(folder, PATIENT, "answer");
    assertEquals("first []", line(second));
    assertEquals("handed over", line(start(folder, PATIENT, "answer", "/srv/app/a")));
    assertEquals("received [/srv/app/a]", line(second));
  }

  @Test
  void aHungOneDoesNotSwallowFiles() throws Exception {
    var first = start(folder, "300", "hang");
    assertEquals("first []", line(first));
    var second = start(folder, "300", "answer", "/srv/app/a.heapsnapshot");
    assertEquals("unanswered [/srv/app/a.heapsnapshot]", line(second));
    // It comes back to life and leaves the files to the one that has them.
    assertEquals("alive", line(first));
  }

  @Test
  void inAnotherFolderIsAnotherUser(@TempDir Path other) throws Exception {
    assertEquals("first []", line(start(folder, PATIENT, "answer")));
    assertEquals("first []", line(start(other, PATIENT, "answer")));
  }

  private Process start(Path where, String patience, String plan, String... arguments)
      throws IOException {
    var command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Dstdout.encoding=UTF-8",
                "-Dsun.jnu.encoding=UTF-8",
                "-cp",
                System.getProperty("java.class.path"),
                InstanceProgram.class.getName(),
                where.toString(),
                patience,
                plan));
    command.addAll(List.of(arguments));
    var builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
    builder.environment().put("LC_ALL", "C.UTF-8");
    var process = builder.start();
    processes.add(process);
    return process;
  }

  private static String line(Process process) {
    BufferedReader reader = process.inputReader(StandardCharsets.UTF_8);
    return CompletableFuture.supplyAsync(
            () -> {
              try {
                return reader.readLine();
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            })
        .orTimeout(30, TimeUnit.SECONDS)
        .join();
  }
}
