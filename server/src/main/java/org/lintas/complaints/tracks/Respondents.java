package org.lintas.complaints.tracks;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lintas.access.Caller;
import org.lintas.complaints.opened.CaseSheets;
import org.lintas.complaints.opened.OpenedCase;
import org.lintas.complaints.opened.Sheet;
import org.lintas.complaints.tracks.model.Respondent;
import org.lintas.complaints.tracks.model.Respondent.Capacity;
import org.lintas.complaints.vault.Compartment;
import org.lintas.complaints.vault.Piece;
import org.lintas.organisations.Organisation;
import org.lintas.organisations.Organisations;
import org.lintas.procedure.Field;
import org.lintas.procedure.FieldType;
import org.lintas.procedure.Reason;
import org.lintas.procedure.Stage;
import org.lintas.shared.Result;
import org.springframework.stereotype.Component;

/** Who is complained of, sealed. Natural persons; a company only beside one. */
@Component
public class Respondents {
  private static final String KIND = "respondent";
  private static final String GONE = "respondent-removed";
  private static final Caller VISITOR = new Caller.Visitor();

  private final CaseSheets sheets;
  private final Organisations organisations;

  Respondents(CaseSheets sheets, Organisations organisations) {
    this.sheets = sheets;
    this.organisations = organisations;
  }

  /** In the order in which they were entered. */
  public List<Respondent> all(OpenedCase opened) {
    List<Respondent> found = new ArrayList<>();
    Set<Long> gone = new HashSet<>();
    for (Piece piece : sheets.of(opened, Compartment.TRACK)) {
      if (piece.kind().equals(KIND)) {
        found.add(respondent(piece.id(), Sheet.read(piece.text())));
      } else if (piece.kind().equals(GONE)) {
        gone.add(Long.valueOf(Sheet.read(piece.text()).getOrDefault(KIND, "0")));
      }
    }
    return found.stream().filter(each -> !gone.contains(each.id())).toList();
  }

  private static Respondent respondent(long id, Map<String, String> sheet) {
    return new Respondent(
        id,
        sheet.getOrDefault("name", ""),
        Capacity.of(sheet.getOrDefault("capacity", "")).orElse(Capacity.OTHER),
        sheet.getOrDefault("company", ""),
        sheet.getOrDefault("organisation", ""));
  }

  /**
   * Enters a natural person.
   *
   * @param company for whom the person acted, or empty
   * @param organisation its number in the public register, or empty
   */
  public Result<Long> add(
      OpenedCase opened,
      String name,
      Optional<Capacity> capacity,
      String company,
      String organisation) {
    if (!opened.holds(OpenedCase.WRITING)) {
      return new Result.Missing<>();
    }
    List<Reason> faults = new ArrayList<>(TrackDeeds.withdrawn(opened));
    faults.addAll(Respondent.faults(name, capacity, company));
    Optional<Organisation> known = organisations.byNumber(VISITOR, organisation);
    if (!organisation.isBlank() && known.isEmpty()) {
      faults.add(new Reason("unknown-organisation", "organisation", Map.of()));
    }
    if (all(opened).stream().anyMatch(each -> each.isCalled(name))) {
      faults.add(new Reason("named-twice", "name", Map.of()));
    }
    if (!faults.isEmpty() || capacity.isEmpty()) {
      return new Result.Refused<>(List.copyOf(faults));
    }
    Map<String, String> sheet =
        Map.of(
            "name",
            name.strip(),
            "capacity",
            capacity.get().code(),
            "company",
            company.strip(),
            "organisation",
            known.map(Organisation::number).orElse(""));
    return new Result.Done<>(sheets.add(opened, Compartment.TRACK, KIND, sheet));
  }

  /** Takes out who was entered by mistake; that it was entered stays sealed in the case. */
  public Result<Long> remove(OpenedCase opened, long respondent) {
    boolean known = all(opened).stream().anyMatch(each -> each.id() == respondent);
    if (!known || !opened.holds(OpenedCase.WRITING)) {
      return new Result.Missing<>();
    }
    if (opened.withdrawn()) {
      return new Result.Refused<>(TrackDeeds.withdrawn(opened));
    }
    if (isLiable(opened, respondent)) {
      return new Result.Refused<>(List.of(new Reason("liable", null, Map.of())));
    }
    sheets.add(opened, Compartment.TRACK, GONE, Map.of(KIND, String.valueOf(respondent)));
    return new Result.Done<>(respondent);
  }

  /** Whether the award that counts names the respondent. */
  private boolean isLiable(OpenedCase opened, long respondent) {
    return sheets
        .newest(opened, Compartment.TRACK, Awards.AWARD)
        .map(award -> award.getOrDefault(Awards.DEBTORS, ""))
        .filter(debtors -> List.of(debtors.split(",", -1)).contains(String.valueOf(respondent)))
        .isPresent();
  }

  /** Answers of a stage that name a person who is none of the respondents. */
  List<Reason> unknown(OpenedCase opened, Stage stage, Map<String, String> answers) {
    List<Reason> unknown = new ArrayList<>();
    for (Field field : stage.form()) {
      String named = answers.getOrDefault(field.name(), "");
      if (field.type() == FieldType.PERSON
          && !named.isBlank()
          && all(opened).stream().noneMatch(each -> each.isCalled(named))) {
        unknown.add(new Reason("unknown-respondent", field.name(), Map.of()));
      }
    }
    return unknown;
  }
}
