import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.jar.JarFile;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Takes the native libraries out of a jar.
///
/// `java NativeLibraries.java IN OUT FOLDER` writes the jar without them, and them into the folder.
final class NativeLibraries {
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
          out.write(bytes);
        }
      }
    }
  }
}
