package org.lintas.recruitment.reviews;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lintas.recruitment.Agencies.VISITOR;
import static org.lintas.shared.Results.codes;
import static org.lintas.shared.Results.done;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lintas.NodeTest;
import org.lintas.access.Browser;
import org.lintas.access.Caller;
import org.lintas.access.Offices;
import org.lintas.casework.CaseView;
import org.lintas.casework.Cases;
import org.lintas.casework.OwnCase;
import org.lintas.casework.OwnCases;
import org.lintas.journal.Auditor;
import org.lintas.journal.Entry;
import org.lintas.journal.Journal;
import org.lintas.node.OwnerAccount;
import org.lintas.organisations.Organisation;
import org.lintas.organisations.Organisations;
import org.lintas.procedure.Action;
import org.lintas.procedure.Definitions;
import org.lintas.procedure.ProcedureName;
import org.lintas.procedures.Procedures;
import org.lintas.recruitment.Agencies;
import org.lintas.recruitment.contracts.Beginning;
import org.lintas.recruitment.contracts.Contracts;
import org.lintas.shared.Result;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Reviews through their door, by workers with cases. */
@NodeTest
class ReviewsTest {

  private static final ProcedureName PLACEMENT = ProcedureName.of("zz/placement");
  private static final String BORN = "1991-02-03";

  @LocalServerPort int port;

  @Autowired Reviews reviews;
  @Autowired Auditor auditor;
  @Autowired Contracts contracts;
  @Autowired Cases cases;
  @Autowired OwnCases own;
  @Autowired Procedures procedures;
  @Autowired Offices offices;
  @Autowired Organisations organisations;
  @Autowired Journal journal;
  @Autowired OwnerAccount owner;

  @BeforeEach
  void publish() {
    Path folder = Path.of("src/test/resources/definitions/placement");
    assertThat(procedures.publish(new Caller.Node("test"), Definitions.files(folder)))
        .isInstanceOf(Procedures.Publication.Accepted.class);
  }

  @Test
  void fiveWorkersMakeARatingAndASixthAloneDoesNotMoveIt() {
    Organisation agency = Agencies.agency(organisations, "Lotus Pond Recruitment");
    for (int worker = 1; worker <= 4; worker++) {
      done(reviews.write(VISITOR, worker(agency), agency.id(), new Scores(2, 4, 5)));
    }
    assertThat(reviews.ratings(VISITOR, List.of(agency.id()))).isEmpty();
    done(reviews.write(VISITOR, worker(agency), agency.id(), new Scores(1, 4, 5)));
    Rating five = rating(agency);
    assertThat(five.counted()).isEqualTo(5);
    assertThat(five.meanFees()).isEqualByComparingTo("1.8");
    assertThat(five.meanContract()).isEqualByComparingTo("4.0");
    done(reviews.write(VISITOR, worker(agency), agency.id(), new Scores(5, 1, 1)));
    assertThat(rating(agency)).isEqualTo(five);
  }

  @Test
  void fiftyReviewsByOneWorkerCountOnce() {
    Organisation agency = Agencies.agency(organisations, "Bamboo Bridge Agency");
    for (int worker = 1; worker <= 4; worker++) {
      done(reviews.write(VISITOR, worker(agency), agency.id(), new Scores(5, 5, 5)));
    }
    OwnCase one = worker(agency);
    for (int again = 1; again <= 50; again++) {
      done(reviews.write(VISITOR, one, agency.id(), new Scores(1, 1, 1)));
    }
    Rating rating = rating(agency);
    assertThat(rating.counted()).isEqualTo(5);
    assertThat(rating.meanFees()).isEqualByComparingTo("4.2");
  }

  @Test
  void aCompetitorsWorkersHaveNoSay() {
    Organisation agency = Agencies.agency(organisations, "Silver Thread Services");
    Organisation rival = Agencies.agency(organisations, "Copper Thread Services");
    Result<Boolean> flood = reviews.write(VISITOR, worker(rival), agency.id(), new Scores(1, 1, 1));
    assertThat(codes(flood)).containsExactly("not-with-agency");
    assertThat(codes(reviews.write(VISITOR, worker(null), agency.id(), new Scores(1, 1, 1))))
        .containsExactly("not-with-agency");
  }

  @Test
  void aContractShowsWhoFoundTheWorkAndNoAgencyPutsOneIntoACase() {
    Organisation agency = Agencies.agency(organisations, "Contract Drawer Agency");
    OwnCase own = worker(null);
    Beginning asked = new Beginning("MM", "TH", "Ma Hla", own.number(), agency.number(), "", null);
    Caller.Officer member = Agencies.member(organisations, agency, 7303);
    assertThat(codes(contracts.begin(member, asked, List.of()))).contains("case-unknown");
    assertThat(codes(reviews.write(VISITOR, own, agency.id(), new Scores(3, 3, 3))))
        .containsExactly("not-with-agency");
    done(contracts.begin(new Caller.Node("test"), asked, List.of()));
    done(reviews.write(VISITOR, own, agency.id(), new Scores(3, 3, 3)));
  }

