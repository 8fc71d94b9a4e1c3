package org.lintas.journal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.lintas.shared.Sha256;

/**
 * What the journal's ends were at a moment, signed by the node. Each names the one before it: who
 * holds one holds all before.
 *
 * @param number 1, 2, 3 …
 * @param at when it was taken
 * @param subjects how many had entries that the checkpoint before did not see
 * @param root SHA-256 over chain, bucket and digest of its {@link Anchor}s in order, then over what
 *     is {@link KeptApart}
 * @param before hash of the checkpoint before it; of the first, 32 zeros
 * @param system identifies the PostgreSQL whose transactions {@code seen} tells of
 * @param seen its transactions that this checkpoint saw, as {@code pg_snapshot}
 * @param key public key, Ed25519 in X.509 form
 * @param signature over {@link #signed()}
 */
record Checkpoint(
    int number,
    Instant at,
    long subjects,
    byte[] root,
    byte[] before,
    long system,
    String seen,
    byte[] key,
    byte[] signature) {

  static final byte[] NONE = new byte[32];

  private static final HexFormat HEX = HexFormat.of();

  /** What the signature covers, a line a part. */
  byte[] signed() {
    return String.join(
            "\n",
            List.of(
                "lintas checkpoint",
                Integer.toString(number),
                at.toString(),
                Long.toString(subjects),
                HEX.formatHex(root),
                HEX.formatHex(before),
                Long.toString(system),
                seen,
                HEX.formatHex(key)))
        .getBytes(StandardCharsets.UTF_8);
  }

  /** By which the next one names this one. */
  byte[] hash() {
    MessageDigest digest = Sha256.begin();
    digest.update(signed());
    return digest.digest(signature);
  }

  /** One line, to be kept elsewhere. */
  String line() {
    return String.join(
        " ",
        List.of(
            Integer.toString(number),
            at.toString(),
            Long.toString(subjects),
            HEX.formatHex(root),
            HEX.formatHex(before),
            Long.toString(system),
            seen,
            HEX.formatHex(key),
            HEX.formatHex(signature)));
  }

  Checkpoint with(byte[] otherSignature) {
    return new Checkpoint(number, at, subjects, root, before, system, seen, key, otherSignature);
  }
}
