package org.lintas.complaints.tracks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lintas.NodeTest;
import org.lintas.access.Caller;
import org.lintas.complaints.Complaints;
import org.lintas.complaints.opened.OpenedCase;
import org.lintas.complaints.tracks.TrackDeeds.Told;
import org.lintas.complaints.tracks.model.Respondent.Capacity;
import org.lintas.complaints.vault.Receipts;
import org.lintas.node.TestClock;
import org.lintas.procedure.Money;
import org.lintas.procedure.ProcedureName;
import org.lintas.procedure.Reason;
import org.lintas.procedures.Procedures;
import org.lintas.shared.Result;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.server.ResponseStatusException;

/** Tracks of complaints through their doors, sealed in a real vault. */
@NodeTest
class TrackDeedsTest {

  @Autowired TrackDeeds deeds;
  @Autowired Tracks tracks;
  @Autowired Appeals appeals;
  @Autowired Respondents respondents;
  @Autowired Awards awards;
  @Autowired Procedures procedures;
  @Autowired TestClock clock;

  @Autowired
  @Qualifier("complaints")
  JdbcClient sql;

  private Complaints complaints;

  @Autowired
  void node(BeanFactory node) {
    complaints = new Complaints(node);
  }

  @AfterEach
  void resetClock() {
    clock.reset();
  }

