package holdfast;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The POSIX launcher, with shell scripts in the place of Java that print how they were called.
class LauncherScriptTest {
  private static final Path TEMPLATE = Path.of("packaging/launcher/holdfast");

  private final Map<String, String> environment = new HashMap<>();

  @TempDir private Path folder;
  private Path program;
  private Path script;

  @BeforeEach
  void installWithoutAnyJava() throws IOException {
    folder = folder.toRealPath();
    program = folder.resolve("program folder");
    script = program.resolve("bin/holdfast");
    installBuiltWith(folder.resolve("jdk that built it"));
    // All that the script calls besides Java.
    var tools = Files.createDirectory(folder.resolve("tools"));
    for (var tool : List.of("dirname", "readlink", "sed", "wc")) {
      writeExecutable(tools.resolve(tool), "#!/bin/sh\nexec " + onPath(tool) + " \"$@\"\n");
    }
    environment.put("PATH", tools.toString());
  }

  @Test
  void startsTheLauncherWithItsFlagsAndJars() throws Exception {
    var java = installJava("java 25", "25.0.3");
    environment.put("JAVA_HOME", java.toString());
    environment.put("HOLDFAST_JAVA_OPTS", "-Xmx2g -Da=b");
    var result = run(folder, script, "summary", "a.heapsnapshot");
    assertEquals(
        new Result(
            0,
            """
            %s/bin/java
            [-XX:AOTCache=%s/lib/commands.aot]
            [-Xlog:disable]
            [-XX:MaxRAMPercentage=75]
            [-Dflag=*]
            [-Dfor=command]
            [-Dsmall=true]
            [-Xmx2g]
            [-Da=b]
            [-cp]
            [%s/lib/*]
            [holdfast.Launcher]
            [summary]
            [a.heapsnapshot]
            """
                .formatted(java, program, program),
            ""),
        result);
  }

  @ParameterizedTest
  @CsvSource({"499, 500, true", "500, 500, false", "0, 1000, false", "999, 0, true"})
  void smallFilesAreReadWithoutTheOptimizingCompiler(int first, int second, boolean small)
      throws Exception {
    environment.put("JAVA_HOME", installJava("java", "25").toString());
    Files.writeString(folder.resolve("a.heapsnapshot"), "x".repeat(first));
    Files.writeString(folder.resolve("b.heapsnapshot"), "x".repeat(second));
    var result = run(folder, script, "compare", "a.heapsnapshot", "b.heapsnapshot");
    assertEquals(small, result.out().contains("[-Dsmall=true]"));
  }

  @ParameterizedTest
  @CsvSource({"142, true", "143, false"})
  void packedFilesAreLargerThanTheyLook(int size, boolean small) throws Exception {
    environment.put("JAVA_HOME", installJava("java", "25").toString());
    Files.writeString(folder.resolve("a b.heapsnapshot.gz"), "x".repeat(size));
    var result = run(folder, script, "summary", "a b.heapsnapshot.gz");
    assertEquals(small, result.out().contains("[-Dsmall=true]"));
  }

  @Test
  void filesOpenInAJavaForWindows() throws Exception {
    environment.put("JAVA_HOME", installJava("java", "25").toString());
    var file = Files.writeString(folder.resolve("a.heapsnapshot"), "");
    for (var arguments :
        List.of(
            new String[0],
            new String[] {"--example"},
            new String[] {"--new-window", "a.heapsnapshot"},
            new String[] {"--reset"},
            new String[] {"file:///a%20b.heapsnapshot"},
            new String[] {file.toString()})) {
      assertTrue(
          run(folder, script, arguments)
              .out()
              .matches("(?s).*/lib/window\\.aot].*\\[-Dfor=window].*"),
          () -> String.join(" ", arguments));
    }
  }

  @ParameterizedTest
  @CsvSource({"999, true", "1000, false"})
  void aWindowOnSmallFilesDoesWithoutTheOptimizingCompiler(int size, boolean small)
      throws Exception {
    environment.put("JAVA_HOME", installJava("java", "25").toString());
    var file = Files.writeString(folder.resolve("a.heapsnapshot"), "x".repeat(size));
    assertEquals(small, run(folder, script, file.toString()).out().contains("[-Dsmall=window]"));
  }

