package org.lintas.cards.desk;

import java.util.List;

/**
 * What was handed in.
 *
 * @param papers texts of codes, or numbers, in their order
 * @param missed files that gave none
 */
public record Stack(List<String> papers, List<Missed> missed) {

  /**
   * A file that gave nothing.
   *
   * @param why {@code no-code} or {@code no-text}
   */
  public record Missed(String file, String why) {}

  /** Why a stack is not taken at all. */
  static final class TooMuch extends Exception {

    private static final long serialVersionUID = 1L;

    private final String code;

    /**
     * With the code of a sentence.
     *
     * @param code {@code papers}, {@code pictures}, {@code bytes} or {@code busy}
     */
    TooMuch(String code) {
      super(code, null, false, false);
      this.code = code;
    }

    String code() {
      return code;
    }
  }
}
