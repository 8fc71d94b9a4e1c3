package org.lintas.recruitment.contracts.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lintas.access.Accounts;
import org.lintas.access.Caller;
import org.lintas.node.DemoContent;
import org.lintas.node.DemoNotice;
import org.lintas.organisations.Organisation;
import org.lintas.organisations.Organisations;
import org.lintas.recruitment.contracts.Beginning;
import org.lintas.recruitment.contracts.Contract;
import org.lintas.recruitment.contracts.Contracts;
import org.lintas.recruitment.contracts.model.TermsText;
import org.lintas.recruitment.contracts.model.Version;
import org.lintas.recruitment.contracts.model.Version.Kind;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Three contracts of made-up people: one kept, one made worse at sea, one of a household. */
@Component
@Order(60)
class DemoContracts implements DemoContent, DemoNotice {

  private static final Caller SELF = new Caller.Node("demo");
  private static final String AGENCY = "0105547000017"; // one that holds a licence
  private static final String ACCOUNT = "agency";

  private final Contracts contracts;
  private final Organisations organisations;
  private final Accounts accounts;
  private final Clock clock;

  DemoContracts(Contracts contracts, Organisations organisations, Accounts accounts, Clock clock) {
    this.contracts = contracts;
    this.organisations = organisations;
    this.accounts = accounts;
    this.clock = clock;
  }

  @Override
  public String title() {
    return "contracts of three workers";
  }

  @Override
  public boolean loaded() {
    return contracts.list(SELF, false, 0, 1).total() > 0;
  }

  @Override
  public void load(Progress progress) {
    LocalDate day = LocalDate.now(clock).minusDays(60);
    Organisation found = agency();
    letAct(found);
    String agency = found.number();
    String employer = enter(Organisation.Kind.EMPLOYER, DemoTerms.EMPLOYER).number();
    begin(
        new Beginning("MM", "TH", "နန်းမိုဟွမ်", "", agency, employer, null),
        text(Kind.OFFER, day, DemoTerms.fishPacking()),
        text(Kind.SIGNED, day.plusDays(9), DemoTerms.fishPacking()));
    progress.reached(1, 3);
    begin(
        new Beginning("MM", "TH", "ကျော်ဇင်ထွန်း", "", agency, employer, null),
        text(Kind.OFFER, day, DemoTerms.fishPacking()),
        text(Kind.SIGNED, day.plusDays(12), DemoTerms.fishPacking()),
        text(Kind.DESTINATION, day.plusDays(40), DemoTerms.worse()));
    progress.reached(2, 3);
    begin(
        new Beginning("PH", "HK", "Maria Luz Santos", "", "", "", null),
        text(Kind.SIGNED, day, household()));
    progress.reached(3, 3);
  }

  /** So that the page of a worker can be tried; a new code at each start, nobody knows the last. */
  @Override
  public List<DemoNotice.Row> rows() {
    return contracts.list(SELF, true, 0, 1).contents().stream()
        .map(Contract::number)
        .map(number -> contracts.newCode(SELF, number).orElseThrow())
        .map(opened -> new DemoNotice.Row(opened.contract().number(), "code " + opened.code()))
        .toList();
  }

  @Override
  public String heading() {
    return "A worker's contract, to be read at /my-contract";
  }

  private Organisation agency() {
    return organisations
        .search(SELF, AGENCY, Organisations.Filter.AGENCIES, 0, 1)
        .contents()
        .stream()
        .findFirst()
        .map(Organisation.Found::organisation)
        .orElseGet(() -> enter(Organisation.Kind.AGENCY, "Golden Crossing Employment"));
  }

  /** The account of the demonstration acts for the agency. */
  private void letAct(Organisation agency) {
    accounts.search(SELF, ACCOUNT, 0, 10).contents().stream()
        .filter(account -> account.name().equals(ACCOUNT))
        .forEach(account ->
            organisations.setMember(SELF, agency.id(), account.id(), true).orElseThrow());
  }

  private Organisation enter(Organisation.Kind kind, String name) {
    return organisations.enter(SELF, Organisation.Particulars.of(kind, name, "TH")).orElseThrow();
  }

  private void begin(Beginning beginning, Version... texts) {
    contracts.begin(SELF, beginning, List.of(texts)).orElseThrow();
  }

  private static Version text(Kind kind, LocalDate day, Map<String, String> said) {
    return new Version(kind, day, TermsText.kept(said));
  }

  private static Map<String, String> household() {
    return new TreeMap<>(
        Map.of(
            "occupation", "5152",
            "employer", "A household in Sha Tin",
            "country", "HK",
            "where", "Sha Tin",
            "wage", "5100 HKD",
            "wagePer", "month",
            "daysPerWeek", "6",
            "months", "24",
            "housing", "free",
            "passport", "worker"));
  }
}