  @Test
  void anInstalledOneHasItsOwnJavaAndOneCache() throws Exception {
    environment.put("JAVA_HOME", installJava("java", "25").toString());
    installJava("program folder/runtime", "25");
    Files.createDirectories(program.resolve("lib"));
    Files.createFile(program.resolve("lib/holdfast.aot"));
    var result = run(folder, script, "summary", "a.heapsnapshot");
    assertEquals(program.resolve("runtime/bin/java"), startedJava(result));
    assertTrue(result.out().contains("[-XX:AOTCache=" + program + "/lib/holdfast.aot]"));
  }

  @Test
  void argumentsArriveUnchanged() throws Exception {
    environment.put("JAVA_HOME", installJava("java", "25").toString());
    var arguments = List.of("two words.heapsnapshot", "", "*", "$HOME", "a\"b'c\\d", "@17", "a\nb");
    var result = run(folder, script, arguments.toArray(String[]::new));
    var printed = result.out().substring(result.out().indexOf("[holdfast.Launcher]\n"));
    assertEquals(
        "[holdfast.Launcher]\n[" + String.join("]\n[", arguments) + "]\n", printed, result.err());
  }

  @ParameterizedTest
  @CsvSource({
    "25.0.3, 25, 25, 25, HOLDFAST_JAVA_HOME",
    "24.0.2, 25, 25, 25, JAVA_HOME",
    "17, 21, 25-ea, 25, jdk that built it",
    "17, 1.8.0_292, 24.0.1, 25, PATH",
    "missing, missing, missing, 26.0.1, PATH",
    "25, missing, missing, missing, HOLDFAST_JAVA_HOME",
  })
  void takesTheFirstJavaThatIsNewEnough(
      String own, String common, String built, String onPath, String expected) throws Exception {
    environment.put("HOLDFAST_JAVA_HOME", installJava("HOLDFAST_JAVA_HOME", own).toString());
    environment.put("JAVA_HOME", installJava("JAVA_HOME", common).toString());
    installJava("jdk that built it", built);
    putOnPath(installJava("PATH", onPath));
    assertEquals(folder.resolve(expected, "bin/java"), startedJava(run(folder, script)));
  }

  @Test
  void asksJavaItselfWhereNoFileTellsItsVersion() throws Exception {
    var java = installJava("java", "25.0.1");
    Files.delete(java.resolve("release"));
    environment.put("JAVA_HOME", java.toString());
    assertEquals(java.resolve("bin/java"), startedJava(run(folder, script)));
  }

  @Test
  void saysWhereItLookedAndWhatItFound() throws Exception {
    environment.put("JAVA_HOME", installJava("java 17", "17.0.15").toString());
    installJava("jdk that built it", "missing");
    var broken = installJava("broken", "25");
    Files.writeString(broken.resolve("bin/java"), "#!/bin/sh\nexit 1\n");
    Files.delete(broken.resolve("release"));
    putOnPath(broken);
    assertEquals(
        new Result(
            4,
            "",
            """
            Holdfast needs Java 25 or newer and found none. It looked at:
              HOLDFAST_JAVA_HOME: not set
              JAVA_HOME: FOLDER/java 17 is Java 17.0.15
              the JDK that built it: FOLDER/jdk that built it has no bin/java
              java on the PATH: FOLDER/broken is Java of unknown version
            Install a Java 25, or let HOLDFAST_JAVA_HOME name the folder of one.
            """
                .replace("FOLDER", folder.toString())),
        run(folder, script));
  }

  @Test
  void saysThatNothingIsThere() throws Exception {
    installBuiltWith(Path.of(""));
    assertEquals(
        new Result(
            4,
            "",
            """
            Holdfast needs Java 25 or newer and found none. It looked at:
              HOLDFAST_JAVA_HOME: not set
              JAVA_HOME: not set
              java on the PATH: none
            Install a Java 25, or let HOLDFAST_JAVA_HOME name the folder of one.
            """),
        run(folder, script));
  }

  @Test
  void worksThroughAChainOfRelativeLinks() throws Exception {
    environment.put("JAVA_HOME", installJava("java", "25").toString());
    var links = Files.createDirectories(folder.resolve("some links/bin"));
    Files.createSymbolicLink(
        links.resolve("first"), Path.of("../../program folder/bin/../bin/holdfast"));
    Files.createSymbolicLink(links.resolve("second"), links.resolve("first"));
    Files.createSymbolicLink(folder.resolve("third"), Path.of("some links/bin/second"));
    var result = run(folder, Path.of("./third"));
    assertEquals(program.resolve("lib/*"), classPath(result));
  }

