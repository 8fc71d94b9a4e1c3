package org.lintas.cards.verify;

/**
 * Something that was signed, or is known of a number.
 *
 * @param row key of its name: {@code cards.verify.row.<row>}
 * @param said in the reader's words
 * @param isName whether it is a person's name, in whatever script
 */
public record Line(String row, String said, boolean isName) {

  static Line of(String row, String said) {
    return new Line(row, said, false);
  }
}
