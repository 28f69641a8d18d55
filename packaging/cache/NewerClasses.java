import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFile.StackMapsOption;
import java.lang.classfile.ClassFileVersion;
import java.lang.classfile.ClassTransform;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Copies a jar whose classes were compiled for Java 5, in today's class format: the cache leaves
/// out what is older, and to load it from the jar takes longer than all else of a command's start.
///
/// `java -cp IN NewerClasses.java IN OUT`
final class NewerClasses {
  private static final int JAVA_8 = ClassFile.JAVA_8_VERSION;

  public static void main(String[] args) throws IOException {
    try (var in = new JarFile(args[0]);
        var out = new ZipOutputStream(Files.newOutputStream(Path.of(args[1])))) {
      for (var entry : Collections.list(in.entries())) {
        byte[] bytes = in.getInputStream(entry).readAllBytes();
        out.putNextEntry(new ZipEntry(entry.getName()));
        out.write(entry.getName().endsWith(".class") ? newer(bytes) : bytes);
        out.closeEntry();
      }
    }
  }

  /// The same class with the stack maps that newer formats ask for.
  private static byte[] newer(byte[] bytes) {
    var format = ClassFile.of(StackMapsOption.GENERATE_STACK_MAPS);
    var found = format.parse(bytes);
    if (found.majorVersion() >= JAVA_8) {
      return bytes;
    }
    ClassTransform rebuild =
        ClassTransform.transformingMethodBodies((code, element) -> code.with(element));
    return format.transformClass(
        found,
        rebuild.andThen((type, element) -> {
          if (element instanceof ClassFileVersion) {
            type.withVersion(JAVA_8, 0);
          } else {
            type.with(element);
          }
        }));
  }
}
