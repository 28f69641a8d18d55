import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFile.DebugElementsOption;
import java.lang.classfile.ClassFile.LineNumbersOption;
import java.lang.classfile.ClassTransform;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.jar.JarFile;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Takes out of a library's jar what only a debugger reads, and its native libraries.
///
/// `java SmallerJar.java IN OUT FOLDER` writes the jar without them, and the native ones into the
/// folder.
final class SmallerJar {
  private static final ClassFile FORMAT =
      ClassFile.of(DebugElementsOption.DROP_DEBUG, LineNumbersOption.DROP_LINE_NUMBERS);

  public static void main(String[] args) throws IOException {
    try (var in = new JarFile(args[0]);
        var out = new ZipOutputStream(Files.newOutputStream(Path.of(args[1])))) {
      out.setLevel(Deflater.BEST_COMPRESSION);
      for (var entry : Collections.list(in.entries())) {
        byte[] bytes = in.getInputStream(entry).readAllBytes();
        var name = entry.getName();
        if (name.endsWith(".so")) {
          Files.write(Path.of(args[2], name.substring(name.lastIndexOf('/') + 1)), bytes);
        } else {
          out.putNextEntry(new ZipEntry(name));
          out.write(isCode(name) ? withoutDebugging(bytes) : bytes);
        }
      }
    }
  }

  private static boolean isCode(String name) {
    return name.endsWith(".class") && !name.endsWith("module-info.class");
  }

  private static byte[] withoutDebugging(byte[] bytes) {
    return FORMAT.transformClass(
        FORMAT.parse(bytes),
        ClassTransform.transformingMethodBodies((code, element) -> code.with(element)));
  }
}
