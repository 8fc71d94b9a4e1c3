package org.lintas.complaints.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.lintas.NodeTest;
import org.lintas.access.Account;
import org.lintas.access.Accounts;
import org.lintas.access.Caller;
import org.lintas.access.DemoAccounts;
import org.lintas.access.Offices;
import org.lintas.access.store.AccountStore;
import org.lintas.complaints.Channel;
import org.lintas.complaints.Channels;
import org.lintas.shared.Result;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.transaction.support.TransactionTemplate;

/** Who comes, who goes, and who lost the keys. Each test has people and a channel of its own. */
@NodeTest
class TeamsTest {

  private static final String PASSWORD = "a-password-of-her-own";

  @Autowired Teams teams;
  @Autowired Vault vault;
  @Autowired Pieces pieces;
  @Autowired KeyRing ring;
  @Autowired Recovery recovery;
  @Autowired Seats seats;
  @Autowired KeyActs acts;
  @Autowired Channels channels;
  @Autowired Offices offices;
  @Autowired AccountStore accounts;
  @Autowired Accounts administration;

  @Autowired
  @Qualifier("complaints")
  TransactionTemplate transaction;

  @Test
  void aChannelBeginsWithThreeCustodiansAndACaseworker() {
    Channel channel = channel("begins");
    Caller.Officer caseworker = person("begins-caseworker", "caseworker");
    Caller.Officer one = person("begins-one", "custodian");
    Caller.Officer two = person("begins-two", "custodian");
    assertThat(teams.start(channel, Map.of(caseworker.account(), Set.of("caseworker")), "x"))
        .isFalse();
    assertThat(
            teams.start(
                channel,
                Map.of(
                    caseworker.account(), Set.of("caseworker"),
                    one.account(), Set.of("custodian"),
                    two.account(), Set.of("custodian")),
                "x"))
        .isFalse();
    assertThat(teams.open()).doesNotContain("begins");
  }

  @Test
  void whoGotKeysAndWhoLostThemIsKept() {
    Cast cast = new Cast("kept");
    Caller.Officer newcomer = person("kept-new", "caseworker");
    teams.admit(keys(cast.caseworker), "kept", newcomer.account(), "caseworker");
    teams.leave("kept", newcomer.account(), Set.of("caseworker"), "kept-one");
    List<KeyActs.Act> done = acts.last("kept", 9);
    assertThat(done)
        .extracting(KeyActs.Act::action)
        .containsExactlyInAnyOrder("start", "start", "start", "start", "admit", "leave");
    assertThat(done)
        .filteredOn(act -> act.account() == newcomer.account())
        .extracting(KeyActs.Act::actor)
        .containsExactlyInAnyOrder(cast.caseworker.name(), "kept-one");
  }

  @Test
  void whoeverComesReadsWhatWasToldBefore() {
    Cast cast = new Cast("comes");
    Vault.Filed filed = told(cast, "before she came");
    Caller.Officer newcomer = person("comes-new", "caseworker");
    assertThat(vault.entitled(keys(newcomer), filed.complaint(), Compartment.STORY)).isFalse();
    teams.admit(keys(cast.caseworker), "comes", newcomer.account(), "caseworker");
    assertThat(pieces.read(keys(newcomer), filed.complaint(), Compartment.STORY))
        .extracting(Piece::text)
        .containsExactly("before she came");
  }

  @Test
  void nobodyAdmitsToATeamWhoseKeyTheyLack() {
    Cast cast = new Cast("lacks");
    Caller.Officer newcomer = person("lacks-new", "custodian");
    assertThatThrownBy(
            () -> teams.admit(keys(cast.caseworker), "lacks", newcomer.account(), "custodian"))
        .isInstanceOf(NotEntitled.class);
    Keys stranger = keys(person("lacks-stranger", "caseworker"));
    assertThatThrownBy(
            () -> teams.admit(stranger, "lacks", newcomer.account(), "complaints-manager"))
        .isInstanceOf(NotEntitled.class);
  }

