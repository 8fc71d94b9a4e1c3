package org.lintas.recruitment.contracts;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lintas.procedure.Reason;
import org.lintas.shared.Result;
import org.lintas.shared.Sha256;
import org.lintas.uploads.Cleaned;

/**
 * A picture or PDF of a text, freed of the place, the day and the device that it told of. What it
 * is follows from its content alone: names and types that a sender gives are not believed.
 *
 * @param hash SHA-256 in hexadecimal digits
 */
public record Paper(Type type, String hash, byte[] content) {

  /** The most that is kept. */
  public static final int MOST_BYTES = 5 * 1024 * 1024;

  /** What is taken. */
  public enum Type {
    PDF("application/pdf", "pdf"),
    JPEG("image/jpeg", "jpg"),
    PNG("image/png", "png");

    private final String media;
    private final String ending;

    Type(String media, String ending) {
      this.media = media;
      this.ending = ending;
    }

    /** {@code image/png}. */
    public String media() {
      return media;
    }

    /** {@code png}. */
    public String ending() {
      return ending;
    }

    static Optional<Type> find(String media) {
      return List.of(values()).stream().filter(each -> each.media.equals(media)).findFirst();
    }
  }

  /**
   * Takes what was sent or says why not: {@code paper-missing}, {@code paper-large}, {@code
   * paper-kind}, {@code paper-broken}, {@code paper-pixels}.
   */
  static Result<Paper> read(byte[] sent) {
    if (sent.length == 0) {
      return refused("paper-missing");
    }
    if (sent.length > MOST_BYTES) {
      return refused("paper-large");
    }
    return switch (Cleaned.of("paper", sent)) {
      case Result.Done<Cleaned>(Cleaned file) -> kept(file);
      case Result.Refused<Cleaned>(List<Reason> reasons) -> refused(code(reasons.getFirst()));
      case Result.Missing<Cleaned> _, Result.Stale<Cleaned> _ -> new Result.Missing<>();
    };
  }

  private static Result<Paper> kept(Cleaned file) {
    return Type.find(file.type())
        .<Result<Paper>>map(
            type -> new Result.Done<>(new Paper(type, Sha256.hex(file.bytes()), file.bytes())))
        .orElseGet(() -> refused("paper-kind"));
  }

  /** A film or a sound that cannot be taken is no picture, whatever else is wrong with it. */
  private static String code(Reason why) {
    return switch (why.code()) {
      case "file-broken" -> "paper-broken";
      case "file-pixels" -> "paper-pixels";
      default -> "paper-kind";
    };
  }

  private static Result<Paper> refused(String code) {
    return new Result.Refused<>(List.of(new Reason(code, "paper", Map.of())));
  }

  /** Personal: names nothing of it. */
  @Override
  public String toString() {
    return type.ending();
  }
}
