package org.lintas.recruitment.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lintas.recruitment.Agencies.VISITOR;
import static org.lintas.shared.Results.done;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lintas.NodeTest;
import org.lintas.access.Browser;
import org.lintas.access.Caller;
import org.lintas.access.Offices;
import org.lintas.casework.Cases;
import org.lintas.journal.Auditor;
import org.lintas.journal.Entry;
import org.lintas.journal.Journal;
import org.lintas.node.OwnerAccount;
import org.lintas.procedure.Action;
import org.lintas.procedure.Definitions;
import org.lintas.procedure.Money;
import org.lintas.procedure.ProcedureName;
import org.lintas.procedures.Procedures;
import org.lintas.recruitment.contracts.Beginning;
import org.lintas.recruitment.contracts.Contracts;
import org.lintas.recruitment.contracts.model.Offers;
import org.lintas.recruitment.contracts.model.Version;
import org.lintas.recruitment.corridors.CostHead;
import org.lintas.recruitment.corridors.Side;
import org.lintas.recruitment.costs.RecruitmentCosts;
import org.lintas.recruitment.costs.model.Channel;
import org.lintas.recruitment.costs.model.Job;
import org.lintas.recruitment.costs.model.Payee;
import org.lintas.recruitment.costs.model.Payment;
import org.lintas.recruitment.costs.model.Told;
import org.lintas.recruitment.figures.Journeys.Line;
import org.lintas.recruitment.figures.model.Station;
import org.lintas.shared.CaseNumber;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** How long the way to work takes, from what offices, agencies and workers entered. */
@NodeTest
class JourneysTest {

  private static final Caller.Node SELF = new Caller.Node("test");
  private static final ProcedureName PLACEMENT = ProcedureName.of("zz/placement");

  @LocalServerPort int port;
  @Autowired Journeys journeys;
  @Autowired Contracts contracts;
  @Autowired RecruitmentCosts costs;
  @Autowired Auditor auditor;
  @Autowired Cases cases;
  @Autowired Procedures procedures;
  @Autowired Offices offices;
  @Autowired Journal journal;
  @Autowired OwnerAccount owner;

  @Test
  void theWayOfFourIsHiddenAndThatOfFiveIsTold() {
    for (int worker = 0; worker < 4; worker++) {
      way(2005, worker);
    }
    assertThat(lines(2005)).isEmpty();
    way(2005, 4);
    assertThat(lines(2005))
        .containsExactly(
            new Line("mm-th", Station.OFFER, Station.SIGNED, 5, 11, 12, Money.of("0 THB")),
            new Line("mm-th", Station.SIGNED, Station.PAPERS, 5, 19, 20, Money.of("1200 THB")),
            new Line("mm-th", Station.PAPERS, Station.WORK, 5, 31, 31, Money.of("0 THB")),
            new Line("mm-th", null, null, 5, 61, 61, Money.of("1200 THB")));
    assertThat(journeys.between(VISITOR, day(2005, 1, 1), day(2005, 12, 31)).things())
        .containsExactly(new Journeys.Things("mm-th", 5, 3));
    way(2005, 5);
    assertThat(lines(2005)).allMatch(line -> line.atLeast() == 5);
    assertThat(new Browser(port).get("/recruitment/figures?until=2005&lang=en").body())
        .contains("Papers granted – First day of work")
        .contains("5 or more");
  }

  @Test
  void aPaymentChangedBehindTheNodesBackIsFound() {
    String number = way(2004, 0);
    long serial = CaseNumber.serial(number).orElseThrow();
    assertThat(auditor.faults(Entry.Chain.COST, serial)).isEmpty();
    more(serial, 1);
    assertThat(auditor.faults(Entry.Chain.COST, serial)).hasSize(1);
    more(serial, -1);
    assertThat(auditor.faults(Entry.Chain.COST, serial)).isEmpty();
  }

  private void more(long serial, int satang) {
    owner
        .sql()
        .sql("update recruitment.hire_payments set amount = amount + ? where case_serial = ?")
        .params(satang, serial)
        .update();
  }

  private List<Line> lines(int year) {
    return journeys.between(VISITOR, day(year, 1, 1), day(year, 12, 31)).lines();
  }

  /** A worker who was offered work in December, paid a fee, and began in February. */
  private String way(int year, int worker) {
    assertThat(
            procedures.publish(
                SELF, Definitions.files(Path.of("src/test/resources/definitions/placement"))))
        .isInstanceOf(Procedures.Publication.Accepted.class);
    LocalDate offered = day(year - 1, 12, 2);
    Caller.Officer registrar = registrar();
    Map<String, String> answers =
        Map.of(
            "fullName", "Ma Way " + System.nanoTime(),
            "born", "1981-02-03",
            "sex", "female",
            "nationality", "MM");
    String number =
        done(cases.start(
                registrar,
                PLACEMENT,
                null,
                null,
                actor -> new Action.Start(actor, day(year, 1, 1), null, answers, List.of())))
            .number();
    done(
        contracts.begin(
            SELF,
            new Beginning("MM", "TH", "Ma Way", number, "", "", null),
            List.of(
                new Version(Version.Kind.OFFER, offered, Offers.offer()),
                new Version(Version.Kind.SIGNED, offered.plusDays(9L + worker), Offers.offer()))));
    tell(registrar, number, job(day(year, 2, 1)));
    tell(registrar, number, paid(day(year - 1, 12, 30), 1_000 + 100 * worker));
    return number;
  }

  private static Told job(LocalDate began) {
    return new Told.JobIs(
        new Job("mm-th", Channel.DIRECT, "9329", null, null, null, Money.of("9000 THB"), began));
  }

  private static Told paid(LocalDate on, int baht) {
    return new Told.Paid(
        new Payment(
            CostHead.TRAVEL_LODGING,
            null,
            Side.ORIGIN,
            Payee.OTHER,
            null,
            Money.of(baht + " THB"),
            on,
            null),
        null);
  }

  private void tell(Caller.Officer officer, String number, Told told) {
    done(costs.tell(officer, number, told));
  }

  private Caller.Officer registrar() {
    int office = offices.find("th", Locale.ENGLISH).orElseThrow().id();
    return new Caller.Officer(
        1, "registrar", "registrar", Set.of(new Caller.Grant("registrar", office)));
  }

  private static LocalDate day(int year, int month, int day) {
    return LocalDate.of(year, month, day);
  }
}
