package org.lintas.credential;

/** The text in a QR code: a COSE_Sign1 message, zlib, Base45. */
public final class QrText {

  /** As many letters of Base45 as the largest QR code holds. */
  static final int LONGEST = 4296;

  /** A card with a small photograph is 2 kB; compressing seldom halves it. */
  static final int LARGEST = 16_384;

  private QrText() {}

  public static String of(byte[] cose) {
    return Base45.encode(Zlib.deflate(cose));
  }

  /**
   * The message in a text.
   *
   * @throws Malformed {@code not-base45} or {@code not-zlib} when the text is something else,
   *     {@code damaged}, {@code trailing-bytes}, or {@code too-large}
   */
  public static byte[] bytes(String text) throws Malformed {
    String bare = withoutLineEnds(text);
    if (bare.length() > LONGEST) {
      throw new Malformed("too-large");
    }
    byte[] compressed = Base45.decode(bare);
    if (!Zlib.looksLike(compressed)) {
      throw new Malformed("not-zlib");
    }
    return Zlib.inflate(compressed, LARGEST);
  }

  /** Hand-held scanners end a text so. A space is a letter of Base45 and stays. */
  private static String withoutLineEnds(String text) {
    int end = text.length();
    while (end > 0 && "\r\n\t".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return text.substring(0, end);
  }
}
