package org.lintas.cards.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lintas.cards.keys.KeysTest.KEEPER;
import static org.lintas.cards.keys.KeysTest.refused;
import static org.lintas.shared.Results.done;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lintas.NodeTest;
import org.lintas.access.Caller;
import org.lintas.cards.keys.TrustLists.ListLine;
import org.lintas.credential.Algorithm;
import org.lintas.credential.Outcome;
import org.lintas.credential.Purpose;
import org.lintas.credential.Signer;
import org.lintas.credential.SigningKey;
import org.lintas.credential.StatusSource;
import org.lintas.credential.TrustFile;
import org.lintas.credential.TrustedKey;
import org.lintas.credential.Verdict;
import org.lintas.credential.Verifier;
import org.lintas.journal.Journal;
import org.lintas.node.OwnerAccount;
import org.lintas.shared.Result;
import org.springframework.beans.factory.annotation.Autowired;

/** Keys of other states, through the door. */
@NodeTest
class TrustListsTest {

  private static final String REASON = "from our neighbour";

  @Autowired Keys keys;
  @Autowired TrustLists lists;
  @Autowired KeyShelf shelf;
  @Autowired Journal journal;
  @Autowired OwnerAccount owner;
  @Autowired Clock clock;

  @Test
  void aNeighboursPapersAreGenuineOnceItsFingerprintWasCompared() {
    Neighbour neighbour = new Neighbour();
    assertThat(verdict(neighbour).codes()).containsExactly("unknown-key");
    ListLine waiting = handIn(neighbour.list());
    assertThat(waiting.list().state()).isEqualTo(ListState.WAITING);
    assertThat(verdict(neighbour).codes()).containsExactly("unknown-key");
    refused(confirm(waiting, "", REASON), "fingerprint-missing");
    refused(
        confirm(waiting, neighbour.fingerprint().replaceFirst(".", "x"), REASON),
        "fingerprint-differs");
    refused(confirm(waiting, neighbour.fingerprint(), " "), "reason-missing");
    String asHeard = neighbour.fingerprint().toUpperCase(Locale.ROOT).replace(" ", "\n");
    assertThat(done(confirm(waiting, asHeard, "by telephone")).list().state())
        .isEqualTo(ListState.TRUSTED);
    assertThat(verdict(neighbour).outcome()).isEqualTo(Outcome.GENUINE);
    assertThat(keys.published()).noneMatch(key -> key.issuer().equals(neighbour.issuer()));
    refused(confirm(waiting, neighbour.fingerprint(), "again"), "list-not-waiting");
    assertThat(done(lists.history(KEEPER, waiting.list().serial())))
        .extracting(each -> each.entry().action())
        .containsExactly("hand-in", "confirm");
  }

  @Test
  void trustIsWithdrawnAndNeedsTheFingerprintAgain() {
    Neighbour neighbour = new Neighbour();
    ListLine line = trusted(neighbour);
    refused(lists.withdraw(KEEPER, line.list().serial(), ""), "reason-missing");
    done(lists.withdraw(KEEPER, line.list().serial(), "agreement ended"));
    assertThat(verdict(neighbour).codes()).containsExactly("unknown-key");
    assertThat(handIn(neighbour.list()).list().state()).isEqualTo(ListState.WAITING);
  }

  @Test
  void aNewerListIsTrustedAtOnceIfATrustedKeySignedIt() {
    Neighbour neighbour = new Neighbour();
    ListLine first = trusted(neighbour);
    refused(lists.handIn(KEEPER, first.list().file().toArray(), REASON), "list-same");
    SigningKey old = neighbour.newListKey();
    SigningKey next = neighbour.lists;
    neighbour.lists = old;
    assertThat(handIn(neighbour.list(1)).list().state()).isEqualTo(ListState.TRUSTED);
    neighbour.lists = next;
    assertThat(handIn(neighbour.list(1)).list().state())
        .as("the list before introduced its key")
        .isEqualTo(ListState.TRUSTED);
    assertThat(done(lists.find(KEEPER, first.list().serial())).list().state())
        .isEqualTo(ListState.REPLACED);
    refused(lists.handIn(KEEPER, neighbour.list(0), REASON), "list-older");
  }

  @Test
  void aListByAnUnknownKeyOfTheSameIssuerWaitsWhileTheTrustedOneStays() {
    Neighbour neighbour = new Neighbour();
    ListLine first = trusted(neighbour);
    neighbour.loseListKey();
    ListLine second = handIn(neighbour.list(1));
    assertThat(second.list().state()).isEqualTo(ListState.WAITING);
    assertThat(done(lists.find(KEEPER, first.list().serial())).list().state())
        .isEqualTo(ListState.TRUSTED);
    done(confirm(second, neighbour.fingerprint(), "in person"));
    assertThat(done(lists.find(KEEPER, first.list().serial())).list().state())
        .isEqualTo(ListState.REPLACED);
    assertThat(verdict(neighbour).outcome()).isEqualTo(Outcome.GENUINE);
  }

