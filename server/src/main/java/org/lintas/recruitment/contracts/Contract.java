package org.lintas.recruitment.contracts;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lintas.recruitment.contracts.model.Version;
import org.lintas.shared.CaseNumber;

/**
 * One worker's contract, in all its texts.
 *
 * @param version seq of its last journal entry
 * @param texts in the order of their kinds, one a kind
 */
public record Contract(
    long serial, Of of, Instant madeAt, String madeBy, int version, List<Version> texts) {

  /**
   * Whose contract it is, and under what it came about.
   *
   * @param origin where the worker comes from, ISO 3166-1 alpha-2
   * @param destination where the work is
   * @param worker her name as she writes it
   * @param caseSerial case in which she is known, or null
   * @param order job order that promised the work, or null
   * @param agency serial of the agency that found it, or null when nobody did
   * @param employer serial of the employer, or null when it is not known here
   */
  public record Of(
      String origin,
      String destination,
      String worker,
      @Nullable Long caseSerial,
      @Nullable Long order,
      @Nullable Long agency,
      @Nullable Long employer) {

    /** Personal: names nobody. */
    @Override
    public String toString() {
      return origin + " to " + destination;
    }
  }

  public Contract {
    texts = texts.stream().sorted(Comparator.comparing(Version::kind)).toList();
  }

  /** Ten digits, the last a check digit. */
  public String number() {
    return CaseNumber.of(serial);
  }

  /** As people read it aloud. */
  public String spoken() {
    return CaseNumber.spoken(number());
  }

  public Optional<Version> text(Version.Kind kind) {
    return texts.stream().filter(each -> each.kind() == kind).findFirst();
  }

  /** The same contract with a text in the place of that of its kind, if there was one. */
  Contract with(Version text) {
    List<Version> others =
        Stream.concat(texts.stream().filter(each -> each.kind() != text.kind()), Stream.of(text))
            .toList();
    return new Contract(serial, of, madeAt, madeBy, version + 1, others);
  }

  /** Personal: names the number alone. */
  @Override
  public String toString() {
    return "contract " + number();
  }
}