  @Test
  void whoeverLeavesOpensNothingAndWhatComesIsSealedAnew() {
    Cast cast = new Cast("leaves");
    Caller.Officer second = person("leaves-second", "caseworker");
    teams.admit(keys(cast.caseworker), "leaves", second.account(), "caseworker");
    Vault.Filed filed = told(cast, "while she was there");
    Keys kept = keys(second);
    assertThat(pieces.read(kept, filed.complaint(), Compartment.STORY)).hasSize(1);
    int before =
        vault.drawer(filed.keys(), filed.complaint(), Compartment.STORY).generations().lastKey();

    teams.leave("leaves", second.account(), Set.of("caseworker"), "test");

    assertThat(vault.entitled(kept, filed.complaint(), Compartment.STORY)).isFalse();
    pieces.add(filed.keys(), filed.complaint(), Compartment.STORY, "message", "after she left");
    Drawer drawer = vault.drawer(filed.keys(), filed.complaint(), Compartment.STORY);
    assertThat(drawer.generations().lastKey()).isGreaterThan(before);
    assertThat(pieces.read(keys(cast.caseworker), filed.complaint(), Compartment.STORY))
        .extracting(Piece::text)
        .containsExactly("while she was there", "after she left");
    assertThat(seats.roles("leaves", second.account())).isEmpty();
  }

  @Test
  void aKeyThatIsTakenAwayWhileAnotherIsMadeIsGone() throws Exception {
    Cast cast = new Cast("taken");
    Vault.Filed filed = told(cast, "sealed");
    Caller.Officer reader = person("taken-reader", "investigator");
    Holder to = Holder.member(reader.account());
    Keys custodian = keys(cast.custodians.get(0));
    vault.share(custodian, filed.complaint(), Compartment.IDENTITY, to, null);
    teams.leave("taken", cast.custodians.get(1).account(), Set.of("custodian"), "test");
    CountDownLatch made = new CountDownLatch(1);
    try (ExecutorService other = Executors.newSingleThreadExecutor()) {
      Future<?> taking =
          transaction.execute(_ -> {
            vault.drawer(custodian, filed.complaint(), Compartment.IDENTITY);
            Future<?> begun =
                other.submit(() -> {
                  made.countDown();
                  vault.withdraw(filed.keys(), filed.complaint(), Compartment.IDENTITY, to);
                });
            waited(made);
            return begun;
          });
      taking.get(20, TimeUnit.SECONDS);
    }
    assertThat(vault.entitled(keys(reader), filed.complaint(), Compartment.IDENTITY)).isFalse();
  }

