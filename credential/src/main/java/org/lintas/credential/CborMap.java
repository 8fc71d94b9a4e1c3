package org.lintas.credential;

import java.util.Arrays;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** A map in the making: its keys are written in the order that RFC 8949 section 4.2.1 asks for. */
final class CborMap {

  /** Bytes that most labels and values need. */
  private static final int LABEL = 5;

  private static final int VALUE = 48;

  private final SortedMap<byte[], byte[]> entries = new TreeMap<>(Arrays::compareUnsigned);

  /** Nothing when the value is absent. */
  <T> CborMap put(long label, @Nullable T value, BiConsumer<CborWriter, T> write) {
    if (value != null) {
      CborWriter writer = new CborWriter(VALUE);
      write.accept(writer, value);
      entries.put(new CborWriter(LABEL).integer(label).toArray(), writer.toArray());
    }
    return this;
  }

  /** What was read and kept; a claim that has a name wins over one kept under its label. */
  CborMap putAll(Map<Label, Bytes> kept) {
    kept.forEach((label, value) ->
        entries.putIfAbsent(new CborWriter().label(label).toArray(), value.shared()));
    return this;
  }

  void to(CborWriter writer) {
    writer.map(entries.size());
    entries.forEach((label, value) -> writer.raw(label).raw(value));
  }

  byte[] toArray() {
    CborWriter writer = new CborWriter();
    to(writer);
    return writer.toArray();
  }
}
