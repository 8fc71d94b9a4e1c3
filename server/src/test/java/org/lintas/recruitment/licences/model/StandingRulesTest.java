package org.lintas.recruitment.licences.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lintas.procedure.Action;
import org.lintas.procedure.Money;
import org.lintas.procedure.Reason;
import org.lintas.recruitment.casefile.Proceeding;
import org.lintas.recruitment.licences.Bond;
import org.lintas.recruitment.licences.Inspection;
import org.lintas.recruitment.licences.Licence;
import org.lintas.recruitment.licences.Standing;
import org.lintas.recruitment.sanctions.Sanction;
import org.lintas.recruitment.sanctions.model.SanctionReading;

/** Whether an agency may recruit follows from what its cases decided. */
class StandingRulesTest {

  private static final long AGENCY = 7;

  private static Map<String, String> application(String... more) {
    Map<String, String> answers = new HashMap<>();
    answers.put("organisation", "12345678");
    answers.put("paidUpCapital", "1000000 THB");
    answers.put("directorName", "สมชาย ใจดี");
    answers.put("fromMM", "yes");
    answers.put("fromKH", "no");
    answers.put("work9", "yes");
    for (int at = 0; at < more.length; at += 2) {
      answers.put(more[at], more[at + 1]);
    }
    return answers;
  }

  private static Proceeding applied(long serial, String day, Map<String, String> application) {
    return Proceeding.of("agency-licence", serial, AGENCY)
        .start(day, application)
        .complete(
            "bond",
            day,
            Map.of("bondForm", "deposit", "bondAmount", "5000000 THB", "bondPaper", "R 1"))
        .complete(
            "inspection", day, "sound", Map.of("inspectedOn", day, "findings", "Nothing to add"));
  }

  private static Proceeding licensed(long serial, String day, Map<String, String> application) {
    return applied(serial, day, application)
        .complete("licence", day, Map.of("licenceNumber", "L " + serial))
        .approve("licence", day);
  }

  private static Proceeding sanctioned(long serial, String kind, String from, String... more) {
    Map<String, String> answers = new HashMap<>();
    answers.put("organisation", "12345678");
    answers.put("liablePerson", "สมชาย ใจดี");
    answers.put("sanction", kind);
    answers.put("ground", "Section 42");
    answers.put("facts", "Took money from workers");
    answers.put("sanctionStarts", from);
    answers.put("publicFrom", from);
    for (int at = 0; at < more.length; at += 2) {
      answers.put(more[at], more[at + 1]);
    }
    return Proceeding.of("agency-sanction", serial, AGENCY)
        .start("2026-03-01", answers)
        .lapse("hearing", "2026-03-20")
        .complete("decision", "2026-03-21", Map.of())
        .approve("decision", "2026-03-22");
  }

  private static Standing standing(String day, boolean knowsAll, Proceeding... cases) {
    List<Licence> licences = new ArrayList<>();
    List<Sanction> decided = new ArrayList<>();
    List<SanctionReading.Lifting> liftings = new ArrayList<>();
    for (Proceeding each : cases) {
      licences.addAll(LicenceReading.licences(each.file()));
      SanctionReading.sanction(each.file()).ifPresent(decided::add);
      liftings.addAll(SanctionReading.liftings(each.file()));
    }
    licences.sort(Comparator.comparing(Licence::from).reversed());
    List<Sanction> sanctions = SanctionReading.settled(decided, liftings);
    return StandingRules.of(
        AGENCY,
        LocalDate.parse(day),
        StandingRules.settled(licences, sanctions),
        sanctions,
        knowsAll);
  }

  private static List<String> codes(Standing standing) {
    return standing.reasons().stream().map(Reason::code).toList();
  }

  @Test
  void withoutALicenceNobodyRecruits() {
    assertThat(codes(standing("2026-02-01", true))).containsExactly("no-licence");
    Proceeding proposed =
        applied(1, "2026-02-02", application()).complete("licence", "2026-02-02", Map.of());
    assertThat(standing("2026-02-03", true, proposed).mayRecruit())
        .as("one officer alone makes no licence")
        .isFalse();
  }

  @Test
  void aLicenceCountsFromItsFirstDayToItsLastForTheCountriesAndWorkItNames() {
    Proceeding licensed = licensed(1, "2026-02-02", application());
    assertThat(codes(standing("2026-02-01", true, licensed))).containsExactly("licence-not-yet");
    Standing first = standing("2026-02-02", true, licensed);
    assertThat(first.mayRecruit()).isTrue();
    assertThat(first.valid()).extracting(Licence::number).containsExactly("L 1");
    assertThat(first.valid().getFirst().until()).isEqualTo(LocalDate.of(2028, 2, 1));
    assertThat(first.mayRecruit("MM", "TH", "9311")).isTrue();
    assertThat(first.mayRecruit("MM", "TH", null)).isTrue();
    assertThat(first.mayRecruit("KH", "TH", "9311")).isFalse();
    assertThat(first.mayRecruit("MM", "TH", "7112")).isFalse();
    assertThat(standing("2028-02-01", true, licensed).mayRecruit()).isTrue();
    Standing later = standing("2028-02-02", true, licensed);
    assertThat(later.mayRecruit()).isFalse();
    assertThat(later.reasons())
        .containsExactly(
            new Reason("licence-expired", null, Map.of("number", "L 1", "day", "2028-02-01")));
  }

