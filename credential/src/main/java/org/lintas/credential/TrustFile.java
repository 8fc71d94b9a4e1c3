package org.lintas.credential;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A list of trusted keys as a file that can be carried: signed by a key of its issuer that is
 * trusted for lists.
 *
 * @param issuer URI of who signed the file
 * @param expiresAt by when verifiers should have a newer one
 */
public record TrustFile(
    String issuer, Instant issuedAt, @Nullable Instant expiresAt, List<TrustedKey> keys) {

  /** What the signed header says a file is, so that no card passes for one. */
  static final String TYPE = "application/lintas-trust-list+cwt";

  /** Each costs a look whether it is a point of its curve. */
  private static final int MOST_KEYS = 1000;

  private static final int ISSUER = 1;
  private static final int KEY = 2;
  private static final int PURPOSES = 3;
  private static final int FROM = 4;
  private static final int UNTIL = 5;
  private static final int STOLEN = 6;

  public TrustFile {
    issuedAt = issuedAt.truncatedTo(ChronoUnit.SECONDS);
    expiresAt = expiresAt == null ? null : expiresAt.truncatedTo(ChronoUnit.SECONDS);
    keys = List.copyOf(keys);
  }

  /** A file with the key that signed it. */
  public record Opened(TrustFile file, TrustedKey signedBy) {

    /** The keys of who signed it. Only these may be taken over: nobody vouches for others. */
    public List<TrustedKey> ownKeys() {
      return file.keys.stream().filter(key -> key.issuer().equals(file.issuer)).toList();
    }
  }

  byte[] claims() {
    return new CborMap()
        .put(Claims.ISSUER, issuer, CborWriter::text)
        .put(Claims.EXPIRES, expiresAt, CborWriter::date)
        .put(Claims.ISSUED, issuedAt, CborWriter::date)
        .put(Claims.KEYS, keys, TrustFile::write)
        .toArray();
  }

  private static void write(CborWriter writer, List<TrustedKey> keys) {
    writer.array(keys.size());
    for (TrustedKey key : keys) {
      byte[] coseKey = CoseKey.write(key.algorithm(), key.publicKey(), key.kid());
      new CborMap()
          .put(ISSUER, key.issuer(), CborWriter::text)
          .put(KEY, coseKey, CborWriter::raw)
          .put(PURPOSES, key.purposes(), TrustFile::write)
          .put(FROM, key.validFrom(), CborWriter::date)
          .put(UNTIL, key.validUntil(), CborWriter::date)
          .put(STOLEN, key.stolenSince(), CborWriter::date)
          .to(writer);
    }
  }

  private static void write(CborWriter writer, Set<Purpose> purposes) {
    writer.array(purposes.size());
    purposes.stream().sorted().forEach(purpose -> writer.integer(purpose.number()));
  }

  /**
   * Opens a file of an issuer whose keys are known already.
   *
   * @throws Malformed with codes as of a card
   */
  public static Opened open(byte[] message, TrustList known) throws Malformed {
    Trusted trusted = Trusted.read(message, TYPE, known);
    TrustFile file = read(trusted.cose().payload());
    trusted.check(file.issuer, Purpose.TRUST, file.issuedAt);
    return new Opened(file, trusted.key());
  }

  /**
   * Opens a file of an issuer who is not known yet: it proves no more than that its maker has the
   * key {@link Opened#signedBy}. A person must compare that key's fingerprint with what the issuer
   * says by another way.
   */
  public static Opened openUnknown(byte[] message) throws Malformed {
    TrustFile claimed = read(Cose.read(message).payload());
    try {
      return open(message, TrustList.of(claimed.keys));
    } catch (IllegalArgumentException e) {
      throw new Malformed("bad-key");
    }
  }

  private static TrustFile read(CborReader reader) throws Malformed {
    String issuer = null;
    Instant issuedAt = null;
    Instant expiresAt = null;
    List<TrustedKey> trusted = new ArrayList<>();
    CborKeys keys = reader.keys();
    for (int left = reader.map(); left > 0; left--) {
      Label label = reader.label(keys);
      switch (label.text() == null ? (int) Math.clamp(label.number(), -70_000, 70_000) : 0) {
        case Claims.ISSUER -> issuer = reader.text();
        case Claims.ISSUED -> issuedAt = reader.date();
        case Claims.EXPIRES -> expiresAt = reader.date();
        case Claims.KEYS -> {
          int size = reader.array();
          if (size > MOST_KEYS) {
            throw new Malformed("too-large");
          }
          for (int more = size; more > 0; more--) {
            trusted.add(key(reader));
          }
        }
        default -> reader.skip();
      }
    }
    keys.end();
    reader.end();
    if (issuer == null || issuedAt == null) {
      throw new Malformed("bad-claim");
    }
    return new TrustFile(issuer, issuedAt, expiresAt, trusted);
  }

  private static TrustedKey key(CborReader reader) throws Malformed {
    String issuer = null;
    CoseKey coseKey = null;
    Set<Purpose> purposes = EnumSet.noneOf(Purpose.class);
    Instant from = null;
    Instant until = null;
    Instant stolen = null;
    CborKeys keys = reader.keys();
    for (int left = reader.map(); left > 0; left--) {
      Label label = reader.label(keys);
      switch (label.text() == null ? (int) Math.clamp(label.number(), 0, 9) : 0) {
        case ISSUER -> issuer = reader.text();
        case KEY -> coseKey = CoseKey.read(reader);
        case PURPOSES -> {
          for (int more = reader.array(); more > 0; more--) {
            Purpose.addTo(purposes, reader.integer());
          }
        }
        case FROM -> from = reader.date();
        case UNTIL -> until = reader.date();
        case STOLEN -> stolen = reader.date();
        default -> reader.skip();
      }
    }
    keys.end();
    if (issuer == null || coseKey == null || from == null) {
      throw new Malformed("bad-claim");
    }
    return new TrustedKey(
        coseKey.kid(),
        issuer,
        coseKey.algorithm(),
        coseKey.publicKey(),
        purposes,
        from,
        until,
        stolen);
  }
}
