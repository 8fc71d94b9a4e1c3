package org.lintas.complaints.vault;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.lintas.access.Throttle;
import org.lintas.access.TooManyTries;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Receipts: sixteen digits by which whoever complained comes back. Kept as a slow hash alone, of
 * which one half finds the case and the other opens its keys. A wrong one costs the same work as a
 * right one.
 */
@Component("complaintReceipts")
public class Receipts {

  private static final int DIGITS = 16;
  private static final int HALF = 32;
  private static final byte[] SALT = "lintas receipt 1".getBytes(StandardCharsets.US_ASCII);

  private final JdbcClient sql;
  private final SlowHash hash;
  private final Throttle throttle;
  private final byte[] unlinking = RandomIds.bytes(HALF);
  private final Kept decoy;

  Receipts(@Qualifier("complaints") JdbcClient sql, SlowHash hash, Clock clock) {
    this.sql = sql;
    this.hash = hash;
    this.throttle = new Throttle(30, Duration.ofSeconds(2), 50_000, clock);
    KeyPair nobody = KeyPair.make();
    this.decoy =
        new Kept(
            0,
            "0000000000",
            nobody.publicHalf(),
            Sealing.make().seal(nobody.secretHalf(), bound(0)));
  }

  /**
   * A new receipt, not kept yet.
   *
   * @param digits for the complainant, shown once
   */
  public record Issued(String digits, byte[] lookup, byte[] key) {}

  /** What a right receipt opens. */
  public record Opened(long complaint, String number, Keys keys) {}

  private record Kept(long complaint, String number, byte[] publicHalf, byte[] sealed) {}

  /** Makes one. Takes the time of a slow hash. */
  public Issued issue() {
    return derived(RandomIds.digits(DIGITS));
  }

  /**
   * The case of a receipt; nothing when there is none.
   *
   * @param written as somebody typed it, in digits of any script
   * @param network whence it comes; kept in memory alone, and there unrecognisable
   * @throws TooManyTries when too many wrong ones came from there
   */
  public Optional<Opened> open(String written, String network) {
    String from = unlinked(network);
    // taken before the hash: many at once would all begin before the first is counted
    if (!throttle.take(from)) {
      throw new TooManyTries();
    }
    Issued given = derived(digits(written));
    Kept kept = find(given.lookup()).orElse(null);
    Optional<byte[]> secret = opened(kept == null ? decoy : kept, given);
    if (kept == null || secret.isEmpty()) {
      return Optional.empty();
    }
    throttle.giveBack(from);
    Keys keys =
        new Keys(
            Holder.complainant(kept.complaint()),
            Vault.COMPLAINANT,
            KeyPair.of(kept.publicHalf(), secret.get()));
    return Optional.of(new Opened(kept.complaint(), kept.number(), keys));
  }

  /** As it is read aloud: {@code 1234 5678 9012 3456}. */
  public static String spoken(String digits) {
    return digits.replaceAll("(.{4})(?=.)", "$1 ");
  }

  private static Optional<byte[]> opened(Kept kept, Issued given) {
    return new Sealing(given.key()).open(kept.sealed(), bound(kept.complaint()));
  }

  private Optional<Kept> find(byte[] lookup) {
    return sql.sql(
            """
            select c.id, c.number, r.public_key, r.sealed
            from complaints.receipt r join complaints.complaint c on c.id = r.complaint
            where r.lookup = ?
            """)
        .param(lookup)
        .query((row, _) ->
            new Kept(row.getLong(1), row.getString(2), row.getBytes(3), row.getBytes(4)))
        .optional();
  }

  void keep(long complaint, Issued receipt, KeyPair pair) {
    sql.sql(
            """
            insert into complaints.receipt (complaint, lookup, public_key, sealed)
            values (?, ?, ?, ?)
            """)
        .params(
            complaint,
            receipt.lookup(),
            pair.publicHalf(),
            new Sealing(receipt.key()).seal(pair.secretHalf(), bound(complaint)))
        .update();
  }

  /** Lets another receipt open a case, and no longer the one it was filed with. */
  void replace(long complaint, String digits, KeyPair pair) {
    sql.sql("delete from complaints.receipt where complaint = ?").param(complaint).update();
    keep(complaint, derived(digits), pair);
  }

  byte[] publicHalf(long complaint) {
    return sql.sql("select public_key from complaints.receipt where complaint = ?")
        .param(complaint)
        .query(byte[].class)
        .optional()
        .orElseThrow(NotEntitled::new);
  }

  private Issued derived(String digits) {
    byte[] both = hash.derive(digits, SALT, 2 * HALF);
    return new Issued(digits, Arrays.copyOf(both, HALF), Arrays.copyOfRange(both, HALF, 2 * HALF));
  }

  private static String bound(long complaint) {
    return "receipt/" + complaint;
  }

  /** Digits of any script, without what stands between; anything else stays wrong. */
  private static String digits(@Nullable String written) {
    StringBuilder digits = new StringBuilder(DIGITS);
    String text = written == null ? "" : written;
    for (int at = 0; at < text.length() && digits.length() <= DIGITS; at++) {
      int digit = Character.digit(text.charAt(at), 10);
      if (digit >= 0) {
        digits.append((char) ('0' + digit));
      }
    }
    return digits.length() == DIGITS ? digits.toString() : "";
  }

  private String unlinked(String network) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(unlinking, "HmacSHA256"));
      byte[] code = mac.doFinal(Throttle.network(network).getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(code);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