  @Test
  void worksFromItsOwnFolder() throws Exception {
    environment.put("JAVA_HOME", installJava("java", "25").toString());
    var result = run(script.getParent(), Path.of("./holdfast"));
    assertEquals(program.resolve("lib/*"), classPath(result));
  }

  @Test
  void exitCodeIsThatOfTheProgram() throws Exception {
    var java = installJava("java", "25");
    Files.writeString(java.resolve("bin/java"), "#!/bin/sh\nexit 3\n");
    environment.put("JAVA_HOME", java.toString());
    assertEquals(3, run(folder, script).exitCode());
  }

  private record Result(int exitCode, String out, String err) {}

  private static Path startedJava(Result result) {
    return Path.of(result.out().lines().findFirst().orElseThrow(() -> noOutput(result)));
  }

  private static Path classPath(Result result) {
    var lines = result.out().lines().toList();
    var entry = lines.get(lines.indexOf("[-cp]") + 1);
    return Path.of(entry.substring(1, entry.length() - 1));
  }

  private static AssertionError noOutput(Result result) {
    return new AssertionError(result.err());
  }

  private void installBuiltWith(Path jdk) throws IOException {
    var text =
        Files.readString(TEMPLATE)
            .replace("@jvm.flags@", "-XX:MaxRAMPercentage=75 -Dflag=*")
            .replace("@jvm.flags.command@", "-Dfor=command")
            .replace("@jvm.flags.window@", "-Dfor=window")
            .replace("@jvm.flags.small@", "-Dsmall=true")
            .replace("@jvm.flags.window.small@", "-Dsmall=window")
            .replace("@jvm.small@", "1000")
            .replace("@jdk.feature@", "25")
            .replace("@jdk.home@", jdk.toString());
    Files.createDirectories(script.getParent());
    writeExecutable(script, text);
  }

  /// A folder that looks like a Java of that version; "missing" leaves it empty.
  private Path installJava(String name, String version) throws IOException {
    var java = Files.createDirectories(folder.resolve(name));
    if (version.equals("missing")) {
      return java;
    }
    Files.writeString(
        java.resolve("release"), "IMPLEMENTOR=\"X\"\nJAVA_VERSION=\"" + version + "\"\n");
    Files.createDirectories(java.resolve("bin"));
    writeExecutable(
        java.resolve("bin/java"),
        """
        #!/bin/sh
        if [ "$1" = -version ]; then
          echo 'openjdk version "%s" 2026-01-01' >&2
          exit
        fi
        printf '%%s\\n' "$0"
        printf '[%%s]\\n' "$@"
        """
            .formatted(version));
    return java;
  }

  private void putOnPath(Path java) throws IOException {
    var bin = Files.createDirectories(folder.resolve("usr/bin"));
    var link = bin.resolve("java");
    if (Files.exists(java.resolve("bin/java"))) {
      Files.createSymbolicLink(link, bin.relativize(java.resolve("bin/java")));
    }
    environment.merge("PATH", bin.toString(), (old, added) -> added + ":" + old);
  }

  private static void writeExecutable(Path file, String text) throws IOException {
    Files.writeString(file, text);
    file.toFile().setExecutable(true);
  }

  private static Path onPath(String tool) {
    for (var directory : System.getenv("PATH").split(":")) {
      var file = Path.of(directory, tool);
      if (Files.isExecutable(file)) {
        return file;
      }
    }
    throw new AssertionError(tool + " is not on the PATH");
  }

  private Result run(Path directory, Path command, String... arguments) throws Exception {
    var line = new ArrayList<>(List.of(command.toString()));
    line.addAll(List.of(arguments));
    var out = folder.resolve("out.txt");
    var err = folder.resolve("err.txt");
    var builder =
        new ProcessBuilder(line)
            .directory(directory.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile());
    builder.environment().clear();
    builder.environment().putAll(environment);
    var exitCode = builder.start().waitFor();
    return new Result(exitCode, Files.readString(out), Files.readString(err));
  }
}
