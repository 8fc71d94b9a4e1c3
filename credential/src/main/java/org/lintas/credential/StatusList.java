package org.lintas.credential;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * Which of an issuer's papers are revoked or suspended, as of a moment; a Status List Token of the
 * IETF's Token Status List.
 *
 * @param issuer the issuer of the papers
 * @param uri under which the list is published, and by which papers name it
 * @param expiresAt the list must not be relied on from this instant on
 * @param timeToLive after which a verifier with a network fetches it again
 */
public record StatusList(
    String issuer,
    String uri,
    Instant issuedAt,
    @Nullable Instant expiresAt,
    @Nullable Duration timeToLive,
    StatusBits bits) {

  /** What the signed header says a list is, so that no card passes for one. */
  static final String TYPE = "application/statuslist+cwt";

  /** 16 million papers at two bits each. */
  private static final int LARGEST = 4 << 20;

  private static final String BITS = "bits";
  private static final String LIST = "lst";

  public StatusList {
    issuedAt = issuedAt.truncatedTo(ChronoUnit.SECONDS);
    expiresAt = expiresAt == null ? null : expiresAt.truncatedTo(ChronoUnit.SECONDS);
  }

  byte[] claims() {
    return new CborMap()
        .put(Claims.ISSUER, issuer, CborWriter::text)
        .put(Claims.SUBJECT, uri, CborWriter::text)
        .put(Claims.EXPIRES, expiresAt, CborWriter::date)
        .put(Claims.ISSUED, issuedAt, CborWriter::date)
        .put(Claims.STATUS_LIST, bits, StatusList::list)
        .put(Claims.TIME_TO_LIVE, timeToLive, (to, time) -> to.integer(time.toSeconds()))
        .toArray();
  }

  private static void list(CborWriter writer, StatusBits bits) {
    writer.map(2);
    writer.text(LIST).byteString(Zlib.deflate(bits.packed()));
    writer.text(BITS).integer(bits.bits());
  }

  /**
   * A list as it was fetched, once its signature is found sound and its key trusted for lists.
   *
   * @throws Malformed with codes as of a card, or {@code wrong-type} when it is no status list
   */
  public static StatusList read(byte[] token, TrustList trust) throws Malformed {
    Trusted trusted = Trusted.read(token, TYPE, trust);
    StatusList list = read(trusted.cose().payload(), trusted.key().issuer());
    trusted.check(list.issuer, Purpose.STATUS, list.issuedAt);
    return list;
  }

  private static StatusList read(CborReader reader, String keysIssuer) throws Malformed {
    String issuer = keysIssuer;
    String uri = null;
    Instant issuedAt = null;
    Instant expiresAt = null;
    Duration timeToLive = null;
    StatusBits bits = null;
    CborKeys keys = reader.keys();
    for (int left = reader.map(); left > 0; left--) {
      Label label = reader.label(keys);
      switch (label.text() == null ? (int) Math.clamp(label.number(), -1, 70_000) : -1) {
        case Claims.ISSUER -> issuer = reader.text();
        case Claims.SUBJECT -> uri = reader.text();
        case Claims.ISSUED -> issuedAt = reader.date();
        case Claims.EXPIRES -> expiresAt = reader.date();
        case Claims.TIME_TO_LIVE -> timeToLive = Duration.ofSeconds(reader.integer());
        case Claims.STATUS_LIST -> bits = bits(reader);
        default -> reader.skip();
      }
    }
    keys.end();
    reader.end();
    if (uri == null || issuedAt == null || bits == null) {
      throw new Malformed("bad-claim");
    }
    return new StatusList(issuer, uri, issuedAt, expiresAt, timeToLive, bits);
  }

  private static StatusBits bits(CborReader reader) throws Malformed {
    long bits = 0;
    byte[] packed = new byte[0];
    CborKeys keys = reader.keys();
    for (int left = reader.map(); left > 0; left--) {
      String name = reader.label(keys).text();
      if (BITS.equals(name)) {
        bits = reader.integer();
      } else if (LIST.equals(name)) {
        packed = Zlib.inflate(reader.byteString(), LARGEST);
      } else {
        reader.skip();
      }
    }
    keys.end();
    return StatusBits.of(bits, packed);
  }

  /** Whether the list says nothing sure any more. */
  public boolean stale(Instant now) {
    return expiresAt != null && !now.isBefore(expiresAt);
  }
}