  @Test
  void aRenewalTakesThePlaceOfTheLicenceThatItNames() {
    Proceeding first = licensed(1, "2026-02-02", application());
    Proceeding second = licensed(2, "2027-12-01", application("renewsLicence", "L 1"));
    Standing standing = standing("2027-12-01", true, first, second);
    assertThat(standing.valid()).extracting(Licence::number).containsExactly("L 2");
    assertThat(standing.licences().getLast().because()).isEqualTo("renewed");
  }

  @Test
  void aSuspensionKeepsFromRecruitingWhileItLasts() {
    Proceeding licensed = licensed(1, "2026-02-02", application());
    Proceeding suspended = sanctioned(2, "suspension", "2026-05-01", "sanctionEnds", "2026-05-31");
    assertThat(standing("2026-04-30", true, licensed, suspended).mayRecruit()).isTrue();
    assertThat(codes(standing("2026-05-01", true, licensed, suspended)))
        .containsExactly("suspension");
    assertThat(standing("2026-05-31", true, licensed, suspended).mayRecruit("MM", "TH", null))
        .isFalse();
    assertThat(standing("2026-06-01", true, licensed, suspended).mayRecruit()).isTrue();
  }

  @Test
  void aRevocationEndsTheLicenceAndNotALaterOne() {
    Proceeding licensed = licensed(1, "2026-02-02", application());
    Proceeding revoked = sanctioned(2, "revocation", "2026-05-01");
    Standing standing = standing("2026-05-01", true, licensed, revoked);
    assertThat(standing.mayRecruit()).isFalse();
    assertThat(standing.reasons())
        .containsExactly(
            new Reason(
                "licence-ended",
                null,
                Map.of("number", "L 1", "day", "2026-05-01", "because", "revoked")));
    Proceeding anew = licensed(3, "2027-06-01", application());
    assertThat(standing("2027-06-01", true, licensed, revoked, anew).mayRecruit()).isTrue();
  }

  @Test
  void aSanctionForOneCountryLeavesTheOthers() {
    Proceeding licensed = licensed(1, "2026-02-02", application("fromKH", "yes"));
    Proceeding banned =
        sanctioned(2, "ban", "2026-05-01", "sanctionEnds", "2027-05-01", "scopeCountry", "MM");
    Standing standing = standing("2026-06-01", true, licensed, banned);
    assertThat(standing.mayRecruit()).isTrue();
    assertThat(standing.mayRecruit("MM", "TH", null)).isFalse();
    assertThat(standing.mayRecruit("KH", "TH", null)).isTrue();
    Proceeding onlyMyanmar = licensed(3, "2026-02-02", application());
    assertThat(standing("2026-06-01", true, onlyMyanmar, banned).mayRecruit()).isFalse();
  }

  @Test
  void aSanctionNotYetPublicIsNotToldAndStillStandsInTheWay() {
    Proceeding licensed = licensed(1, "2026-02-02", application());
    Proceeding banned =
        sanctioned(
            2, "ban", "2026-05-01", "sanctionEnds", "2027-05-01", "publicFrom", "2026-06-01");
    Standing seen = standing("2026-05-02", false, licensed, banned);
    assertThat(seen.mayRecruit()).isFalse();
    assertThat(codes(seen)).containsExactly("barred");
    assertThat(seen.sanctions()).isEmpty();
    Standing told = standing("2026-06-01", false, licensed, banned);
    assertThat(codes(told)).containsExactly("ban");
    assertThat(told.sanctions().getFirst().liable()).isEqualTo("สมชาย ใจดี");
    assertThat(told.sanctions().getFirst().facts()).as("facts are for the office").isEmpty();
  }

