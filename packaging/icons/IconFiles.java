import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Puts PNG files of several sizes into one file, as Windows (`.ico`) and macOS (`.icns`) want it.
///
/// `java IconFiles.java FOLDER NAME` reads `FOLDER/SIZE/NAME.png` and writes `FOLDER/NAME.ico` and
/// `FOLDER/NAME.icns`.
final class IconFiles {
  private static final List<Integer> ICO_SIZES = List.of(16, 24, 32, 48, 64, 128, 256);

  /// The types of an `.icns` that hold PNG; those with @2x again for screens of twice the density.
  private static final Map<String, Integer> ICNS_TYPES =
      new TreeMap<>(
          Map.of(
              "icp4", 16, "icp5", 32, "icp6", 64, "ic07", 128, "ic08", 256, "ic09", 512, "ic11", 32,
              "ic12", 64, "ic13", 256, "ic14", 512));

  public static void main(String[] args) throws IOException {
    var folder = Path.of(args[0]);
    Files.write(folder.resolve(args[1] + ".ico"), ico(folder, args[1]));
    Files.write(folder.resolve(args[1] + ".icns"), icns(folder, args[1]));
  }

  private static byte[] png(Path folder, String name, int size) throws IOException {
    return Files.readAllBytes(folder.resolve(String.valueOf(size)).resolve(name + ".png"));
  }

  /// ```
  /// 0 u16 | type 1 u16 | count u16 | per image: width u8, height u8, 0 u16, planes u16, bits u16,
  /// length u32, offset u32 | the images
  /// ```
  private static byte[] ico(Path folder, String name) throws IOException {
    var images = new ArrayList<byte[]>();
    for (int size : ICO_SIZES) {
      images.add(png(folder, name, size));
    }
    int offset = 6 + 16 * images.size();
    var out = ByteBuffer.allocate(offset + images.stream().mapToInt(png -> png.length).sum());
    out.order(ByteOrder.LITTLE_ENDIAN);
    out.putShort((short) 0).putShort((short) 1).putShort((short) images.size());
    for (int i = 0; i < images.size(); i++) {
      byte side = (byte) (int) ICO_SIZES.get(i); // 256 is written as 0
      out.put(side).put(side).putShort((short) 0).putShort((short) 1).putShort((short) 32);
      out.putInt(images.get(i).length).putInt(offset);
      offset += images.get(i).length;
    }
    images.forEach(out::put);
    return out.array();
  }

  /// `icns`, length of all, and for each image its type, its length with these 8 bytes, and the
  /// PNG; numbers have the highest byte first.
  private static byte[] icns(Path folder, String name) throws IOException {
    var images = new ByteArrayOutputStream();
    for (var type : ICNS_TYPES.entrySet()) {
      block(images, type.getKey(), png(folder, name, type.getValue()));
    }
    var file = new ByteArrayOutputStream();
    block(file, "icns", images.toByteArray());
    return file.toByteArray();
  }

  private static void block(ByteArrayOutputStream out, String type, byte[] content) {
    out.writeBytes(type.getBytes(StandardCharsets.US_ASCII));
    out.writeBytes(ByteBuffer.allocate(4).putInt(content.length + 8).array());
    out.writeBytes(content);
  }
}