  private Told told(String outcome, Map<String, String> answers) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Bangkok"));
    return new Told(today, outcome.isEmpty() ? null : outcome, answers);
  }

  private static long done(Result<Long> result) {
    return switch (result) {
      case Result.Done<Long>(Long id) -> id;
      case Result.Refused<Long>(List<Reason> reasons) -> throw new AssertionError(reasons);
      case Result.Missing<Long> _, Result.Stale<Long> _ -> throw new AssertionError(result);
    };
  }

  private static List<String> codes(Result<?> result) {
    return result instanceof Result.Refused<?>(List<Reason> reasons)
        ? reasons.stream().map(Reason::code).toList()
        : List.of();
  }

  private OpenedCase named(String person) {
    OpenedCase opened = complaints.opened("caseworker");
    done(respondents.add(opened, person, Optional.of(Capacity.EMPLOYER), "", ""));
    return opened;
  }

  private OpenedCase shared(OpenedCase opened, String member) {
    complaints.admits(opened.number(), member);
    return complaints.open(member, opened.number());
  }

  @Test
  void aCompanyAloneIsNoRespondent() {
    OpenedCase opened = complaints.opened("caseworker");
    Result<Long> alone =
        respondents.add(opened, " ", Optional.of(Capacity.RECRUITER), "Blue Pier Co.", "");
    assertThat(codes(alone)).containsExactly("company-alone");
    done(respondents.add(opened, "Somchai", Optional.of(Capacity.RECRUITER), "Blue Pier Co.", ""));
    assertThat(codes(respondents.add(opened, " somchai", Optional.empty(), "", "12345678")))
        .containsExactlyInAnyOrder("choose", "named-twice", "unknown-organisation");
    assertThat(respondents.all(opened)).hasSize(1);
  }

  @Test
  void theLawIsFollowedStageByStageByWhoeverHasItsRole() {
    OpenedCase opened = named("Somchai");
    long track =
        done(
            deeds.begin(
                opened,
                "legal-track",
                told("", Map.of("offence", "forced-labour", "facts", "Held at the pier"))));
    Told enough = told("", Map.of("measures", "Heard"));
    assertThat(codes(deeds.complete(opened, track, "investigation", enough)))
        .containsExactly("wrong-role");
    OpenedCase investigator = shared(opened, "investigator");
    Told charged = told("", Map.of("accused", "Nobody", "charges", "Section 6"));
    assertThat(codes(deeds.complete(investigator, track, "charge", charged)))
        .contains("stage-not-open", "wrong-role", "unknown-respondent");
    done(deeds.complete(investigator, track, "investigation", enough));
    done(
        deeds.complete(
            investigator, track, "referral", told("", Map.of("prosecutorOffice", "Ranong"))));
    OpenedCase prosecutor = shared(opened, "prosecutor");
    assertThat(codes(deeds.complete(prosecutor, track, "charge", charged)))
        .containsExactly("unknown-respondent");
    Told right = told("", Map.of("accused", "somchai", "charges", "Section 6"));
    done(deeds.complete(prosecutor, track, "charge", right));
    TrackLine line = tracks.lines(opened.officer(), opened.id(), Locale.ENGLISH).getFirst();
    assertThat(line.stage()).isEqualTo("trial");
    assertThat(line.passed())
        .extracting(TrackLine.Passed::stage)
        .containsExactly("complaint", "investigation", "referral", "charge");
    assertThat(stage(opened)).isEqualTo("legal-track/trial");
    assertThat(tracks.words("legal-track/trial", Locale.ENGLISH))
        .isEqualTo("From complaint to remedy: Trial");
  }

  @Test
  void whatIsRefusedIsAppealedByHerAndDecidedBySomebodyElse() {
    OpenedCase opened = named("Somchai");
    Told facts = told("", Map.of("offence", "forced-labour", "facts", "Held at the pier"));
    long track = done(deeds.begin(opened, "legal-track", facts));
    OpenedCase investigator = shared(opened, "investigator");
    Receipts.Opened her = complaints.her(opened.number());
    assertThat(codes(appeals.appeal(her, track, "I was there"))).contains("nothing-to-appeal");
    assertThat(codes(deeds.refuse(investigator, track, "investigation", " ")))
        .containsExactly("reason-required");
    done(deeds.refuse(investigator, track, "investigation", "Nobody remembers it."));
    assertThat(appeals.of(her, Locale.ENGLISH))
        .extracting(Appeals.Refusal::reason)
        .containsExactly("Nobody remembers it.");
    assertThat(codes(appeals.appeal(her, track, " "))).containsExactly("reason-required");
    done(appeals.appeal(her, track, "I was there."));
    assertThat(appeals.of(her, Locale.ENGLISH)).isEmpty();
    Told heard = told("", Map.of("measures", "Heard"));
    assertThat(codes(deeds.complete(investigator, track, "investigation", heard)))
        .containsExactly("refused-before");
    TrackLine line = tracks.lines(opened.officer(), opened.id(), Locale.ENGLISH).getFirst();
    assertThat(line.stage()).isEqualTo("investigation");
    assertThat(line.standing()).isEqualTo(TrackLine.Standing.OPEN);
  }

  @Test
  void aStageIsCorrectedByWhoeverDidItAndBothAnswersStay() {
    OpenedCase opened = named("Somchai");
    Told facts = told("", Map.of("offence", "other", "facts", "Held at the peer"));
    long track = done(deeds.begin(opened, "legal-track", facts));
    Map<String, String> right = Map.of("offence", "forced-labour", "facts", "Held at the pier");
    assertThat(codes(deeds.correct(opened, track, "complaint", right, "")))
        .containsExactly("reason-required");
    assertThat(codes(deeds.correct(opened, track, "investigation", right, "Wrong word")))
        .contains("not-completed");
    OpenedCase colleague = complaints.open("second-caseworker", opened.number());
    assertThat(codes(deeds.correct(colleague, track, "complaint", right, "Wrong word")))
        .containsExactly("not-yours");
    done(deeds.correct(opened, track, "complaint", right, "Wrong word"));
    Track corrected = deeds.find(opened, track).orElseThrow();
    assertThat(corrected.state().findStage("complaint").orElseThrow().answers())
        .containsEntry("facts", "Held at the pier");
    assertThat(corrected.past()).hasSize(2);
    assertThat(corrected.past().getFirst().events().toString()).contains("Held at the peer");
  }

  private String stage(OpenedCase opened) {
    return sql.sql("select stage from complaints.complaint where id = ?")
        .param(opened.id())
        .query(String.class)
        .single();
  }

  @Test
  void aWithheldPassportGoesUpWhenTheHoursHavePassed() {
    OpenedCase opened = named("Somchai");
    long track =
        done(deeds.begin(opened, "document-return", told("", Map.of("paper", "passport"))));
    Told order = told("", Map.of("holder", "Somchai", "servedHow", "telephone"));
    done(deeds.complete(opened, track, "order", order));
    assertThat(overdue(opened)).isEmpty();
    clock.forward(Duration.ofHours(47));
    assertThat(deeds.find(opened, track).orElseThrow().current().orElseThrow().name())
        .isEqualTo("return");
    clock.forward(Duration.ofHours(2));
    assertThat(overdue(opened)).containsExactly("return");
    OpenedCase again = complaints.open("caseworker", opened.number());
    assertThat(deeds.find(again, track).orElseThrow().current().orElseThrow().name())
        .isEqualTo("escalation");
    TrackLine line = tracks.lines(again.officer(), again.id(), Locale.ENGLISH).getFirst();
    TrackLine.Passed last = line.passed().getLast();
    assertThat(Duration.between(last.opened(), last.done())).isEqualTo(Duration.ofHours(48));
    clock.forward(Duration.ofHours(25));
    assertThat(overdue(opened)).containsExactly("escalation");
  }

  private List<String> overdue(OpenedCase opened) {
    return tracks.overdue(opened.officer(), 0, 1_000).contents().stream()
        .filter(each -> each.complaint() == opened.id())
        .map(OverdueStage::stage)
        .toList();
  }

  @Test
  void thoseWhoAreLiableOweTheWholeTogether() {
    OpenedCase opened = named("Somchai");
    done(respondents.add(opened, "Malee", Optional.of(Capacity.RECRUITER), "", ""));
    List<Long> ids = respondents.all(opened).stream().map(each -> each.id()).toList();
    Money none = Money.of("0 THB");
    assertThat(codes(awards.award(opened, null, none, none, List.of(1L))))
        .containsExactly("amount-wrong", "nobody-liable");
    awards.award(opened, Money.of("1000 THB"), none, none, ids);
    assertThat(codes(respondents.remove(opened, ids.getFirst()))).containsExactly("liable");
    LocalDate today = LocalDate.of(2026, 1, 2);
    awards.pay(opened, ids.getLast(), today, Money.of("600 THB"), today);
    assertThat(codes(awards.pay(opened, 5, null, none, today)))
        .containsExactly("not-liable", "not-a-day", "amount-wrong");
    Awards.Account account = awards.find(opened).orElseThrow();
    assertThat(account.settlement().left().total()).isEqualTo(Money.of("400 THB"));
    assertThat(account.settlement().standings().getLast().recourse()).isEqualTo(30_000);
  }

  @Test
  void noOtherCaseOrChannelIsReachedAndNoRoleWithoutAKey() {
    OpenedCase opened = named("Somchai");
    for (String other : List.of("investigator", "custodian", "complaints-manager")) {
      assertThatThrownBy(() -> complaints.open(other, opened.number()))
          .isInstanceOf(ResponseStatusException.class);
    }
    assertThatThrownBy(() -> complaints.open("embassy-caseworker", opened.number()))
        .isInstanceOf(ResponseStatusException.class);
    assertThatThrownBy(() -> complaints.open("immigration-officer", opened.number()))
        .isInstanceOf(ResponseStatusException.class);
    Caller police = complaints.officer("police-officer");
    assertThat(tracks.lines(police, opened.id(), Locale.ENGLISH)).isEmpty();
    assertThat(tracks.overdueCount(police)).isZero();
  }

  @Test
  void aTrackMakesNoCaseOfTheRegisters() {
    Caller caseworker = complaints.officer("caseworker");
    ProcedureName track = ProcedureName.of("complaints/legal-track");
    assertThat(procedures.findTrack(caseworker, track)).isPresent();
    assertThat(procedures.findCurrent(caseworker, track)).isEmpty();
    assertThat(procedures.current(caseworker))
        .noneMatch(each -> each.procedure().name().authority().equals("complaints"));
  }

  @Test
  void nothingOfWhatWasSaidStandsInTheClear() {
    OpenedCase opened = named("Unmistakable Tamarind");
    long track =
        done(
            deeds.begin(
                opened,
                "legal-track",
                told("", Map.of("offence", "other", "facts", "Unmistakable Tamarind"))));
    String clear =
        String.join(
            "\n",
            sql.sql(
                    """
                    select t::text from complaints.track t where complaint = :id
                    union all select e.plain::text from complaints.entry e where complaint = :id
                    union all select c::text from complaints.complaint c where id = :id
                    union all select encode(p.sealed, 'escape') from complaints.piece p
                      where complaint = :id
                    """)
                .param("id", opened.id())
                .query(String.class)
                .list());
    assertThat(track).isPositive();
    assertThat(clear).contains("legal-track").doesNotContain("Tamarind");
  }
}
