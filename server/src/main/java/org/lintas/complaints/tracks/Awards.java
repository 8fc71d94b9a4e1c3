package org.lintas.complaints.tracks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lintas.complaints.opened.CaseSheets;
import org.lintas.complaints.opened.OpenedCase;
import org.lintas.complaints.opened.Sheet;
import org.lintas.complaints.tracks.model.Award;
import org.lintas.complaints.tracks.model.Respondent;
import org.lintas.complaints.tracks.model.Settlement;
import org.lintas.complaints.vault.Compartment;
import org.lintas.complaints.vault.Piece;
import org.lintas.procedure.Money;
import org.lintas.procedure.Reason;
import org.lintas.shared.Result;
import org.springframework.stereotype.Component;

/** What was awarded, against whom, and what came of it; sealed. The last award counts. */
@Component
public class Awards {
  /** Roles in which somebody writes down awards and payments. */
  public static final Set<String> AWARDING = Set.of("caseworker", "prosecutor", "court-clerk");

  static final String AWARD = "award";
  static final String DEBTORS = "debtors";
  private static final String PAYMENT = "payment";

  private final CaseSheets sheets;
  private final Respondents respondents;

  Awards(CaseSheets sheets, Respondents respondents) {
    this.sheets = sheets;
    this.respondents = respondents;
  }

  /**
   * What is owed and what was paid.
   *
   * @param payments in the order in which they were entered
   */
  public record Account(Award award, List<Settlement.Paid> payments, Settlement settlement) {}

  public Optional<Account> find(OpenedCase opened) {
    Award award = null;
    List<Settlement.Paid> payments = new ArrayList<>();
    for (Piece piece : sheets.of(opened, Compartment.TRACK)) {
      if (piece.kind().equals(AWARD)) {
        award = award(Sheet.read(piece.text()));
      } else if (piece.kind().equals(PAYMENT)) {
        payments.add(payment(Sheet.read(piece.text())));
      }
    }
    if (award == null) {
      return Optional.empty();
    }
    String currency = award.principal().currency();
    List<Settlement.Paid> counted =
        payments.stream().filter(each -> each.amount().currency().equals(currency)).toList();
    return Optional.of(new Account(award, counted, Settlement.of(award, counted)));
  }

  private static Award award(Map<String, String> sheet) {
    List<Long> debtors =
        Arrays.stream(sheet.getOrDefault(DEBTORS, "").split(",", -1)).map(Long::valueOf).toList();
    return new Award(
        Money.of(sheet.getOrDefault("principal", "")),
        Money.of(sheet.getOrDefault("interest", "")),
        Money.of(sheet.getOrDefault("costs", "")),
        debtors);
  }

  private static Settlement.Paid payment(Map<String, String> sheet) {
    return new Settlement.Paid(
        Long.parseLong(sheet.getOrDefault("respondent", "0")),
        LocalDate.parse(sheet.getOrDefault("on", "")),
        Money.of(sheet.getOrDefault("amount", "")));
  }

  /** Writes down an award; it takes the place of one before it. */
  public Result<Award> award(
      OpenedCase opened,
      @Nullable Money principal,
      Money interest,
      Money costs,
      List<Long> debtors) {
    if (!opened.holds(AWARDING)) {
      return new Result.Missing<>();
    }
    List<Long> known = respondents.all(opened).stream().map(Respondent::id).toList();
    List<Reason> faults = new ArrayList<>(TrackDeeds.withdrawn(opened));
    if (principal == null || principal.minor() <= 0) {
      faults.add(new Reason("amount-wrong", "principal", Map.of()));
    }
    if (interest.minor() < 0) {
      faults.add(new Reason("amount-wrong", "interest", Map.of()));
    }
    if (costs.minor() < 0) {
      faults.add(new Reason("amount-wrong", "costs", Map.of()));
    }
    if (debtors.isEmpty() || !known.containsAll(debtors)) {
      faults.add(new Reason("nobody-liable", "debtors", Map.of()));
    }
    if (!faults.isEmpty() || principal == null) {
      return new Result.Refused<>(faults);
    }
    String ids = debtors.stream().map(String::valueOf).collect(Collectors.joining(","));
    sheets.add(
        opened,
        Compartment.TRACK,
        AWARD,
        Map.of(
            "principal",
            principal.toString(),
            "interest",
            interest.toString(),
            "costs",
            costs.toString(),
            DEBTORS,
            ids));
    return new Result.Done<>(new Award(principal, interest, costs, debtors));
  }

  /** Writes down what one of those who are liable paid. */
  public Result<Settlement.Paid> pay(
      OpenedCase opened,
      long respondent,
      @Nullable LocalDate on,
      @Nullable Money amount,
      LocalDate today) {
    Account account = find(opened).orElse(null);
    if (account == null || !opened.holds(AWARDING)) {
      return new Result.Missing<>();
    }
    List<Reason> faults = new ArrayList<>(TrackDeeds.withdrawn(opened));
    if (!account.award().debtors().contains(respondent)) {
      faults.add(new Reason("not-liable", "respondent", Map.of()));
    }
    if (on == null || on.isAfter(today)) {
      faults.add(new Reason(on == null ? "not-a-day" : "in-the-future", "on", Map.of()));
    }
    if (amount == null || amount.minor() <= 0) {
      faults.add(new Reason("amount-wrong", "amount", Map.of()));
    }
    if (!faults.isEmpty() || on == null || amount == null) {
      return new Result.Refused<>(faults);
    }
    sheets.add(
        opened,
        Compartment.TRACK,
        PAYMENT,
        Map.of(
            "respondent",
            String.valueOf(respondent),
            "on",
            on.toString(),
            "amount",
            amount.toString()));
    return new Result.Done<>(new Settlement.Paid(respondent, on, amount));
  }
}
