package org.lintas.credential;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * What a paper says: a card, or a receipt when it has a payment. Instants are kept to the second.
 * Papers of other issuers may lack number, kind or day of issue; ours never do.
 *
 * @param issuer a URI
 * @param number printed on the paper
 * @param kind what the paper is, as the issuer's procedure names it
 * @param validFrom not valid before
 * @param expiresAt not valid from this instant on
 * @param other claims that this library has no name for, as they were encoded
 */
public record Card(
    String issuer,
    @Nullable String number,
    @Nullable String kind,
    @Nullable Instant issuedAt,
    @Nullable Instant validFrom,
    @Nullable Instant expiresAt,
    @Nullable Holder holder,
    @Nullable Payment payment,
    @Nullable StatusPlace status,
    SortedMap<Label, Bytes> other) {

  public Card {
    issuedAt = seconds(issuedAt);
    validFrom = seconds(validFrom);
    expiresAt = seconds(expiresAt);
    other = Label.kept(other);
  }

  /** With no claims but those that have a name here. */
  public Card(
      String issuer,
      String number,
      String kind,
      Instant issuedAt,
      @Nullable Instant validFrom,
      @Nullable Instant expiresAt,
      @Nullable Holder holder,
      @Nullable Payment payment,
      @Nullable StatusPlace status) {
    this(
        issuer,
        number,
        kind,
        issuedAt,
        validFrom,
        expiresAt,
        holder,
        payment,
        status,
        Collections.emptySortedMap());
  }

  private static @Nullable Instant seconds(@Nullable Instant instant) {
    return instant == null || instant.getNano() == 0
        ? instant
        : instant.truncatedTo(ChronoUnit.SECONDS);
  }

  /**
   * What a paper says, read back out of one's own records: nobody is asked whether it is genuine,
   * so of anything that came from elsewhere ask {@link Verifier}.
   *
   * @param message as {@link Signer#sign(Card)} made it
   */
  public static Card unverified(byte[] message) throws Malformed {
    return CardReader.read(Cose.read(message).payload());
  }

  /** What a key must be for, to sign this paper. */
  public Purpose purpose() {
    return payment == null ? Purpose.CARD : Purpose.RECEIPT;
  }

  /** Personal: names the issuer and the number alone. */
  @Override
  public String toString() {
    return issuer + " " + number;
  }
}