  @Test
  void nobodyVouchesForOthers() {
    Neighbour neighbour = new Neighbour();
    SigningKey forged = SigningKey.generate(Algorithm.ED25519);
    neighbour.vouchFor(
        TrustedKey.of(forged, keys.issuer(), Set.of(Purpose.CARD), Instant.EPOCH, null));
    ListLine line = trusted(neighbour);
    assertThat(line.left()).isEqualTo(1);
    assertThat(line.keys()).hasSize(2);
    assertThat(keys.trust().keys()).noneMatch(key -> key.kid().equals(forged.kid()));
  }

  @Test
  void badFilesAreToldApart() {
    Neighbour neighbour = new Neighbour();
    Instant now = clock.instant();
    byte[] flipped = neighbour.list();
    flipped[flipped.length - 1] ^= 1;
    refused(lists.handIn(KEEPER, flipped, REASON), "list-forged");
    for (byte[] other :
        List.of(
            new byte[0],
            "hello".getBytes(StandardCharsets.UTF_8),
            neighbour.card(),
            new byte[300_000])) {
      assertThat(lists.handIn(KEEPER, other, REASON)).isInstanceOf(Result.Refused.class);
    }
    refused(
        lists.handIn(KEEPER, neighbour.list(now.plus(Duration.ofDays(2)), now), REASON),
        "list-future");
    refused(
        lists.handIn(
            KEEPER, neighbour.list(now.minus(Duration.ofDays(9)), now.minusSeconds(5)), REASON),
        "list-expired");
    refused(lists.handIn(KEEPER, keys.trustFile(), REASON), "list-own");
    SigningKey card = SigningKey.generate(Algorithm.ED25519);
    TrustedKey onlyCards =
        TrustedKey.of(card, "https://x.example", Set.of(Purpose.CARD), Instant.EPOCH, null);
    TrustFile file = new TrustFile("https://x.example", now, null, List.of(onlyCards));
    refused(lists.handIn(KEEPER, new Signer(card).sign(file), REASON), "list-wrong-purpose");
    refused(lists.handIn(KEEPER, neighbour.list(), ""), "reason-missing");
  }

  @Test
  void aListThatTheOwnerOfTheDatabaseTrustsForUsIsNotTrusted() {
    Neighbour neighbour = new Neighbour();
    ListLine waiting = handIn(neighbour.list());
    set(waiting, "trusted");
    assertThat(verdict(neighbour).codes()).containsExactly("unknown-key");
    assertThat(journal.verify(_ -> {}).fault().map(Object::toString).orElse(""))
        .contains("list of keys " + waiting.list().serial());
    set(waiting, "waiting");
    assertThat(journal.verify(_ -> {}).fault()).isEmpty();
    done(lists.drop(KEEPER, waiting.list().serial(), "only a test"));
  }

  private void set(ListLine line, String state) {
    owner
        .sql()
        .sql("update cards.trust_lists set state = ? where serial = ?")
        .params(state, line.list().serial())
        .update();
    shelf.reload();
  }

  @Test
  void forWhoeverIsNoKeyKeeperThereAreNoLists() {
    Caller caller = new Caller.Visitor();
    int serial = handIn(new Neighbour().list()).list().serial();
    assertThat(
            List.of(
                lists.list(caller),
                lists.find(caller, serial),
                lists.history(caller, serial),
                lists.handIn(caller, new Neighbour().list(), "x"),
                lists.confirm(caller, serial, "x", "x"),
                lists.drop(caller, serial, "x"),
                lists.withdraw(caller, serial, "x")))
        .allSatisfy(result -> assertThat(result).isInstanceOf(Result.Missing.class));
  }

  private ListLine trusted(Neighbour neighbour) {
    return done(confirm(handIn(neighbour.list()), neighbour.fingerprint(), "by telephone"));
  }

  private ListLine handIn(byte[] file) {
    return done(lists.handIn(KEEPER, file, REASON));
  }

  private Result<ListLine> confirm(ListLine line, String fingerprint, String reason) {
    return lists.confirm(KEEPER, line.list().serial(), fingerprint, reason);
  }

  private Verdict verdict(Neighbour neighbour) {
    return Verifier.of(keys.trust(), StatusSource.NONE, clock).verify(neighbour.card());
  }
}
