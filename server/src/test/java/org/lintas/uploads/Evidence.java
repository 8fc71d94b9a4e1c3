package org.lintas.uploads;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/** Files as phones make them, with what they tell besides. */
public final class Evidence {

  /** Stands where a camera writes the place. */
  public static final String PLACE = "GPS-13.5475N-100.2745E";

  private Evidence() {}

  /** A photo, turned on its side, with a place in its EXIF and a film behind it. */
  public static byte[] photo() {
    byte[] plain = drawn("jpg");
    ByteArrayOutputStream photo = new ByteArrayOutputStream();
    photo.write(plain, 0, 2);
    byte[] text = PLACE.getBytes(StandardCharsets.US_ASCII);
    ByteBuffer exif =
        ByteBuffer.allocate(6 + 8 + 2 + 12 + 4 + text.length)
            .put("Exif\0\0II*\0".getBytes(StandardCharsets.US_ASCII))
            .order(ByteOrder.LITTLE_ENDIAN)
            .putInt(8)
            .putShort((short) 1)
            .putShort((short) 0x0112)
            .putShort((short) 3)
            .putInt(1)
            .putInt(6)
            .putInt(0)
            .put(text);
    segment(photo, 0xe1, exif.array());
    segment(photo, 0xfe, text);
    photo.write(plain, 2, plain.length - 2);
    photo.writeBytes(("ftypmp42" + PLACE).getBytes(StandardCharsets.US_ASCII));
    return photo.toByteArray();
  }

  private static void segment(ByteArrayOutputStream file, int marker, byte[] content) {
    file.write(0xff);
    file.write(marker);
    file.write(content.length + 2 >> 8);
    file.write(content.length + 2);
    file.writeBytes(content);
  }

  /** A screenshot with a text, as editors write them. */
  public static byte[] screenshot() {
    byte[] plain = drawn("png");
    int header = 8 + 25;
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    file.write(plain, 0, header);
    byte[] text = ("Comment\0" + PLACE).getBytes(StandardCharsets.US_ASCII);
    ByteBuffer chunk = ByteBuffer.allocate(12 + text.length).putInt(text.length);
    chunk.put("tEXt".getBytes(StandardCharsets.US_ASCII)).put(text);
    CRC32 sum = new CRC32();
    sum.update(chunk.array(), 4, 4 + text.length);
    file.writeBytes(chunk.putInt((int) sum.getValue()).array());
    file.write(plain, header, plain.length - header);
    return file.toByteArray();
  }

  private static byte[] drawn(String format) {
    BufferedImage image = new BufferedImage(60, 40, BufferedImage.TYPE_INT_RGB);
    image.createGraphics().setBackground(Color.ORANGE);
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, format, file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return file.toByteArray();
  }

  /** A picture that says it has four thousand million points. */
  public static byte[] pixelBomb() {
    byte[] file = drawn("png");
    ByteBuffer.wrap(file).putInt(16, 65_000).putInt(20, 65_000);
    CRC32 sum = new CRC32();
    sum.update(file, 12, 17);
    ByteBuffer.wrap(file).putInt(29, (int) sum.getValue());
    return file;
  }

