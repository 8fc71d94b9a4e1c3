package org.lintas.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/** Vectors made apart from this code, with Python's struct and hashlib. */
class HashChainTest {

  private final HashChain hashes = new HashChain();

  @Test
  void aChainBeginsWithTheHashOfItsName() {
    assertThat(hex(hashes.seed(Entry.Chain.CASE, 7)))
        .isEqualTo("c29cdbdb77a4b8763b89f9755e38f6f17840d339ac830d1fa6f0df66bb1730c1");
  }

  @Test
  void entriesFollowEachOtherByTheirCanonicalForm() {
    byte[] first = hashes.next(hashes.seed(Entry.Chain.CASE, 7), Encoded.of(started()));
    assertThat(hex(first))
        .isEqualTo("cf4e552d23203a09cfa0e0fca15463a2d68d80ab2ffc8929a5e2f5bc9daf44f7");
    assertThat(hex(hashes.next(first, Encoded.of(sealed()))))
        .isEqualTo("5aba0dbbec53ffc66ede17cca8c8021275668290c93acb57b8d757b439f59291");
  }

  private static Entry started() {
    return new Entry(
        Entry.Chain.CASE,
        7,
        1,
        Instant.parse("2004-07-15T02:03:04.567891Z"),
        "registrar",
        12,
        "start",
        "[{\"name\":\"မြ\"}]",
        null);
  }

  private static Entry sealed() {
    return new Entry(
        Entry.Chain.CASE,
        7,
        2,
        Instant.parse("2004-07-16T00:00:00Z"),
        "health-officer",
        12,
        "complete",
        "[]",
        new byte[] {0, 1, -1});
  }

  private static String hex(byte[] hash) {
    return HexFormat.of().formatHex(hash);
  }
}
