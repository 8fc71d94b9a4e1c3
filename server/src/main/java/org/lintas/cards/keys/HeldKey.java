package org.lintas.cards.keys;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.lintas.credential.Algorithm;
import org.lintas.credential.Bytes;
import org.lintas.credential.Purpose;
import tools.jackson.databind.json.JsonMapper;

/**
 * A key of this node, without its private half.
 *
 * @param serial subject of its journal entries
 * @param version seq of its last journal entry
 * @param signsFrom published before, used from then on
 * @param retiredAt signs no more; what it signed before stays good
 * @param stolenSince what it signed from then on is refused
 * @param stolenBy who reported that
 */
public record HeldKey(
    int serial,
    int version,
    Instant madeAt,
    Instant signsFrom,
    @Nullable Instant retiredAt,
    @Nullable Instant stolenSince,
    @Nullable String stolenBy,
    String issuer,
    Purpose purpose,
    Algorithm algorithm,
    Bytes kid,
    Bytes publicKey) {

  /** How a key is named in addresses: sixteen hexadecimal digits. */
  public String name() {
    return kid.hex();
  }

  /** Whether it was put aside before it ever signed. */
  public boolean isUnused() {
    return retiredAt != null && !retiredAt.isAfter(signsFrom);
  }

  HeldKey retired(@Nullable Instant at) {
    return new HeldKey(
        serial,
        version + 1,
        madeAt,
        signsFrom,
        at,
        stolenSince,
        stolenBy,
        issuer,
        purpose,
        algorithm,
        kid,
        publicKey);
  }

  /** The report of theft taken back: it signs no more, and what it signed is good again. */
  HeldKey cleared(Instant now) {
    return stolen(null, null).retired(retiredAt == null ? now : retiredAt).withVersion(version + 1);
  }

  private HeldKey withVersion(int other) {
    return new HeldKey(
        serial,
        other,
        madeAt,
        signsFrom,
        retiredAt,
        stolenSince,
        stolenBy,
        issuer,
        purpose,
        algorithm,
        kid,
        publicKey);
  }

  HeldKey stolen(@Nullable Instant since, @Nullable String by) {
    return new HeldKey(
        serial,
        version + 1,
        madeAt,
        signsFrom,
        retiredAt,
        since,
        by,
        issuer,
        purpose,
        algorithm,
        kid,
        publicKey);
  }

  /** All that its row says, as it is journalled and sealed. */
  String said() {
    return JsonMapper.shared().writeValueAsString(words());
  }

  Map<String, String> words() {
    Map<String, String> said = new TreeMap<>();
    said.put("algorithm", algorithm.name());
    said.put("issuer", issuer);
    said.put("kid", kid.hex());
    said.put("madeAt", madeAt.toString());
    said.put("publicKey", publicKey.hex());
    said.put("purpose", purpose.name());
    said.put("signsFrom", signsFrom.toString());
    put(said, "retiredAt", retiredAt);
    put(said, "stolenBy", stolenBy);
    put(said, "stolenSince", stolenSince);
    return said;
  }

  private static void put(Map<String, String> said, String name, @Nullable Object value) {
    if (value != null) {
      said.put(name, value.toString());
    }
  }
}