  public static byte[] document() {
    String text =
        """
        %%PDF-1.4
        1 0 obj <</Author (Ma %s \\(line\\)) /Producer <4D61> /Title (Pay slip)>> endobj
        2 0 obj <</S /JavaScript /JS (app.alert)>> endobj
        3 0 obj <x:xmpmeta><place>%s</place></x:xmpmeta> endobj
        trailer <</Info 1 0 R>>
        %%%%EOF
        """
            .formatted(PLACE, PLACE);
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  public static byte[] wave() {
    byte[] notes = PLACE.getBytes(StandardCharsets.US_ASCII);
    ByteBuffer file = ByteBuffer.allocate(200).order(ByteOrder.LITTLE_ENDIAN);
    file.put(ascii("RIFF")).putInt(0).put(ascii("WAVE"));
    file.put(ascii("fmt ")).putInt(16).put(new byte[16]);
    file.put(ascii("LIST")).putInt(notes.length).put(notes);
    file.put(ascii("data")).putInt(8).put(new byte[] {1, 2, 3, 4, 5, 6, 7, 8});
    return java.util.Arrays.copyOf(file.array(), file.position());
  }

  /** A recording of an iPhone: boxes with a place among the user's notes. */
  public static byte[] boxes(String handler) {
    byte[] place = box("udta", box("\u00a9xyz", ascii(PLACE)));
    byte[] dated = box("mvhd", new byte[] {0, 0, 0, 0, 9, 9, 9, 9, 9, 9, 9, 9, 0, 0, 0, 1});
    byte[] kind = box("hdlr", concat(new byte[8], ascii(handler), new byte[12]));
    byte[] movie = box("moov", concat(dated, box("trak", box("mdia", kind)), place));
    return concat(box("ftyp", ascii("M4A \0\0\0\0")), movie, box("mdat", new byte[] {7, 7, 7}));
  }

  private static byte[] box(String name, byte[] content) {
    return ByteBuffer.allocate(8 + content.length)
        .putInt(8 + content.length)
        .put(name.getBytes(StandardCharsets.ISO_8859_1))
        .put(content)
        .array();
  }

  /** A recording of Chromium: tags at its end, an endless cluster before them. */
  public static byte[] webm(int trackType) {
    byte[] facts =
        element(
            0x1549a966,
            concat(
                element(0x4d80, ascii(PLACE)),
                element(0x4461, new byte[] {9, 9, 9, 9, 9, 9, 9, 9})));
    byte[] tracks =
        element(0x1654ae6b, element(0xae, element(0x83, new byte[] {(byte) trackType})));
    byte[] cluster = concat(id(0x1f43b675), new byte[] {1, -1, -1, -1, -1, -1, -1, -1});
    byte[] sound = element(0xa3, new byte[] {1, 2, 3, 4});
    byte[] tags = element(0x1254c367, ascii(PLACE));
    byte[] segment = concat(id(0x18538067), new byte[] {1, -1, -1, -1, -1, -1, -1, -1});
    return concat(
        element(0x1a45dfa3, new byte[] {0}), segment, facts, tracks, cluster, sound, tags);
  }

  private static byte[] element(int id, byte[] content) {
    return concat(id(id), new byte[] {(byte) (0x80 | content.length)}, content);
  }

  private static byte[] id(int id) {
    int bytes = (39 - Integer.numberOfLeadingZeros(id)) / 8;
    return java.util.Arrays.copyOfRange(ByteBuffer.allocate(4).putInt(id).array(), 4 - bytes, 4);
  }

  /** A recording of Firefox: two pages, the second with comments. */
  public static byte[] ogg() {
    byte[] head = ascii("OpusHead\1\1\0\0\0\0\0\0\0\0\0");
    ByteBuffer tags = ByteBuffer.allocate(200).order(ByteOrder.LITTLE_ENDIAN);
    byte[] vendor = ascii("Firefox");
    byte[] comment = ascii("LOCATION=" + PLACE);
    tags.put(ascii("OpusTags")).putInt(vendor.length).put(vendor);
    tags.putInt(1).putInt(comment.length).put(comment);
    return concat(
        page(0, head),
        page(1, java.util.Arrays.copyOf(tags.array(), tags.position())),
        page(2, new byte[] {1, 2, 3}));
  }

  private static byte[] page(int number, byte[] packet) {
    return ByteBuffer.allocate(28 + packet.length)
        .order(ByteOrder.LITTLE_ENDIAN)
        .put(ascii("OggS"))
        .put((byte) 0)
        .put((byte) (number == 0 ? 2 : 0))
        .putLong(0)
        .putInt(77)
        .putInt(number)
        .putInt(0)
        .put((byte) 1)
        .put((byte) packet.length)
        .put(packet)
        .array();
  }

  public static byte[] mp3() {
    byte[] notes = ascii(PLACE);
    byte[] before = concat(ascii("ID3\4\0\0\0\0\0"), new byte[] {(byte) notes.length}, notes);
    byte[] behind = java.util.Arrays.copyOf(ascii("TAG" + PLACE), 128);
    return concat(before, new byte[] {-1, -5, 80, 0, 1, 2, 3, 4}, behind);
  }

  static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  public static byte[] concat(byte[]... parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.writeBytes(part);
    }
    return all.toByteArray();
  }
}