  @Test
  void aScoreBeyondFiveIsRefusedWithAllElse() {
    Organisation agency = Agencies.agency(organisations, "Hill Station Jobs");
    assertThat(codes(reviews.write(VISITOR, worker(agency), agency.id(), new Scores(6, 0, 3))))
        .containsExactly("score-missing", "score-missing");
  }

  @Test
  void onlyTheAgencyItselfAnswers() {
    Organisation agency = Agencies.agency(organisations, "Evening Market Placement");
    Caller.Officer member = Agencies.member(organisations, agency, 7301);
    Caller.Officer stranger = Agencies.officer("agency", 7302);
    assertThat(reviews.answer(stranger, agency.id(), "Hello")).isInstanceOf(Result.Missing.class);
    assertThat(codes(reviews.answer(member, agency.id(), " "))).containsExactly("answer-missing");
    done(reviews.answer(member, agency.id(), "We pay the tests ourselves now."));
    done(reviews.answer(member, agency.id(), "We pay all costs ourselves now."));
    Answer answer = Objects.requireNonNull(reviews.answer(VISITOR, agency.id()));
    assertThat(answer.text()).isEqualTo("We pay all costs ourselves now.");
    assertThat(answer.version()).isEqualTo(2);
  }

  @Test
  void aWorkerWritesOnAPageAndIsToldAllThatIsMissing() {
    Organisation agency = Agencies.agency(organisations, "Lantern Street Agency");
    String path = "/agencies/" + agency.number() + "/review";
    Browser phone = new Browser(port);
    HttpResponse<String> empty = phone.submit(path, Map.of());
    assertThat(empty.statusCode()).isEqualTo(422);
    assertThat(empty.body()).contains("href=\"#fees\"", "href=\"#case\"", "href=\"#born\"");
    Map<String, String> form =
        new LinkedHashMap<>(
            Map.of("fees", "2", "contract", "3", "job", "4", "case", worker(agency).number()));
    form.put("born-year", "1950");
    assertThat(phone.submit(path, form).body()).contains("There is no such case");
    form.putAll(Map.of("born-year", "1991", "born-month", "2", "born-day", "3"));
    assertThat(phone.submit(path, form).body()).contains("Thank you");
    long written =
        owner
            .sql()
            .sql("select count(*) from recruitment.reviews where organisation = ? and fees = 2")
            .param(agency.id())
            .query(Long.class)
            .single();
    assertThat(written).isEqualTo(1);
  }

  @Test
  void aReviewChangedBehindTheNodesBackIsFound() {
    Organisation agency = Agencies.agency(organisations, "Stone Well Manpower");
    done(reviews.write(VISITOR, worker(agency), agency.id(), new Scores(1, 2, 3)));
    long serial =
        owner
            .sql()
            .sql("select serial from recruitment.reviews where organisation = ?")
            .param(agency.id())
            .query(Long.class)
            .single();
    assertThat(auditor.faults(Entry.Chain.REVIEW, serial)).isEmpty();
    score(serial, 5);
    assertThat(auditor.faults(Entry.Chain.REVIEW, serial)).hasSize(1);
    score(serial, 1);
    assertThat(auditor.faults(Entry.Chain.REVIEW, serial)).isEmpty();
  }

  private Rating rating(Organisation of) {
    return Objects.requireNonNull(reviews.ratings(VISITOR, List.of(of.id())).get(of.id()));
  }

  private void score(long serial, int fees) {
    owner
        .sql()
        .sql("update recruitment.reviews set fees = ? where serial = ?")
        .params(fees, serial)
        .update();
  }

  /** A worker whom an agency brought, as she finds her own case. */
  private OwnCase worker(@Nullable Organisation agency) {
    int office = offices.find("th", Locale.ENGLISH).orElseThrow().id();
    Caller.Officer registrar =
        new Caller.Officer(
            1, "registrar", "registrar", Set.of(new Caller.Grant("registrar", office)));
    Map<String, String> answers = new LinkedHashMap<>();
    answers.put("fullName", "Ma Hla " + System.nanoTime());
    answers.put("born", BORN);
    answers.put("sex", "female");
    answers.put("nationality", "MM");
    if (agency != null) {
      answers.put("agency", agency.number());
    }
    CaseView view =
        done(
            cases.start(
                registrar,
                PLACEMENT,
                null,
                null,
                actor ->
                    new Action.Start(
                        actor, LocalDate.parse("2024-03-04"), null, answers, List.of())));
    return done(own.find(VISITOR, view.number(), BORN));
  }
}
