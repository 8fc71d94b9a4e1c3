package org.lintas.recruitment.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lintas.recruitment.Agencies.LICENSING;
import static org.lintas.recruitment.Agencies.MONITOR;
import static org.lintas.recruitment.Agencies.VISITOR;
import static org.lintas.shared.Results.codes;
import static org.lintas.shared.Results.done;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.lintas.NodeTest;
import org.lintas.access.Caller;
import org.lintas.journal.Auditor;
import org.lintas.journal.Entry;
import org.lintas.journal.Journal;
import org.lintas.node.OwnerAccount;
import org.lintas.organisations.Organisation;
import org.lintas.organisations.Organisations;
import org.lintas.recruitment.Agencies;
import org.lintas.recruitment.minutes.Minutes;
import org.lintas.shared.Result;
import org.springframework.beans.factory.annotation.Autowired;

/** The watch list through its door. */
@NodeTest
class WatchListTest {

  private static final String FACTS =
      "Twelve workers paid for jobs in a factory that had closed two years before.";

  @Autowired WatchList list;
  @Autowired Auditor auditor;
  @Autowired Organisations organisations;
  @Autowired Journal journal;
  @Autowired OwnerAccount owner;

  @Test
  void nobodyReadsAnEntryBeforeItsSubjectAnswered() {
    Organisation agency = Agencies.agency(organisations, "Golden Lantern Placement");
    Caller.Officer member = Agencies.member(organisations, agency, 7201);
    WatchEntry entry = entered(agency, Grade.DOCUMENTS);
    assertThat(codes(list.publish(MONITOR, entry.serial()))).containsExactly("term-running");
    assertThat(list.published(VISITOR, List.of(agency.id()))).isEmpty();
    assertThat(list.find(VISITOR, entry.serial())).isEmpty();
    assertThat(list.mine(member)).extracting(WatchEntry::serial).containsExactly(entry.serial());

    done(list.reply(member, entry.serial(), "We paid them back in March."));
    done(list.publish(MONITOR, entry.serial()));
    WatchEntry read = read(agency);
    assertThat(Objects.requireNonNull(read.reply()).byLetter()).isFalse();
    assertThat(read.state()).isEqualTo(WatchState.PUBLISHED);
    assertThat(list.history(MONITOR, entry.serial()))
        .extracting(Minutes.Step::action)
        .containsExactly("publish", "reply", "enter");
  }

  @Test
  void onlyItsOwnSubjectAnswersAndOnlyOnce() {
    Organisation agency = Agencies.agency(organisations, "Blue Ferry Manpower");
    Organisation rival = Agencies.agency(organisations, "Red Ferry Manpower");
    WatchEntry entry = entered(agency, Grade.DOCUMENTS);
    Caller.Officer member = Agencies.member(organisations, agency, 7202);
    Caller.Officer other = Agencies.member(organisations, rival, 7203);
    assertThat(list.reply(other, entry.serial(), "They are the worst."))
        .isInstanceOf(Result.Missing.class);
    assertThat(list.reply(VISITOR, entry.serial(), "Me too")).isInstanceOf(Result.Missing.class);
    assertThat(list.find(other, entry.serial())).isEmpty();
    done(list.reply(member, entry.serial(), "It was another agency."));
    assertThat(codes(list.reply(member, entry.serial(), "Or was it?"))).containsExactly("replied");
  }

  @Test
  void onlyAMonitorEntersPublishesAndWithdraws() {
    Organisation agency = Agencies.agency(organisations, "Quiet Harbour Agency");
    assertThat(list.enter(LICENSING, claim(agency, Grade.DOCUMENTS)))
        .isInstanceOf(Result.Missing.class);
    assertThat(list.enter(VISITOR, claim(agency, Grade.DOCUMENTS)))
        .isInstanceOf(Result.Missing.class);
    WatchEntry entry = entered(agency, Grade.DOCUMENTS);
    assertThat(list.publish(LICENSING, entry.serial())).isInstanceOf(Result.Missing.class);
    assertThat(list.withdraw(LICENSING, entry.serial(), "we do not like it"))
        .isInstanceOf(Result.Missing.class);
  }

  @Test
  void whatIsWithdrawnIsReadByNobodyOutside() {
    Organisation agency = Agencies.agency(organisations, "Two Rivers Labour");
    WatchEntry entry = published(agency);
    done(list.withdraw(MONITOR, entry.serial(), "The witnesses named another agency."));
    assertThat(list.published(VISITOR, List.of(agency.id()))).isEmpty();
    assertThat(list.history(MONITOR, entry.serial())).isNotEmpty();
  }

  @Test
  void whatIsSettledStaysReadableWithHow() {
    Organisation agency = Agencies.agency(organisations, "Paddy Field Recruiters");
    WatchEntry entry = published(agency);
    done(list.settle(MONITOR, entry.serial(), "All twelve were paid back with interest."));
    WatchEntry read = read(agency);
    assertThat(read.state()).isEqualTo(WatchState.SETTLED);
    assertThat(read.ending()).isNotNull();
  }

  @Test
  void committeeAndStateInspectTogether() {
    Organisation agency = Agencies.agency(organisations, "Morning Star Overseas");
    WatchEntry entry = entered(agency, Grade.ONE_ACCOUNT);
    done(list.askVisit(MONITOR, entry.serial(), "The office has two signs on its door."));
    assertThat(list.agreeVisit(MONITOR, entry.serial(), LocalDate.now()))
        .isInstanceOf(Result.Missing.class);
    done(list.declineVisit(LICENSING, entry.serial(), "It was inspected last week."));
    done(list.askVisit(MONITOR, entry.serial(), "It moved yesterday."));
    LocalDate later = LocalDate.now().plusDays(5);
    WatchEntry agreed = done(list.agreeVisit(LICENSING, entry.serial(), later));
    assertThat(agreed.visit())
        .isEqualTo(new Visit(Visit.State.AGREED, later, "It moved yesterday."));
    assertThat(codes(list.holdVisit(LICENSING, entry.serial(), "Nobody there.")))
        .containsExactly("day-future");
  }

  @Test
  void aRowChangedBehindTheNodesBackIsFound() {
    Organisation agency = Agencies.agency(organisations, "Night Boat Services");
    WatchEntry entry = published(agency);
    assertThat(auditor.faults(Entry.Chain.WATCH, entry.serial())).isEmpty();
    String sql = "update recruitment.watch_entries set facts = ? where serial = ?";
    owner.sql().sql(sql).params("All is well there, said the owner.", entry.serial()).update();
    assertThat(auditor.faults(Entry.Chain.WATCH, entry.serial())).hasSize(1);
    owner.sql().sql(sql).params(FACTS, entry.serial()).update();
    assertThat(auditor.faults(Entry.Chain.WATCH, entry.serial())).isEmpty();
  }

  private WatchEntry read(Organisation about) {
    return Objects.requireNonNull(list.published(VISITOR, List.of(about.id())).get(about.id()))
        .getFirst();
  }

  private WatchEntry published(Organisation agency) {
    WatchEntry entry = entered(agency, Grade.SEVERAL_ACCOUNTS);
    done(list.reply(MONITOR, entry.serial(), "Their letter of today: no comment."));
    return done(list.publish(MONITOR, entry.serial()));
  }

  private WatchEntry entered(Organisation agency, Grade grade) {
    return done(list.enter(MONITOR, claim(agency, grade)));
  }

  private static Claim claim(Organisation agency, Grade grade) {
    return new Claim(
        agency.id(), Matter.FEES, grade, LocalDate.parse("2024-01-05"), null, 12, FACTS);
  }
}
