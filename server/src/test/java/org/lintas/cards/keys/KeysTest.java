package org.lintas.cards.keys;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.lintas.shared.Results.codes;
import static org.lintas.shared.Results.done;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lintas.NodeTest;
import org.lintas.access.Caller;
import org.lintas.cards.keys.KeyKeeping.KeyLine;
import org.lintas.credential.Card;
import org.lintas.credential.Outcome;
import org.lintas.credential.Purpose;
import org.lintas.credential.Signer;
import org.lintas.credential.StatusSource;
import org.lintas.credential.Verdict;
import org.lintas.credential.Verifier;
import org.lintas.journal.Journal;
import org.lintas.node.NodeProperties;
import org.lintas.node.OwnerAccount;
import org.lintas.node.TestClock;
import org.lintas.shared.Result;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/** Keys of this node, through its doors. On a node of its own: what it does to keys is for good. */
@NodeTest
@TestPropertySource(properties = {"lintas.own=keys", "lintas.cards.two-persons=true"})
@DirtiesContext
class KeysTest {

  static final Caller.Officer KEEPER = keeper("key-keeper");
  private static final Caller.Officer SECOND = keeper("second-keeper");

  private static int minutes;

  @Autowired Keys keys;
  @Autowired KeyKeeping keeping;
  @Autowired KeyShelf shelf;
  @Autowired KeyStore store;
  @Autowired Journal journal;
  @Autowired OwnerAccount owner;
  @Autowired NodeProperties node;
  @Autowired TestClock clock;

  /** Each test a minute after the one before: a key put aside in its first second never signed. */
  @BeforeEach
  void later() {
    clock.set(Instant.now().plus(++minutes, ChronoUnit.MINUTES));
    shelf.reload();
  }

  @AfterEach
  void now() {
    clock.reset();
    shelf.reload();
  }

  @Test
  void aNodeCanSignForEveryPurposeFromItsFirstStart() {
    assertThat(Arrays.stream(Purpose.values()).map(purpose -> keys.signer(purpose).key().kid()))
        .doesNotHaveDuplicates();
    assertThat(verdict(signed(clock.instant())).outcome()).isEqualTo(Outcome.GENUINE);
    assertThat(done(keeping.list(KEEPER)))
        .filteredOn(line -> line.state() == KeyState.SIGNING)
        .extracting(line -> line.key().purpose())
        .containsExactlyInAnyOrder(Purpose.values());
  }

  @Test
  void aKeyForReceiptsSignsNoCard() {
    Card card = card(clock.instant());
    byte[] message = keys.signer(Purpose.RECEIPT).sign(card);
    assertThat(verdict(message).codes()).containsExactly("wrong-purpose");
  }

  @Test
  void theNextKeyIsPublishedBeforeItSignsAndTheOldOneVerifiesAfterwards() {
    Signer old = keys.signer(Purpose.CARD);
    byte[] before = signed(clock.instant());
    LocalDate day = LocalDate.now(clock).plusDays(14);
    KeyLine next = done(keeping.create(KEEPER, Purpose.CARD, day, "yearly rotation"));
    assertThat(next.state()).isEqualTo(KeyState.NEXT);
    assertThat(keys.published()).anyMatch(key -> key.kid().equals(next.key().kid()));
    assertThat(keys.signer(Purpose.CARD).key().kid()).isEqualTo(old.key().kid());
    refused(keeping.create(KEEPER, Purpose.CARD, day, "twice"), "next-exists");

    clock.set(day);
    assertThat(keys.signer(Purpose.CARD).key().kid()).isEqualTo(next.key().kid());
    assertThat(verdict(signed(clock.instant())).outcome()).isEqualTo(Outcome.GENUINE);
    assertThat(verdict(before).outcome()).isEqualTo(Outcome.GENUINE);
    assertThat(line(old.key().kid().hex()).state()).isEqualTo(KeyState.VERIFYING);
    byte[] late = old.sign(card(clock.instant().plus(2, ChronoUnit.DAYS)));
    assertThat(verdict(late).codes())
        .as("the old key signs no more")
        .containsExactly("key-expired");
  }

