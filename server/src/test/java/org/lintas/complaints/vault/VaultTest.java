package org.lintas.complaints.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lintas.NodeTest;
import org.lintas.access.Caller;
import org.lintas.access.DemoAccounts;
import org.lintas.access.TooManyTries;
import org.lintas.access.store.AccountStore;
import org.lintas.complaints.Channel;
import org.lintas.complaints.Channels;
import org.lintas.complaints.Members;
import org.lintas.journal.Entry;
import org.lintas.journal.Journal;
import org.lintas.node.OwnerAccount;
import org.lintas.node.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;

@NodeTest
class VaultTest {

  @Autowired Vault vault;
  @Autowired Receipts receipts;
  @Autowired KeyRing ring;
  @Autowired Teams teams;
  @Autowired Pieces pieces;
  @Autowired ComplaintJournal journal;
  @Autowired Journal nodeJournal;
  @Autowired Channels channels;
  @Autowired Members members;
  @Autowired AccountStore accounts;
  @Autowired OwnerAccount owner;
  @Autowired TestClock clock;

  @Autowired
  @Qualifier("complaints")
  JdbcClient sql;

  @AfterEach
  void resetClock() {
    clock.reset();
  }

  @Test
  void whatTheComplainantTellsIsReadByCaseworkersAndNobodyElse() {
    Vault.Filed filed = vault.begin(support());
    pieces.add(filed.keys(), filed.complaint(), Compartment.STORY, "what", "unpaid since May");
    assertThat(pieces.read(keys("caseworker"), filed.complaint(), Compartment.STORY))
        .extracting(Piece::text, Piece::by)
        .containsExactly(org.assertj.core.api.Assertions.tuple("unpaid since May", "complainant"));
    for (String other : new String[] {"custodian", "investigator", "embassy-caseworker"}) {
      refused(other, filed.complaint(), Compartment.STORY);
    }
  }

  @Test
  void eachCompartmentHasItsOwnHolders() {
    long complaint = vault.begin(support()).complaint();
    for (Compartment each : Compartment.values()) {
      assertThat(vault.entitled(keys("second-caseworker"), complaint, each))
          .as("caseworker " + each)
          .isEqualTo(each != Compartment.IDENTITY);
      assertThat(vault.entitled(keys("third-custodian"), complaint, each))
          .as("custodian " + each)
          .isEqualTo(each == Compartment.IDENTITY || each == Compartment.CUSTODY);
      assertThat(vault.entitled(keys("complaints-manager"), complaint, each)).isFalse();
    }
  }

