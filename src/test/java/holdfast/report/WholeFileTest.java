package holdfast.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import holdfast.testing.WritingProgram;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class WholeFileTest {
  private static final int KILLS = 6;

  @TempDir private Path folder;

  private List<String> files() throws IOException {
    try (var files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void failureLeavesWhatWasThereAndNothingElse() throws IOException {
    var file = Files.writeString(folder.resolve("a.md"), "before");
    assertThrows(
        IOException.class,
        () ->
            WholeFile.write(
                file,
                target -> {
                  target.write("half");
                  throw new IOException("No space left on device");
                }));
    assertEquals(List.of("a.md"), files());
    assertEquals("before", Files.readString(file));
  }

  /// As the virtual machine records it.
  @Test
  void fileIsOnTheDiskBeforeItTakesItsName() throws IOException {
    var file = folder.resolve("a.md");
    var recorded = folder.resolve("events.jfr");
    try (var recording = new Recording()) {
      recording.enable("jdk.FileForce").withoutThreshold();
      recording.start();
      WholeFile.write(file, target -> target.write("a"));
      recording.stop();
      recording.dump(recorded);
    }
    var forced =
        RecordingFile.readAllEvents(recorded).stream()
            .map(event -> event.getString("path").replaceAll("[0-9a-f-]{36}$", "DRAFT"))
            .toList();
    assertEquals(List.of(folder.resolve(".a.md.DRAFT").toString()), forced);
  }

  @Test
  @EnabledOnOs({OS.LINUX, OS.MAC})
  void privateFileIsForItsOwnerAlone() throws IOException {
    var file = folder.resolve("settings");
    WholeFile.writePrivately(file, target -> target.write("a"));
    assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
  }

  @Test
  void draftsThatWereLeftLongAgoAreDeleted() throws IOException {
    var left = ".a.md.01234567-89ab-cdef-0123-456789abcdef";
    var recent = ".a.md.11234567-89ab-cdef-0123-456789abcdef";
    for (var name : List.of(left, recent, ".a.md.mine", ".b.md." + left.substring(6))) {
      Files.writeString(folder.resolve(name), "x");
      Files.setLastModifiedTime(
          folder.resolve(name), FileTime.from(Instant.now().minus(Duration.ofDays(1))));
    }
    Files.setLastModifiedTime(folder.resolve(recent), FileTime.from(Instant.now()));
    WholeFile.write(folder.resolve("a.md"), target -> target.write("a"));
    assertEquals(List.of(recent, ".a.md.mine", ".b.md." + left.substring(6), "a.md"), files());
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void deviceIsWrittenToAndStays() {
    var full = Path.of("/dev/full");
    var thrown =
        assertThrows(IOException.class, () -> WholeFile.write(full, target -> target.write("a")));
    assertEquals("No space left on device", thrown.getMessage());
    assertEquals(true, Files.exists(full) && !Files.isRegularFile(full));
  }

  /// Kills a process at random moments while it writes one file over and over.
  @Test
  void fileIsWholeWheneverTheProgramIsKilled() throws Exception {
    var file = folder.resolve("report.md");
    var random = new Random(1);
    for (int i = 0; i < KILLS; i++) {
      var process =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-XX:TieredStopAtLevel=1",
                  "-cp",
                  System.getProperty("java.class.path"),
                  WritingProgram.class.getName(),
                  file.toString())
              .redirectErrorStream(true)
              .start();
      try (var told = process.inputReader()) {
        assertEquals("writing", told.readLine());
        TimeUnit.MILLISECONDS.sleep(random.nextInt(100));
        process.destroyForcibly();
        process.waitFor();
      }
      var text = Files.readString(file);
      assertEquals(
          WritingProgram.text(Integer.parseInt(text.substring(0, text.indexOf('\n')))), text);
    }
  }
}
