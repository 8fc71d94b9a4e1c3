package org.lintas.recruitment.watch.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import org.lintas.access.Caller;
import org.lintas.access.Offices;
import org.lintas.node.DemoContent;
import org.lintas.organisations.Organisation;
import org.lintas.organisations.Organisations;
import org.lintas.recruitment.watch.Claim;
import org.lintas.recruitment.watch.Grade;
import org.lintas.recruitment.watch.Matter;
import org.lintas.recruitment.watch.WatchEntry;
import org.lintas.recruitment.watch.WatchList;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What a made-up committee says of a made-up agency: one entry published, one to be answered. */
@Component
@Order(75)
class DemoWatch implements DemoContent {

  private static final Caller SELF = new Caller.Node("demo");
  private static final String AGENCY = "Saphan Thong Recruitment Co., Ltd.";

  private final WatchList list;
  private final Organisations organisations;
  private final Offices offices;
  private final Clock clock;

  DemoWatch(WatchList list, Organisations organisations, Offices offices, Clock clock) {
    this.list = list;
    this.organisations = organisations;
    this.offices = offices;
    this.clock = clock;
  }

  @Override
  public String title() {
    return "a watch list with two entries";
  }

  @Override
  public boolean loaded() {
    return list.list(monitor(), WatchList.states(), 0, 1).total() > 1;
  }

  @Override
  public void load(Progress progress) {
    Caller.Officer monitor = monitor();
    long agency = agency().id();
    LocalDate day = LocalDate.now(clock).minusDays(200);
    WatchEntry first =
        list.enter(
                monitor,
                new Claim(
                    agency,
                    Matter.FEES,
                    Grade.DOCUMENTS,
                    day,
                    day.plusDays(90),
                    23,
                    "Twenty-three workers paid 15,000 baht each for a medical check that the"
                        + " employer had paid already. The committee has seen their receipts."))
            .orElseThrow();
    list.reply(monitor, first.serial(), "Letter of the agency: an employee did this. She left.")
        .orElseThrow();
    list.publish(monitor, first.serial()).orElseThrow();
    progress.reached(1, 2);
    list.enter(
            monitor,
            new Claim(
                agency,
                Matter.PAPERS_KEPT,
                Grade.SEVERAL_ACCOUNTS,
                day.plusDays(150),
                null,
                6,
                "Six workers who do not know one another say that the agency keeps their"
                    + " passports in its office until a debt is paid."))
        .orElseThrow();
    progress.reached(2, 2);
  }

  private Organisation agency() {
    return organisations
        .search(SELF, AGENCY, Organisations.Filter.AGENCIES, 0, 1)
        .contents()
        .stream()
        .map(Organisation.Found::organisation)
        .filter(each -> AGENCY.equals(each.latinName()) || AGENCY.equals(each.name()))
        .findFirst()
        .orElseGet(() ->
            organisations
                .enter(SELF, Organisation.Particulars.of(Organisation.Kind.AGENCY, AGENCY, "TH"))
                .orElseThrow());
  }

  private Caller.Officer monitor() {
    int office = offices.all(Locale.ENGLISH).getFirst().id();
    return new Caller.Officer(
        0, "monitor", "", Set.of(new Caller.Grant(WatchList.MONITOR, office)));
  }
}