  @Test
  void whatAStolenKeySignedBeforeTheDayStaysGoodAndTheRestIsRefused() {
    String stolen = name(Purpose.CARD);
    LocalDate today = LocalDate.now(clock);
    byte[] before = signed(today.minusDays(5).atTime(12, 0).atZone(clock.getZone()).toInstant());
    byte[] after = signed(clock.instant());
    KeyLine line = done(keeping.reportStolen(KEEPER, stolen, today.minusDays(1), "server taken"));
    assertThat(line.state()).isEqualTo(KeyState.STOLEN);
    assertThat(verdict(before).outcome()).isEqualTo(Outcome.GENUINE);
    assertThat(verdict(after).codes()).containsExactly("key-stolen");
    assertThat(name(Purpose.CARD)).as("another signs at once").isNotEqualTo(stolen);
    assertThat(verdict(signed(clock.instant())).outcome()).isEqualTo(Outcome.GENUINE);

    refused(keeping.reportStolen(KEEPER, stolen, today, "later after all"), "since-later");
    done(keeping.reportStolen(KEEPER, stolen, today.minusDays(9), "earlier after all"));
    assertThat(verdict(before).codes()).containsExactly("key-stolen");

    refused(keeping.clear(KEEPER, stolen, "found behind the cupboard"), "second-person");
    KeyLine cleared = done(keeping.clear(SECOND, stolen, "found behind the cupboard"));
    assertThat(cleared.state()).isEqualTo(KeyState.VERIFYING);
    assertThat(verdict(before).outcome()).isEqualTo(Outcome.GENUINE);
    assertThat(name(Purpose.CARD)).as("it signs no more").isNotEqualTo(stolen);
    assertThat(done(keeping.history(KEEPER, stolen)))
        .extracting(each -> each.entry().action())
        .endsWith("stolen", "stolen", "clear");
  }

  @Test
  void aRetiredKeyGivesWayAtOnceAndCanBeTakenBack() {
    String first = name(Purpose.STATUS);
    assertThat(done(keeping.retire(KEEPER, first, "old")).state()).isEqualTo(KeyState.VERIFYING);
    String second = name(Purpose.STATUS);
    assertThat(second).isNotEqualTo(first);
    refused(keeping.retire(KEEPER, first, "again"), "retired-already");
    done(keeping.resume(KEEPER, first, "too early"));
    assertThat(name(Purpose.STATUS)).isEqualTo(second);
    done(keeping.retire(KEEPER, second, "not needed"));
    assertThat(name(Purpose.STATUS)).isEqualTo(first);
  }

  @Test
  void aKeyThatNeverSignedIsPublishedNoMoreOnceItIsRetired() {
    LocalDate day = LocalDate.now(clock).plusDays(30);
    KeyLine next = done(keeping.create(KEEPER, Purpose.RECEIPT, day, "rotation"));
    KeyLine gone = done(keeping.retire(KEEPER, next.key().name(), "made by mistake"));
    assertThat(gone.state()).isEqualTo(KeyState.UNUSED);
    assertThat(keys.published()).noneMatch(key -> key.kid().equals(next.key().kid()));
  }

  @Test
  void everyStepNeedsAReasonAndASensibleDay() {
    LocalDate today = LocalDate.now(clock);
    refused(keeping.create(KEEPER, Purpose.TRUST, today, " "), "reason-missing");
    refused(keeping.create(KEEPER, Purpose.TRUST, today, "x".repeat(501)), "reason-too-long");
    refused(keeping.create(KEEPER, Purpose.TRUST, today.minusDays(1), "x"), "from-past");
    refused(keeping.create(KEEPER, Purpose.TRUST, today.plusDays(400), "x"), "from-too-far");
    String key = name(Purpose.TRUST);
    refused(keeping.reportStolen(KEEPER, key, today.plusDays(1), "x"), "since-future");
    refused(keeping.reportStolen(KEEPER, key, null, ""), "reason-missing", "since-missing");
    refused(keeping.clear(KEEPER, key, "x"), "not-stolen");
    refused(keeping.resume(KEEPER, key, "x"), "not-retired");
    assertThat(name(Purpose.TRUST)).isEqualTo(key);
  }

  @Test
  void forWhoeverIsNoKeyKeeperThereAreNoKeys() {
    Caller.Officer other =
        new Caller.Officer(9, "registrar", "Registrar", Set.of(new Caller.Grant("registrar", 1)));
    for (Caller caller : List.of(other, new Caller.Visitor(), new Caller.Node("x"))) {
      String key = name(Purpose.CARD);
      assertThat(
              List.of(
                  keeping.list(caller),
                  keeping.find(caller, key),
                  keeping.history(caller, key),
                  keeping.create(caller, Purpose.CARD, null, "x"),
                  keeping.retire(caller, key, "x"),
                  keeping.resume(caller, key, "x"),
                  keeping.reportStolen(caller, key, LocalDate.now(clock), "x"),
                  keeping.clear(caller, key, "x")))
          .allSatisfy(result -> assertThat(result).isInstanceOf(Result.Missing.class));
    }
  }