  @Test
  void notesAreNeverTheComplainants() {
    Vault.Filed filed = vault.begin(support());
    pieces.add(keys("caseworker"), filed.complaint(), Compartment.NOTES, "note", "seems afraid");
    assertThatThrownBy(() -> pieces.read(filed.keys(), filed.complaint(), Compartment.NOTES))
        .isInstanceOf(NotEntitled.class);
    assertThatThrownBy(() ->
            vault.share(
                keys("caseworker"),
                filed.complaint(),
                Compartment.NOTES,
                Holder.complainant(filed.complaint()),
                null))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aReceiptOpensItsCaseAndNoOther() {
    Vault.Filed filed = vault.begin(support());
    Vault.Filed other = vault.begin(support());
    pieces.add(filed.keys(), filed.complaint(), Compartment.IDENTITY, "name", "May Thu");
    Receipts.Opened opened =
        receipts.open(Receipts.spoken(filed.receipt()), "192.0.2.1").orElseThrow();
    assertThat(opened.number()).isEqualTo(filed.number());
    assertThat(pieces.read(opened.keys(), filed.complaint(), Compartment.IDENTITY))
        .extracting(Piece::text)
        .containsExactly("May Thu");
    assertThatThrownBy(() -> pieces.read(opened.keys(), other.complaint(), Compartment.STORY))
        .isInstanceOf(NotEntitled.class);
  }

  @Test
  void aReceiptInDigitsOfAnyScriptIsTheSame() {
    Vault.Filed filed = vault.begin(support());
    String burmese =
        filed
            .receipt()
            .chars()
            .collect(
                StringBuilder::new,
                (text, digit) -> text.append((char) ('၀' + digit - '0')),
                StringBuilder::append)
            .toString();
    assertThat(receipts.open(burmese, "192.0.2.9")).isPresent();
  }

  @Test
  void whoeverGuessesReceiptsMustWait() {
    String network = "203.0.113.77";
    clock.set(clock.instant()); // a try comes back every two seconds, and hashing is slow
    for (int at = 0; at < 30; at++) {
      assertThat(receipts.open("%016d".formatted(at), network)).isEmpty();
    }
    String right = vault.begin(support()).receipt();
    assertThatThrownBy(() -> receipts.open(right, network)).isInstanceOf(TooManyTries.class);
    assertThat(receipts.open(right, "203.0.113.78")).isPresent();
  }

  @Test
  void anIdentityIsLentUntilAMoment() {
    Vault.Filed filed = vault.begin(support());
    long complaint = filed.complaint();
    pieces.add(filed.keys(), complaint, Compartment.IDENTITY, "name", "May Thu");
    Keys caseworker = keys("caseworker");
    Holder to = caseworker.holder();
    Instant until = clock.instant().plus(Duration.ofHours(2));
    vault.share(keys("custodian"), complaint, Compartment.IDENTITY, to, until);
    assertThat(pieces.read(caseworker, complaint, Compartment.IDENTITY)).hasSize(1);
    refused("second-caseworker", complaint, Compartment.IDENTITY);
    clock.set(until.plusSeconds(1));
    refused("caseworker", complaint, Compartment.IDENTITY);
  }

  @Test
  void nobodyHandsOnForLongerThanTheyHaveIt() {
    Vault.Filed filed = vault.begin(support());
    long complaint = filed.complaint();
    Instant until = clock.instant().plus(Duration.ofHours(2));
    vault.share(filed.keys(), complaint, Compartment.IDENTITY, keys("caseworker").holder(), until);
    vault.share(
        keys("caseworker"),
        complaint,
        Compartment.IDENTITY,
        keys("second-caseworker").holder(),
        null);
    assertThat(vault.entitled(keys("second-caseworker"), complaint, Compartment.IDENTITY)).isTrue();
    clock.set(until.plusSeconds(1));
    refused("second-caseworker", complaint, Compartment.IDENTITY);
  }

  @Test
  void whatIsWithdrawnIsShut() {
    long complaint = vault.begin(support()).complaint();
    Holder embassy = Holder.channel("embassy-mm");
    vault.share(keys("caseworker"), complaint, Compartment.STORY, embassy, null);
    assertThat(vault.entitled(keys("embassy-caseworker"), complaint, Compartment.STORY)).isTrue();
    vault.withdraw(keys("caseworker"), complaint, Compartment.STORY, embassy);
    refused("embassy-caseworker", complaint, Compartment.STORY);
  }

  @Test
  void whatIsSealedOpensForItsPurposeAndPlaceAlone() {
    Vault.Filed filed = vault.begin(support());
    Keys keys = filed.keys();
    long complaint = filed.complaint();
    Drawer story = vault.drawer(keys, complaint, Compartment.STORY);
    Drawer track = vault.drawer(keys, complaint, Compartment.TRACK);
    byte[] sealed = story.seal("message/1", "hello", "and more\nand more");
    assertThat(story.lines("message/1", sealed, 2)).containsExactly("hello", "and more\nand more");
    assertThatThrownBy(() -> story.open("message/2", sealed)).isInstanceOf(NotEntitled.class);
    assertThatThrownBy(() -> track.open("message/1", sealed)).isInstanceOf(NotEntitled.class);
    byte[] changed = sealed.clone();
    changed[changed.length - 1] ^= 1;
    assertThatThrownBy(() -> story.open("message/1", changed)).isInstanceOf(NotEntitled.class);
  }

  @Test
  void whatIsShreddedIsGoneAndItsEntryStays() {
    Vault.Filed filed = vault.begin(support());
    pieces.add(filed.keys(), filed.complaint(), Compartment.STORY, "what", "unpaid");
    vault.shred(filed.complaint());
    vault.shred(filed.complaint());
    assertThat(receipts.open(filed.receipt(), "192.0.2.3")).isEmpty();
    assertThat(vault.entitled(filed.keys(), filed.complaint(), Compartment.STORY)).isFalse();
    assertThat(vault.entitled(keys("caseworker"), filed.complaint(), Compartment.STORY)).isFalse();
    assertThat(actions(filed.complaint())).containsExactly("file", "shred");
    assertThat(
            sql.sql("select count(*) from complaints.piece where complaint = ?")
                .param(filed.complaint())
                .query(Long.class)
                .single())
        .isZero();
  }

  @Test
  void aChangedEntryIsFound() {
    Vault.Filed filed = vault.begin(support());
    journal.append(filed.complaint(), "caseworker", "acknowledge", Map.of());
    assertThat(nodeJournal.verify(_ -> {}).fault()).isEmpty();
    AtomicReference<String> before = new AtomicReference<>();
    owner.sql().sql("alter table complaints.entry disable trigger refuse_change").update();
    try {
      before.set(forge(filed.complaint(), "nobody"));
      assertThat(nodeJournal.verify(_ -> {}).fault().orElseThrow().toString())
          .contains("complaint " + filed.number());
    } finally {
      forge(filed.complaint(), before.get());
      owner.sql().sql("alter table complaints.entry enable always trigger refuse_change").update();
    }
    assertThat(nodeJournal.verify(_ -> {}).fault()).isEmpty();
  }

  @Test
  void entriesThatWereCutOffAreMissed() {
    Vault.Filed filed = vault.begin(support());
    owner
        .sql()
        .sql("update complaints.complaint set entries = 2 where id = ?")
        .param(filed.complaint())
        .update();
    assertThat(nodeJournal.verify(_ -> {}).fault().orElseThrow().toString())
        .contains("other last entries");
    owner
        .sql()
        .sql("update complaints.complaint set entries = 1 where id = ?")
        .param(filed.complaint())
        .update();
  }

  @Test
  void aJournalEntryHoldsNoWords() {
    long complaint = vault.begin(support()).complaint();
    assertThatThrownBy(() ->
            journal.append(complaint, "caseworker", "answer", Map.of("text", "he hit me; I fled")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageNotContaining("fled");
  }

  @Test
  void membersAreThoseWhoWereAdmittedAndHoldTheRoleAtItsOffice() {
    assertThat(channels.open()).extracting(Channel::code).contains("migrant-support", "embassy-mm");
    assertThat(members.holds(officer("caseworker"), "migrant-support", "caseworker")).isTrue();
    assertThat(members.holds(officer("caseworker"), "embassy-mm", "caseworker")).isFalse();
    assertThat(channels.of(officer("investigator")))
        .extracting(Channel::code)
        .containsExactly("migrant-support");
    for (String other :
        new String[] {"registrar", "administrator", "immigration-officer", "police-officer"}) {
      assertThat(channels.of(officer(other))).as(other).isEmpty();
    }
    assertThat(channels.of(new Caller.Visitor())).isEmpty();
    assertThat(members.of("migrant-support", "custodian")).hasSize(3);
  }

  private String forge(long complaint, String actor) {
    String before =
        owner
            .sql()
            .sql("select actor from complaints.entry where complaint = ? and seq = 2")
            .param(complaint)
            .query(String.class)
            .single();
    owner
        .sql()
        .sql("update complaints.entry set actor = ? where complaint = ? and seq = 2")
        .params(actor, complaint)
        .update();
    return before;
  }

  private java.util.List<String> actions(long complaint) {
    return journal.read(complaint).stream().map(Entry.Recorded::entry).map(Entry::action).toList();
  }

  private void refused(String account, long complaint, Compartment compartment) {
    assertThat(vault.entitled(keys(account), complaint, compartment)).as(account).isFalse();
    assertThatThrownBy(() -> vault.drawer(keys(account), complaint, compartment))
        .as(account)
        .isInstanceOf(NotEntitled.class);
  }

  private Keys keys(String account) {
    Caller.Officer officer = officer(account);
    ring.heard(officer, DemoAccounts.PASSWORD);
    Optional<Keys> keys = ring.of(officer);
    return keys.orElseThrow();
  }

  private Caller.Officer officer(String account) {
    return accounts.find(account).orElseThrow().officer();
  }

  private Channel support() {
    return channels.find("migrant-support").orElseThrow();
  }
}
