package org.lintas.credential;

import java.util.Collections;
import java.util.Comparator;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The name of a claim: a number, or rarely a text. */
public record Label(long number, @Nullable String text) implements Comparable<Label> {

  private static final Comparator<Label> ORDER =
      Comparator.comparing(Label::text, Comparator.nullsFirst(Comparator.<String>naturalOrder()))
          .thenComparingLong(Label::number);

  public static Label of(long number) {
    return new Label(number, null);
  }

  public static Label of(String text) {
    return new Label(0, text);
  }

  /** An immutable copy; most papers have nothing to keep. */
  static SortedMap<Label, Bytes> kept(SortedMap<Label, Bytes> other) {
    return other.isEmpty()
        ? Collections.emptySortedMap()
        : Collections.unmodifiableSortedMap(new TreeMap<>(other));
  }

  /** The map with one more entry; a new one when it was empty. */
  static SortedMap<Label, Bytes> keep(SortedMap<Label, Bytes> other, Label label, Bytes value) {
    SortedMap<Label, Bytes> more = other.isEmpty() ? new TreeMap<>() : other;
    more.put(label, value);
    return more;
  }

  @Override
  public int compareTo(Label that) {
    return ORDER.compare(this, that);
  }

  @Override
  public String toString() {
    return text == null ? Long.toString(number) : '"' + text + '"';
  }
}