  /** Until it has begun, and for as long as it takes to come to a lock. */
  private static void waited(CountDownLatch begun) {
    try {
      assertThat(begun.await(20, TimeUnit.SECONDS)).isTrue();
      Thread.sleep(500);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void anAdministratorWhoReplacesAPasswordOpensNothing() {
    Cast cast = new Cast("reset");
    Vault.Filed filed = told(cast, "sealed");
    ring.forget(cast.caseworker);
    ring.heard(cast.caseworker, "a-password-of-the-administrator");
    assertThat(ring.of(cast.caseworker)).isEmpty();
    assertThat(vault.entitled(filed.keys(), filed.complaint(), Compartment.STORY)).isTrue();
  }

  @Test
  void twoCustodiansBringLostKeysBackAndOneDoesNot() {
    Cast cast = new Cast("lost");
    Vault.Filed filed = told(cast, "before the keys were lost");
    ring.forget(cast.caseworker);
    assertThat(recovery.ask(cast.caseworker, Set.of("lost"), "her-newest-password")).isTrue();
    long request = recovery.waiting("lost").getFirst().id();

    assertThat(recovery.agree(keys(cast.custodians.get(0)), "lost", request))
        .isEqualTo(Recovery.Agreed.FIRST);
    assertThatThrownBy(() -> recovery.agree(keys(cast.custodians.get(0)), "lost", request))
        .isInstanceOf(NotEntitled.class);
    ring.heard(cast.caseworker, "her-newest-password");
    assertThat(ring.of(cast.caseworker)).isEmpty();

    assertThat(recovery.agree(keys(cast.custodians.get(2)), "lost", request))
        .isEqualTo(Recovery.Agreed.DONE);
    assertThat(ring.unlock(cast.caseworker, "her-newest-password")).isTrue();
    assertThat(
            pieces.read(
                ring.of(cast.caseworker).orElseThrow(), filed.complaint(), Compartment.STORY))
        .extracting(Piece::text)
        .containsExactly("before the keys were lost");
    assertThat(recovery.waiting("lost")).isEmpty();
  }

  @Test
  void aCustodianWhoLostHerKeysGetsAShareAgain() {
    Cast cast = new Cast("share");
    Caller.Officer lost = cast.custodians.get(1);
    ring.forget(lost);
    recovery.ask(lost, Set.of("share"), "her-newest-password");
    long request = recovery.waiting("share").getFirst().id();
    assertThatThrownBy(() -> recovery.agree(keys(cast.caseworker), "share", request))
        .isInstanceOf(NotEntitled.class);
    recovery.agree(keys(cast.custodians.get(0)), "share", request);
    recovery.agree(keys(cast.custodians.get(2)), "share", request);
    assertThat(ring.unlock(lost, "her-newest-password")).isTrue();

    ring.forget(cast.caseworker);
    recovery.ask(cast.caseworker, Set.of("share"), "another-new-password");
    long second = recovery.waiting("share").getFirst().id();
    recovery.agree(ring.of(lost).orElseThrow(), "share", second);
    assertThat(recovery.agree(keys(cast.custodians.get(0)), "share", second))
        .isEqualTo(Recovery.Agreed.DONE);
  }

  @Test
  void twoWhoLostTheirKeysAtOnceBothGetThemBack() {
    Cast cast = new Cast("both");
    Caller.Officer second = person("both-second", "caseworker");
    teams.admit(keys(cast.caseworker), "both", second.account(), "caseworker");
    ring.forget(cast.caseworker);
    ring.forget(second);
    recovery.ask(cast.caseworker, Set.of("both"), "her-newest-password");
    long one = recovery.waiting("both").getFirst().id();
    recovery.ask(second, Set.of("both"), "another-new-password");
    long other = recovery.waiting("both").getLast().id();
    Keys first = keys(cast.custodians.get(0));
    Keys next = keys(cast.custodians.get(1));
    recovery.agree(first, "both", one);
    recovery.agree(first, "both", other);
    assertThat(recovery.agree(next, "both", one)).isEqualTo(Recovery.Agreed.DONE);

    recovery.agree(next, "both", other); // its shares are made anew with the first
    assertThat(recovery.agree(first, "both", other)).isEqualTo(Recovery.Agreed.DONE);
    assertThat(ring.unlock(second, "another-new-password")).isTrue();
  }

  @Test
  void theWordOfACustodianWhoLeftBringsNobodysKeysBack() {
    Cast cast = new Cast("word");
    ring.forget(cast.caseworker);
    recovery.ask(cast.caseworker, Set.of("word"), "her-newest-password");
    long request = recovery.waiting("word").getFirst().id();
    recovery.agree(keys(cast.custodians.get(0)), "word", request);
    teams.leave("word", cast.custodians.get(0).account(), Set.of("custodian"), "test");

    assertThat(recovery.agree(keys(cast.custodians.get(1)), "word", request))
        .isEqualTo(Recovery.Agreed.FIRST);
    assertThat(recovery.agree(keys(cast.custodians.get(2)), "word", request))
        .isEqualTo(Recovery.Agreed.DONE);
  }

  @Test
  void twoSharesOfThreeBringTheSecretBackAndOneTellsNothing() {
    byte[] secret = RandomIds.bytes(32);
    List<Escrow.Share> shares = Escrow.split(secret, 3);
    assertThat(Escrow.joined(List.of(shares.get(0), shares.get(2)))).isEqualTo(secret);
    assertThat(Escrow.joined(List.of(shares.get(2), shares.get(1)))).isEqualTo(secret);
    assertThat(shares).extracting(Escrow.Share::bytes).doesNotContain(secret);
    Escrow.Share wrong = new Escrow.Share(2, RandomIds.bytes(32));
    assertThat(Escrow.joined(List.of(shares.get(0), wrong))).isNotEqualTo(secret);
  }

  @Test
  void theKeysFollowAChangeOfOnesOwnPassword() {
    Caller.Officer officer = person("changes-own", "caseworker");
    ring.changed(officer, PASSWORD, "an-even-longer-password");
    assertThat(ring.unlock(officer, PASSWORD)).isFalse();
    assertThat(ring.unlock(officer, "an-even-longer-password")).isTrue();
  }

  @Test
  void whoeverSignsOutTakesTheKeysAlong() {
    Caller.Officer officer = person("signs-out", "caseworker");
    assertThat(ring.of(officer)).isPresent();
    ring.signedOut(officer.name());
    assertThat(ring.of(officer)).isEmpty();
  }

  @Test
  void thoseWithoutARoleThereHaveNoKeys() {
    Caller.Officer registrar = accounts.find("registrar").orElseThrow().officer();
    ring.heard(registrar, DemoAccounts.PASSWORD);
    assertThat(ring.of(registrar)).isEmpty();
    assertThat(ring.known(registrar)).isFalse();
  }

  /** A channel with a caseworker and three custodians. */
  private final class Cast {

    private final Channel channel;
    private final Caller.Officer caseworker;
    private final List<Caller.Officer> custodians;

    Cast(String code) {
      channel = channel(code);
      caseworker = person(code + "-caseworker", "caseworker");
      custodians =
          List.of(
              person(code + "-one", "custodian"),
              person(code + "-two", "custodian"),
              person(code + "-three", "custodian"));
      assertThat(
              teams.start(
                  channel,
                  Map.of(
                      caseworker.account(), Set.of("caseworker"),
                      custodians.get(0).account(), Set.of("custodian"),
                      custodians.get(1).account(), Set.of("custodian"),
                      custodians.get(2).account(), Set.of("custodian")),
                  "test"))
          .isTrue();
    }
  }

  private Vault.Filed told(Cast cast, String text) {
    Vault.Filed filed = vault.begin(cast.channel);
    pieces.add(filed.keys(), filed.complaint(), Compartment.STORY, "what", text);
    return filed;
  }

  private Channel channel(String code) {
    Channel like = channels.find("migrant-support").orElseThrow();
    return new Channel(
        code,
        like.kind(),
        like.names(),
        like.tells(),
        like.nationals(),
        like.office(),
        like.reveals(),
        like.clocks(),
        like.retention());
  }

  /** An account with a role at an office apart, and open keys. */
  private Caller.Officer person(String name, String role) {
    Caller node = new Caller.Node("test");
    int office = offices.find("complaint-centre", Locale.ENGLISH).orElseThrow().id();
    if (!(administration.create(node, name, name)
        instanceof Result.Done<Account.OneTime>(Account.OneTime made))) {
      throw new AssertionError(name);
    }
    accounts.grant(made.account().id(), new Caller.Grant(role, office));
    Caller.Officer officer = accounts.find(made.account().id()).orElseThrow().officer();
    ring.heard(officer, PASSWORD);
    return officer;
  }

  private Keys keys(Caller.Officer officer) {
    ring.heard(officer, PASSWORD);
    return ring.of(officer).orElseThrow();
  }
}
