package org.lintas.organisations;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lintas.access.Caller;
import org.lintas.organisations.model.OrganisationRules;
import org.lintas.people.model.EntryRules;
import org.lintas.procedure.Reason;
import org.lintas.shared.Result;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes over a register that was kept elsewhere: many organisations with who stands behind them.
 */
@Component
@Transactional
public class Register {

  /** More than these are refused: they come in several parts. */
  public static final int MOST = 1_000;

  private final OrganisationLedger organisations;
  private final PersonLedger persons;
  private final Clock clock;

  Register(OrganisationLedger organisations, PersonLedger persons, Clock clock) {
    this.organisations = organisations;
    this.persons = persons;
    this.clock = clock;
  }

  /** An organisation with those behind it. */
  public record Line(Organisation.Particulars organisation, List<Standing> behind) {}

  /** A person, as what and since when. */
  public record Standing(
      NaturalPerson.Particulars person,
      Behind.Role role,
      LocalDate since,
      @Nullable LocalDate until) {}

  /** Enters all of them or none; a refusal names the place of each line at fault, from 1. */
  public Result<List<Organisation>> enter(Caller caller, List<Line> lines) {
    if (!Permission.KEEP.of(caller)) {
      return new Result.Missing<>();
    }
    List<Reason> reasons = refusals(lines);
    if (!reasons.isEmpty()) {
      return new Result.Refused<>(reasons);
    }
    List<Standing> standings = lines.stream().flatMap(line -> line.behind().stream()).toList();
    List<NaturalPerson> entered =
        persons.enter(caller, standings.stream().map(Standing::person).toList());
    List<Long> serials = organisations.serials(lines.size());
    List<Behind> behind = new ArrayList<>();
    int person = 0;
    for (int at = 0; at < lines.size(); at++) {
      for (Standing each : lines.get(at).behind()) {
        behind.add(
            new Behind(
                serials.get(at), entered.get(person++), each.role(), each.since(), each.until()));
      }
    }
    return new Result.Done<>(
        organisations.enter(
            caller, serials, lines.stream().map(Line::organisation).toList(), behind));
  }

  private List<Reason> refusals(List<Line> lines) {
    LocalDate today = LocalDate.now(clock);
    List<Reason> reasons = new ArrayList<>();
    if (lines.isEmpty() || lines.size() > MOST) {
      reasons.add(new Reason("too-many", "contents", Map.of("most", String.valueOf(MOST))));
    }
    for (int at = 0; at < lines.size(); at++) {
      String line = String.valueOf(at + 1);
      OrganisationRules.refusals(lines.get(at).organisation(), today)
          .forEach(each -> reasons.add(placed(each, line)));
      for (Standing standing : lines.get(at).behind()) {
        EntryRules.refusals(standing.person().compared(), today)
            .forEach(each -> reasons.add(placed(each, line)));
        LocalDate until = standing.until();
        if (standing.since().isAfter(today) || until != null && until.isBefore(standing.since())) {
          reasons.add(placed(new Reason("no-last-day", "until", Map.of()), line));
        }
      }
    }
    return reasons;
  }

  private static Reason placed(Reason reason, String line) {
    return new Reason(reason.code(), "contents[" + line + "]." + reason.field(), reason.details());
  }
}
