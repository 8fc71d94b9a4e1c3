package org.lintas.casework.model;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * An entry that something wrote into a case's journal. Thousands of them are kept in few bytes: in
 * order of serials, each as its distance from the one before.
 *
 * @param serial of the case
 * @param seq of the entry
 */
public record Touched(long serial, int seq) {

  private static final int SEVEN = 0x7f;
  private static final int MORE = 0x80;

  /** Packs entries of different cases. */
  public static byte[] pack(List<Touched> entries) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(entries.size() * 3);
    long before = 0;
    for (Touched each :
        entries.stream().sorted(Comparator.comparingLong(Touched::serial)).toList()) {
      write(bytes, each.serial - before);
      write(bytes, each.seq);
      before = each.serial;
    }
    return bytes.toByteArray();
  }

  private static void write(ByteArrayOutputStream bytes, long number) {
    long rest = number;
    while (rest > SEVEN) {
      bytes.write((int) (rest & SEVEN) | MORE);
      rest >>>= 7;
    }
    bytes.write((int) rest);
  }

  /** Unpacks what {@link #pack} made, in order of serials. */
  public static List<Touched> unpack(byte[] bytes) {
    List<Touched> entries = new ArrayList<>();
    long[] pair = new long[2];
    int part = 0;
    int shift = 0;
    for (byte each : bytes) {
      pair[part] |= (long) (each & SEVEN) << shift;
      shift += 7;
      if ((each & MORE) == 0) {
        shift = 0;
        if (part == 1) {
          long before = entries.isEmpty() ? 0 : entries.getLast().serial;
          entries.add(new Touched(before + pair[0], (int) pair[1]));
          pair = new long[2];
        }
        part = 1 - part;
      }
    }
    return entries;
  }
}
