package org.lintas.cards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lintas.shared.Results.done;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lintas.NodeTest;
import org.lintas.access.Caller;
import org.lintas.access.Offices;
import org.lintas.cards.Renewals.Filter;
import org.lintas.cards.Renewals.Line;
import org.lintas.cards.model.CardAct;
import org.lintas.casework.CaseView;
import org.lintas.casework.Cases;
import org.lintas.node.OwnerAccount;
import org.lintas.node.TestClock;
import org.lintas.procedures.Procedures;
import org.lintas.shared.Page;
import org.springframework.beans.factory.annotation.Autowired;

/** Who is to be reminded that a card ends. */
@NodeTest
class RenewalsTest {

  private static final Filter ALL = new Filter(null, null, null);

  @Autowired Renewals renewals;
  @Autowired Cards cards;
  @Autowired Cases cases;
  @Autowired Procedures procedures;
  @Autowired Offices offices;
  @Autowired OwnerAccount owner;
  @Autowired TestClock clock;
  private PassOffice office;

  @BeforeEach
  void open() {
    office = new PassOffice(cases, procedures, offices, clock).open();
  }

  @AfterEach
  void now() {
    clock.reset();
  }

  private IssuedCard pass(CaseView view) {
    return cards.of(office.registrar(), view.serial()).stream()
        .filter(each -> each.kind().equals("pass"))
        .findFirst()
        .orElseThrow();
  }

  private Optional<Line> line(IssuedCard card, Filter filter) {
    List<Line> all = new ArrayList<>();
    renewals.each(office.employmentOfficer(), filter, all::add);
    return all.stream().filter(each -> each.card().serial() == card.serial()).findFirst();
  }

  private static LocalDate end(IssuedCard card) {
    return Objects.requireNonNull(card.expiresOn());
  }

  @Test
  void aCardComesUpWithItsFirstReminderAndGoesWhenItIsRenewed() {
    CaseView view = office.passed("Reminded");
    IssuedCard card = pass(view);
    assertThat(line(card, ALL)).isEmpty();
    clock.set(end(card).minusDays(61));
    assertThat(line(card, ALL)).isEmpty();
    clock.set(end(card).minusDays(60));
    assertThat(line(card, ALL)).map(Line::reminders).contains(1);
    assertThat(line(card, new Filter(null, null, 30))).isEmpty();
    clock.set(end(card).minusDays(30));
    assertThat(line(card, new Filter(null, null, 30)))
        .hasValueSatisfying(line -> {
          assertThat(line.reminders()).isEqualTo(2);
          assertThat(line.left()).isEqualTo(30);
        });

    CaseView renewal = office.apply(PassOffice.person("Reminded"), view.subject().id());
    IssuedCard renewed = pass(office.pass(office.review(renewal)));
    assertThat(line(card, ALL)).as("renewed").isEmpty();
    assertThat(line(renewed, ALL)).as("ends in a year").isEmpty();
    done(cards.act(office.employmentOfficer(), renewed.number(), CardAct.REVOKE, null, "Wrong"));
    assertThat(line(card, ALL)).as("what renewed it is revoked").isPresent();
  }

  @Test
  void aCardThatEndedWithoutRenewalIsStillFound() {
    IssuedCard card = pass(office.passed("Ended"));
    clock.set(end(card).plusDays(1));
    assertThat(line(card, ALL)).isEmpty();
    assertThat(line(card, new Filter(null, null, -1))).map(Line::left).contains(-1L);
    clock.set(end(card).plusDays(91));
    assertThat(line(card, new Filter(null, null, -1))).isEmpty();
  }

  @Test
  void aRevokedCardNeedsNoReminder() {
    IssuedCard card = pass(office.passed("Revoked"));
    clock.set(end(card).minusDays(10));
    assertThat(line(card, ALL)).isPresent();
    done(cards.act(office.employmentOfficer(), card.number(), CardAct.REVOKE, null, "Lost"));
    assertThat(line(card, ALL)).isEmpty();
  }

  @Test
  void aListIsForThoseWhoRenewAtTheirOffices() {
    IssuedCard card = pass(office.passed("Somewhere"));
    clock.set(end(card).minusDays(10));
    assertThat(numbers(office.officer("employment-officer", "th-50"), null))
        .contains(card.number());
    assertThat(numbers(office.officer("programme-manager", "th"), null)).contains(card.number());
    assertThat(numbers(office.officer("employment-officer", "th-85"), null))
        .doesNotContain(card.number());
    assertThat(numbers(office.officer("health-officer", "th"), null)).isEmpty();
    int ranong = offices.find("th-85", Locale.ENGLISH).orElseThrow().id();
    int chiangMai = offices.find("th-50", Locale.ENGLISH).orElseThrow().id();
    assertThat(numbers(office.employmentOfficer(), ranong)).doesNotContain(card.number());
    assertThat(numbers(office.employmentOfficer(), chiangMai)).contains(card.number());
  }

  private List<String> numbers(Caller.Officer officer, @Nullable Integer at) {
    Page<Line> page = renewals.list(officer, new Filter(at, "pass", null), 0, 10_000);
    assertThat(page.total()).isEqualTo(page.contents().size());
    assertThat(page.contents())
        .isSortedAccordingTo((one, other) -> end(one.card()).compareTo(end(other.card())));
    return page.contents().stream().map(line -> line.card().number()).toList();
  }

  @Test
  void aPageIsReadAlongAnIndex() {
    String plan =
        String.join(
            "\n",
            owner
                .sql()
                .sql(
                    """
                    explain select * from cards.cards c
                    where c.office = 1 and c.expires_on between '2026-01-01' and '2026-03-01'
                      and c.remind_on is not null and c.state <> 1 and c.renewed_by is null
                    order by c.expires_on, c.serial limit 20
                    """)
                .query(String.class)
                .list());
    assertThat(plan).contains("cards_to_remind").doesNotContain("Seq Scan");
  }
}
