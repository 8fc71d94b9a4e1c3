package org.lintas.cards.keys;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.lintas.credential.Bytes;
import org.lintas.shared.Sha256;
import tools.jackson.databind.json.JsonMapper;

/**
 * A list of another issuer's keys as it was handed in.
 *
 * @param serial subject of its journal entries
 * @param version seq of its last journal entry
 * @param issuedAt as the list itself says
 * @param handedInBy name of an account
 * @param file as its issuer signed it
 */
public record HeldList(
    int serial,
    int version,
    Instant issuedAt,
    Instant handedInAt,
    String handedInBy,
    ListState state,
    String issuer,
    Bytes file) {

  HeldList in(ListState other) {
    return new HeldList(serial, version + 1, issuedAt, handedInAt, handedInBy, other, issuer, file);
  }

  HeldList numbered(int assigned) {
    return new HeldList(assigned, version, issuedAt, handedInAt, handedInBy, state, issuer, file);
  }

  /** All that its row says, as it is journalled and sealed. */
  String said() {
    return JsonMapper.shared().writeValueAsString(words());
  }

  Map<String, String> words() {
    Map<String, String> said = new TreeMap<>();
    said.put("file", Sha256.hex(file.toArray()));
    said.put("handedInAt", handedInAt.toString());
    said.put("handedInBy", handedInBy);
    said.put("issuedAt", issuedAt.toString());
    said.put("issuer", issuer);
    said.put("state", state.name());
    return said;
  }
}
