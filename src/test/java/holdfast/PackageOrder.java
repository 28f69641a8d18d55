package holdfast;

import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.FieldRefEntry;
import java.lang.classfile.constantpool.PoolEntry;
import java.lang.classfile.constantpool.StringEntry;
import java.lang.classfile.constantpool.Utf8Entry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Reads compiled classes and tells which of them use a class they must not know.
///
/// A class is used when its name stands in the constant pool: as a class entry (calls, casts,
/// `new`, supertypes), or inside a descriptor, a generic signature or an annotation, which are
/// plain strings there. Constants the compiler copies from another class leave no trace.
final class PackageOrder {
  /// From left to right; a package uses only what stands in an earlier line.
  private static final List<Set<String>> LAYERS =
      List.of(
          Set.of("progress"),
          Set.of("index"),
          Set.of("format"),
          Set.of("graph"),
          Set.of("analysis"),
          Set.of("comparison"),
          Set.of("findings"),
          Set.of("report"),
          Set.of("check"),
          Set.of("cli", "ui"),
          Set.of(""));

  private static final Pattern TYPE_IN_DESCRIPTOR = Pattern.compile("L([\\w$]+(?:/[\\w$]+)+)[;<]");
  private static final Pattern VIEW_MODEL = Pattern.compile("ViewModel(\\$.*)?$");
  private static final Pattern JAVAFX_FOR_VIEW_MODELS =
      Pattern.compile("javafx/(beans|collections|util)/.*");

  private PackageOrder() {}

  /// Every violation below a folder of classes as `user -> used`, sorted.
  static Set<String> violations(Path classes) throws IOException {
    var violations = new TreeSet<String>();
    try (Stream<Path> tree = Files.walk(classes)) {
      for (var file : (Iterable<Path>) tree::iterator) {
        if (file.toString().endsWith(".class")) {
          check(ClassFile.of().parse(file), violations);
        }
      }
    }
    return violations;
  }

  private static void check(ClassModel model, Set<String> violations) {
    var user = model.thisClass().asInternalName();
    if (layerOf(user) < 0) {
      violations.add(user + " is in no known package");
    }
    for (var used : usedTypes(model)) {
      if (!mayUse(user, used)) {
        violations.add(user + " -> " + used);
      }
    }
    if (!topPackage(user).equals("cli") && printsToSystemOut(model)) {
      violations.add(user + " -> System.out");
    }
  }

  private static boolean mayUse(String user, String used) {
    if (used.startsWith("javafx/")) {
      return topPackage(user).equals("ui")
          && (!VIEW_MODEL.matcher(user).find() || JAVAFX_FOR_VIEW_MODELS.matcher(used).matches());
    }
    if (!used.startsWith("holdfast/") || topPackage(user).equals(topPackage(used))) {
      return true;
    }
    return layerOf(used) < layerOf(user);
  }

  private static Set<String> usedTypes(ClassModel model) {
    var names = new HashSet<String>();
    var literals = new HashSet<Utf8Entry>();
    var strings = new HashSet<Utf8Entry>();
    for (PoolEntry entry : model.constantPool()) {
      switch (entry) {
        case ClassEntry type when !type.asInternalName().startsWith("[") ->
            names.add(type.asInternalName());
        case StringEntry literal -> literals.add(literal.utf8());
        case Utf8Entry string -> strings.add(string);
        default -> {}
      }
    }
    strings.removeAll(literals);
    for (var string : strings) {
      TYPE_IN_DESCRIPTOR
          .matcher(string.stringValue())
          .results()
          .forEach(r -> names.add(r.group(1)));
    }
    return names;
  }

  private static boolean printsToSystemOut(ClassModel model) {
    for (PoolEntry entry : model.constantPool()) {
      if (entry instanceof FieldRefEntry field
          && field.owner().asInternalName().equals("java/lang/System")
          && field.name().equalsString("out")) {
        return true;
      }
    }
    return false;
  }

  /// Position in [#LAYERS], or -1 for a package that is not listed.
  private static int layerOf(String internalName) {
    var name = topPackage(internalName);
    for (int layer = 0; layer < LAYERS.size(); layer++) {
      if (LAYERS.get(layer).contains(name)) {
        return layer;
      }
    }
    return -1;
  }

  /// `ui` of `holdfast/ui/summary/SummaryView`, empty for a class in the root package.
  private static String topPackage(String internalName) {
    var parts = internalName.split("/");
    return parts.length > 2 ? parts[1] : "";
  }
}
