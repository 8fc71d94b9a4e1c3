package org.lintas.recruitment.contracts;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lintas.procedure.Reason;

/**
 * A picture or PDF of a text, as it was sent. What it is follows from its first bytes alone: names
 * and types that a sender gives are not believed.
 *
 * @param hash SHA-256 in hexadecimal digits
 */
public record Paper(Type type, String hash, byte[] content) {

  /** The most that is kept. */
  public static final int MOST_BYTES = 5 * 1024 * 1024;

  /** What is taken. */
  public enum Type {
    PDF("application/pdf", "pdf", "%PDF-".getBytes(StandardCharsets.US_ASCII)),
    JPEG("image/jpeg", "jpg", new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF}),
    PNG("image/png", "png", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10});

    private final String media;
    private final String ending;
    private final byte[] beginning;

    Type(String media, String ending, byte[] beginning) {
      this.media = media;
      this.ending = ending;
      this.beginning = beginning;
    }

    /** {@code image/png}. */
    public String media() {
      return media;
    }

    /** {@code png}. */
    public String ending() {
      return ending;
    }

    private boolean begins(byte[] content) {
      return content.length > beginning.length
          && Arrays.equals(content, 0, beginning.length, beginning, 0, beginning.length);
    }

    static Optional<Type> of(byte[] content) {
      return List.of(values()).stream().filter(each -> each.begins(content)).findFirst();
    }

    static Type named(String media) {
      return List.of(values()).stream()
          .filter(each -> each.media.equals(media))
          .findFirst()
          .orElseThrow();
    }
  }

  /** What came of reading. */
  sealed interface Read {

    record Sound(Paper paper) implements Read {}

    record Refused(Reason reason) implements Read {}
  }

  static Read read(byte[] content) {
    if (content.length == 0) {
      return refused("paper-missing");
    }
    if (content.length > MOST_BYTES) {
      return refused("paper-large");
    }
    return Type.of(content)
        .<Read>map(type -> new Read.Sound(new Paper(type, hash(content), content)))
        .orElseGet(() -> refused("paper-kind"));
  }

  private static Read refused(String code) {
    return new Read.Refused(new Reason(code, "paper", Map.of()));
  }

  private static String hash(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Personal: names nothing of it. */
  @Override
  public String toString() {
    return type.ending();
  }
}