  @Test
  void liftingASanctionLeavesItsHistory() {
    Proceeding licensed = licensed(1, "2026-02-02", application());
    Proceeding listed = sanctioned(2, "blacklist", "2026-05-01");
    String number = SanctionReading.sanction(listed.file()).orElseThrow().number();
    Proceeding lifted =
        Proceeding.of("sanction-lifting", 3, AGENCY)
            .start(
                "2026-08-01",
                Map.of(
                    "organisation",
                    "12345678",
                    "sanctionNumber",
                    number,
                    "liftingReason",
                    "All was paid back"))
            .complete("lifting", "2026-08-02", Map.of())
            .approve("lifting", "2026-08-03");
    assertThat(codes(standing("2026-08-02", true, licensed, listed, lifted)))
        .containsExactly("blacklist");
    Standing after = standing("2026-08-03", true, licensed, listed, lifted);
    assertThat(after.mayRecruit()).isTrue();
    assertThat(after.sanctions())
        .extracting(each -> each.state(LocalDate.of(2026, 8, 3)))
        .containsExactly(Sanction.State.LIFTED);
    assertThat(after.sanctions().getFirst().liftedBecause()).isEqualTo("All was paid back");
  }

  @Test
  void anAppealSetsASanctionAside() {
    Proceeding licensed = licensed(1, "2026-02-02", application());
    Proceeding aside =
        sanctioned(2, "revocation", "2026-03-25")
            .complete("appeal", "2026-04-01", "set-aside", Map.of("appealReason", "Not true"))
            .complete("setting-aside", "2026-04-02", Map.of());
    assertThat(standing("2026-04-02", true, licensed, aside).mayRecruit())
        .as("what was revoked counts again")
        .isTrue();
  }

  @Test
  void twoLicencesOverlapOnlyWhereTheirDaysAndCountriesMeet() {
    Licence one = only(licensed(1, "2026-02-02", application()));
    Licence same = only(licensed(2, "2027-02-02", application()));
    Licence after = only(licensed(3, "2028-02-02", application()));
    Licence elsewhere =
        only(licensed(4, "2027-02-02", application("fromMM", "no", "fromLA", "yes")));
    assertThat(one.overlaps(same)).isTrue();
    assertThat(same.overlaps(one)).isTrue();
    assertThat(one.overlaps(after)).isFalse();
    assertThat(after.overlaps(one)).isFalse();
    assertThat(one.overlaps(elsewhere)).isFalse();
    assertThat(one.ended(LocalDate.of(2027, 2, 2), "ended").overlaps(same)).isFalse();
  }

  private static Licence only(Proceeding proceeding) {
    return LicenceReading.licences(proceeding.file()).getFirst();
  }

  @Test
  void aRefusedCaseLeavesNoLicenceAndNoBond() {
    Proceeding refused =
        applied(1, "2026-02-02", application())
            .act(
                new Action.Refuse(
                    Proceeding.actor("officer"), LocalDate.of(2026, 2, 3), "licence", "No"));
    assertThat(LicenceReading.licences(refused.file())).isEmpty();
    assertThat(LicenceReading.movements(refused.file())).isEmpty();
    assertThat(LicenceReading.inspections(refused.file()))
        .extracting(Inspection::outcome)
        .as("what was found stays found")
        .containsExactly("sound");
  }

  @Test
  void aBondIsWhatWasGivenLessWhatWasPaidOut() {
    Proceeding licensed = licensed(1, "2026-02-02", application());
    Proceeding drawn =
        Proceeding.of("bond-movement", 2, AGENCY)
            .start(
                "2026-05-01",
                Map.of("organisation", "12345678", "movementReason", "Fees of 12 workers"))
            .complete(
                "booking",
                "2026-05-02",
                Map.of("bondMovement", "draw", "bondAmount", "180000.50 THB", "bondPaper", "V 7"));
    assertThat(LicenceReading.movements(drawn.file()))
        .as("nothing is paid before a second person agrees")
        .isEmpty();
    drawn.approve("booking", "2026-05-03");
    List<Bond.Movement> movements = new ArrayList<>(LicenceReading.movements(licensed.file()));
    movements.addAll(LicenceReading.movements(drawn.file()));
    assertThat(movements.getLast().reason()).isEqualTo("Fees of 12 workers");
    assertThat(new Bond(movements).balances())
        .containsExactly(Map.entry("THB", Money.of("4819999.50 THB").minor()));
  }

  @Test
  void inspectionsAreKeptEachAndACorrectionMendsTheLast() {
    Proceeding inspected =
        applied(1, "2026-02-02", application())
            .complete(
                "inspection",
                "2026-02-05",
                "shortcomings",
                Map.of("inspectedOn", "2026-02-05", "findings", "No price list"))
            .act(
                new Action.Correct(
                    Proceeding.actor("officer"),
                    LocalDate.of(2026, 2, 6),
                    "inspection",
                    Map.of("inspectedOn", "2026-02-04", "findings", "No price list"),
                    "It was the day before"));
    assertThat(LicenceReading.inspections(inspected.file()))
        .extracting(Inspection::on, Inspection::outcome)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(LocalDate.of(2026, 2, 2), "sound"),
            org.assertj.core.groups.Tuple.tuple(LocalDate.of(2026, 2, 4), "shortcomings"));
  }
}