  @Test
  void noPrivateKeyStandsInTheClear() throws Exception {
    Path file = node.data().resolve("cards.key");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    byte[] tables = rawBytes();
    assertThat(done(keeping.list(KEEPER))).isNotEmpty();
    for (HeldKey key : shelf.get().ring().keys()) {
      assertThat(contains(tables, key.publicKey().toArray())).as("the search finds").isTrue();
      byte[] secret = requireNonNull(shelf.get().signers().get(key.kid())).key().secret();
      byte[] seed = Arrays.copyOfRange(secret, secret.length - 32, secret.length);
      assertThat(contains(tables, seed)).isFalse();
    }
  }

  /** All of the tables of keys and their journal, as PostgreSQL writes them for a backup. */
  private byte[] rawBytes() throws Exception {
    try (var connection = owner.connections().getConnection();
        var out = new java.io.ByteArrayOutputStream()) {
      var copies = connection.unwrap(org.postgresql.PGConnection.class).getCopyAPI();
      copies.copyOut("copy cards.keys to stdout (format binary)", out);
      copies.copyOut(
          "copy (select * from journal.entries where chain >= 10) to stdout (format binary)", out);
      return out.toByteArray();
    }
  }

  private static boolean contains(byte[] all, byte[] part) {
    String text = new String(all, StandardCharsets.ISO_8859_1);
    return text.contains(new String(part, StandardCharsets.ISO_8859_1));
  }

  @Test
  void aRowThatTheOwnerOfTheDatabaseChangedIsTrustedNoMore() {
    String stolen = name(Purpose.RECEIPT);
    done(keeping.reportStolen(KEEPER, stolen, LocalDate.now(clock), "server taken"));
    HeldKey key = line(stolen).key();
    attack("update cards.keys set stolen_since = null where serial = ?", key.serial());
    assertThat(keys.published()).noneMatch(each -> each.kid().equals(key.kid()));
    assertThat(journal.verify(_ -> {}).fault().map(Object::toString).orElse(""))
        .contains("key " + key.serial(), "what the tables hold is not what the journal tells");
    attack(
        "update cards.keys set stolen_since = ?::timestamptz where serial = ?",
        String.valueOf(key.stolenSince()),
        key.serial());
    assertThat(line(stolen).state()).isEqualTo(KeyState.STOLEN);
    assertThat(journal.verify(_ -> {}).fault()).isEmpty();
  }

  @Test
  void aKeyThatTheOwnerOfTheDatabaseBringsInIsNotTrusted() {
    int before = keys.published().size();
    attack(
        """
        insert into cards.keys (version, made_at, signs_from, issuer, purpose, algorithm, kid,
          public_key, sealed)
        select 1, made_at, signs_from, issuer, 'CARD', algorithm, '\\x0011223344556677',
          public_key, sealed
        from cards.keys where purpose = 'STATUS' limit 1
        """);
    assertThat(keys.published()).hasSize(before);
    assertThat(journal.verify(_ -> {}).fault().map(Object::toString).orElse(""))
        .contains("the journal does not know it");
    attack("delete from cards.keys where kid = '\\x0011223344556677'");
    assertThat(journal.verify(_ -> {}).fault()).isEmpty();
  }

  private void attack(String statement, Object... values) {
    owner.sql().sql(statement).params(values).update();
    shelf.reload();
  }

  private byte[] signed(Instant at) {
    return keys.signer(Purpose.CARD).sign(card(at));
  }

  private Card card(Instant at) {
    return new Card(keys.issuer(), "100000000001", "work-permit", at, null, null, null, null, null);
  }

  private Verdict verdict(byte[] message) {
    return Verifier.of(keys.trust(), StatusSource.NONE, (Clock) clock).verify(message);
  }

  private String name(Purpose purpose) {
    return keys.signer(purpose).key().kid().hex();
  }

  private KeyLine line(String name) {
    return done(keeping.find(KEEPER, name));
  }

  static Caller.Officer keeper(String name) {
    return new Caller.Officer(7, name, name, Set.of(new Caller.Grant("key-keeper", 1)));
  }

  static void refused(Result<?> result, String... codes) {
    assertThat(codes(result)).containsExactly(codes);
  }
}
