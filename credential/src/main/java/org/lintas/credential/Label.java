package org.lintas.credential;

import java.util.Comparator;
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

  @Override
  public int compareTo(Label that) {
    return ORDER.compare(this, that);
  }

  @Override
  public String toString() {
    return text == null ? Long.toString(number) : '"' + text + '"';
  }
}
