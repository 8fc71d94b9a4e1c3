package org.lintas.cards.verify;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lintas.cards.StatusLists;
import org.lintas.cards.keys.Keys;
import org.lintas.credential.Malformed;
import org.lintas.credential.Purpose;
import org.lintas.credential.StatusList;
import org.lintas.credential.TrustFile;
import org.lintas.credential.TrustList;
import org.lintas.credential.Verdict;
import org.lintas.credential.Verifier;
import org.springframework.stereotype.Component;

/** What a verifier needs to know: keys, and which papers were revoked. */
@Component
class Known {

  private static final String LISTS = "/cards/status/";

  private final Keys keys;
  private final StatusLists lists;
  private final Naming naming;
  private final Clock clock;

  Known(Keys keys, StatusLists lists, Naming naming, Clock clock) {
    this.keys = keys;
    this.lists = lists;
    this.naming = naming;
    this.clock = clock;
  }

  /**
   * What a browser takes along.
   *
   * @param now second since 1970 by this node's clock
   * @param trust a signed list of all keys that this node trusts, in Base64
   * @param lists addresses of this node's lists of revoked papers
   */
  record Told(long now, String trust, List<String> lists, Naming.Names words) {}

  Told told(Locale locale) {
    Instant now = clock.instant();
    Instant minute = now.truncatedTo(ChronoUnit.MINUTES);
    TrustFile file = new TrustFile(keys.issuer(), minute, null, keys.trust().keys());
    return new Told(
        now.getEpochSecond(),
        Base64.getEncoder().encodeToString(keys.signer(Purpose.TRUST).sign(file)),
        lists.names().stream().map(name -> LISTS + name).toList(),
        naming.in(locale));
  }

  /** Of the text of a code, by what this node knows now. */
  Verdict verify(String text) {
    TrustList trust = keys.trust();
    return Verifier.of(trust, uri -> list(uri, trust), clock).verify(text);
  }

  private @Nullable StatusList list(String uri, TrustList trust) {
    String own = keys.issuer() + LISTS;
    return uri.startsWith(own)
        ? lists.find(uri.substring(own.length())).map(signed -> read(signed, trust)).orElse(null)
        : null;
  }

  private static @Nullable StatusList read(StatusLists.Signed signed, TrustList trust) {
    try {
      return StatusList.read(signed.token(), trust);
    } catch (Malformed e) {
      return null; // signed by a key that was stolen since: as good as none
    }
  }
}
