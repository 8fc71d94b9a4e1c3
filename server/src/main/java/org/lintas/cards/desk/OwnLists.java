package org.lintas.cards.desk;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.lintas.cards.StatusLists;
import org.lintas.cards.keys.Keys;
import org.lintas.credential.Malformed;
import org.lintas.credential.StatusList;
import org.lintas.credential.StatusSource;
import org.lintas.credential.TrustList;
import org.springframework.stereotype.Component;

/** This node's lists of revoked papers, as a verifier wants them. */
@Component
class OwnLists {

  private static final String PLACE = "/cards/status/";

  private final StatusLists lists;
  private final Keys keys;

  OwnLists(StatusLists lists, Keys keys) {
    this.lists = lists;
    this.keys = keys;
  }

  /** Each list is opened once. */
  StatusSource forOneStack() {
    TrustList trust = keys.trust();
    Map<String, Optional<StatusList>> opened = new HashMap<>();
    return uri -> opened.computeIfAbsent(uri, each -> open(each, trust)).orElse(null);
  }

  private Optional<StatusList> open(String uri, TrustList trust) {
    String own = keys.issuer() + PLACE;
    return uri.startsWith(own)
        ? lists.find(uri.substring(own.length())).flatMap(signed -> read(signed.token(), trust))
        : Optional.empty();
  }

  private static Optional<StatusList> read(byte[] token, TrustList trust) {
    try {
      return Optional.of(StatusList.read(token, trust));
    } catch (Malformed e) {
      return Optional.empty(); // its key was stolen since: as good as none
    }
  }
}
