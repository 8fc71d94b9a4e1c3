package org.lintas.uploads.format;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** A recording in plain samples. Kept are its form and its samples. */
final class Wave implements Format {

  private static final Set<String> KEPT = Set.of("fmt ", "fact", "data");

  @Override
  public boolean begins(byte[] file) {
    return Cursor.reads(file, 0, "RIFF") && Cursor.reads(file, 8, "WAVE");
  }

  @Override
  public Freed free(byte[] file) throws Broken {
    ByteArrayOutputStream kept = new ByteArrayOutputStream(file.length);
    boolean heard = false;
    int at = 12;
    while (at + 8 <= file.length) {
      String name = Cursor.name(file, at);
      int length = (int) Math.min(Cursor.u32le(file, at + 4), file.length - at - 8L);
      if (KEPT.contains(name)) {
        kept.writeBytes(head(name, length));
        kept.write(file, at + 8, length);
        if (length % 2 == 1) {
          kept.write(0);
        }
      }
      heard |= name.equals("data");
      at += 8 + length + length % 2;
    }
    if (!heard) {
      throw Broken.file();
    }
    ByteArrayOutputStream whole = new ByteArrayOutputStream(kept.size() + 12);
    whole.writeBytes(head("RIFF", kept.size() + 4));
    whole.writeBytes("WAVE".getBytes(StandardCharsets.US_ASCII));
    whole.writeBytes(kept.toByteArray());
    return new Freed("audio/wav", "wav", whole.toByteArray());
  }

  private static byte[] head(String name, int length) {
    return ByteBuffer.allocate(8)
        .order(ByteOrder.LITTLE_ENDIAN)
        .put(name.getBytes(StandardCharsets.US_ASCII))
        .putInt(length)
        .array();
  }
}
