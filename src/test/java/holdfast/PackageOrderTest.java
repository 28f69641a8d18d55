package holdfast;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PackageOrderTest {
  private static final Path SOURCES = Path.of("src/main/java");
  private static final Path CLASSES = Path.of("target/classes");

  @TempDir private Path folder;

  @Test
  void everyPackageUsesOnlyPackagesToItsLeft() throws IOException {
    assertEquals(Set.of(), PackageOrder.violations(CLASSES));
  }

  @Test
  void everyPackageIsDescribed() throws IOException {
    try (Stream<Path> tree = Files.walk(SOURCES)) {
      var undescribed =
          tree.filter(file -> file.toString().endsWith(".java"))
              .map(Path::getParent)
              .filter(source -> !Files.exists(source.resolve("package-info.java")))
              .map(Path::toString)
              .collect(Collectors.toCollection(TreeSet::new));
      assertEquals(Set.of(), undescribed, "Without package-info.java");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "class Wrong { holdfast.graph.Graph field; }",
        "class Wrong { holdfast.graph.Graph[][] field; }",
        "class Wrong { java.util.List<holdfast.graph.Graph> field; }",
        "class Wrong extends holdfast.graph.Graph {}",
        "class Wrong<T extends holdfast.graph.Graph> {}",
        "record Wrong(holdfast.graph.Graph component) {}",
        "abstract class Wrong { abstract void method(holdfast.graph.Graph parameter); }",
        "abstract class Wrong { abstract holdfast.graph.Graph method(); }",
        "class Wrong { void method() { new holdfast.graph.Graph(); } }",
        "class Wrong { Object method() { return new holdfast.graph.Graph[1]; } }",
        "class Wrong { int method() { return holdfast.graph.Graph.size(); } }",
        "class Wrong { boolean method(Object o) { return o instanceof holdfast.graph.Graph; } }",
        "class Wrong { java.util.function.IntSupplier s = holdfast.graph.Graph::size; }",
      })
  void everyUseOfAClassOnTheRightIsReported(String source) {
    compile(
        "package holdfast.graph; public class Graph { public static int size() { return 1; } }",
        "package holdfast.format; " + source);
    assertViolations("holdfast/format/Wrong -> holdfast/graph/Graph");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "@holdfast.graph.Mark class Wrong {}",
        "class Wrong { @holdfast.graph.Mark int field; }",
        "class Wrong { int method(@holdfast.graph.Mark int parameter) { return parameter; } }",
        "class Wrong { @Type(holdfast.graph.Mark.class) int field; }",
      })
  void everyAnnotationFromTheRightIsReported(String source) {
    compile(
        "package holdfast.graph; public @interface Mark {}",
        "package holdfast.format; @interface Type { Class<?> value(); }",
        "package holdfast.format; " + source);
    assertViolations("holdfast/format/Wrong -> holdfast/graph/Mark");
  }

  @Test
  void windowAndCommandLineDoNotKnowEachOther() {
    compile(
        "package holdfast.cli; public class Command { holdfast.ui.App app; }",
        "package holdfast.ui; public class App { holdfast.cli.Command command; }",
        "package holdfast; class Launcher { holdfast.ui.App a; holdfast.cli.Command c; }");
    assertViolations(
        "holdfast/cli/Command -> holdfast/ui/App", "holdfast/ui/App -> holdfast/cli/Command");
  }

  @Test
  void nobodyKnowsTheLauncher() {
    compile(
        "package holdfast; public class Launcher {}",
        "package holdfast.ui; class App { holdfast.Launcher launcher; }");
    assertViolations("holdfast/ui/App -> holdfast/Launcher");
  }

  @Test
  void javafxStaysInTheWindow() {
    compile(
        "package holdfast; class Launcher { javafx.application.Application app; }",
        "package holdfast.report; class Report { javafx.collections.ObservableList<?> rows; }",
        "package holdfast.ui; class App { javafx.stage.Stage stage; }");
    assertViolations(
        "holdfast/Launcher -> javafx/application/Application",
        "holdfast/report/Report -> javafx/collections/ObservableList");
  }

  @Test
  void viewModelsKnowNoControls() {
    compile(
        """
        package holdfast.ui.summary;
        class SummaryViewModel {
          javafx.beans.property.StringProperty filter;
          javafx.collections.ObservableList<javafx.util.Pair<String, String>> rows;
          class Row { javafx.scene.Node node; }
        }
        """,
        "package holdfast.ui.node; class NodeViewModel { javafx.stage.Stage stage; }",
        "package holdfast.ui.node; class NodeViewModels { javafx.stage.Stage stage; }");
    assertViolations(
        "holdfast/ui/node/NodeViewModel -> javafx/stage/Stage",
        "holdfast/ui/summary/SummaryViewModel$Row -> javafx/scene/Node");
  }

  @Test
  void onlyTheCommandLinePrints() {
    var printing = "class Printing { void print() { System.out.println(); } }";
    compile(
        "package holdfast; " + printing,
        "package holdfast.graph; " + printing,
        "package holdfast.cli; " + printing);
    assertViolations("holdfast/Printing -> System.out", "holdfast/graph/Printing -> System.out");
  }

  @Test
  void unknownPackagesAreReported() {
    compile("package holdfast.util; class Strings {}");
    assertViolations("holdfast/util/Strings is in no known package");
  }

  @Test
  void namesInTextAreNoUse() {
    compile("package holdfast.format; class Text { String s = \"Lholdfast/graph/Graph;\"; }");
    assertViolations();
  }

  private void assertViolations(String... expected) {
    try {
      assertEquals(Set.of(expected), PackageOrder.violations(folder));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void compile(String... sources) {
    var compiler = ToolProvider.getSystemJavaCompiler();
    var options = List.of("-d", folder.toString(), "-proc:none");
    var files = Stream.of(sources).map(SourceText::new).toList();
    assertTrue(compiler.getTask(null, null, null, options, null, files).call());
  }

  private static final class SourceText extends SimpleJavaFileObject {
    private final String text;

    SourceText(String text) {
      super(URI.create("text:///Source.java"), Kind.SOURCE);
      this.text = text;
    }

    @Override
    public String getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }

    @Override
    public boolean isNameCompatible(String simpleName, Kind kind) {
      return !simpleName.equals("package-info");
    }
  }
}
