package org.lintas.complaints.screening.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lintas.procedure.Reason;

/**
 * Somebody decided what status a person has.
 *
 * @param organisation its name, as the one that decided gave it
 */
public record StatusDecision(
    Status status, DecidedBy by, String organisation, LocalDate on, String grounds) {

  /** As HTCDS 2.0 writes it, {@code vic_TraffickingStatus}. */
  public enum Status {
    POSSIBLE("PossibleVictimOfTrafficking"),
    ACTUAL("ActualVictimOfTrafficking"),
    NOT("NotAVictimOfTrafficking");

    private final String code;

    Status(String code) {
      this.code = code;
    }

    public String code() {
      return code;
    }

    public static Optional<Status> of(String code) {
      return Arrays.stream(values()).filter(each -> each.code.equals(code)).findFirst();
    }
  }

  /** As HTCDS 2.0 writes it, {@code vic_TraffickingStatusDecisionMakingOrg}. */
  public enum DecidedBy {
    POLICE("Police"),
    NGO("NGO"),
    COURT("CourtOrProsecution"),
    GOVERNMENT("NonPoliceGovernmentalOrganization"),
    OTHER("Other");

    private final String code;

    DecidedBy(String code) {
      this.code = code;
    }

    public String code() {
      return code;
    }

    public static Optional<DecidedBy> of(String code) {
      return Arrays.stream(values()).filter(each -> each.code.equals(code)).findFirst();
    }
  }

  /** What speaks against it; a decision that names nobody who took it is none. */
  public static List<Reason> faults(
      @Nullable Status status,
      @Nullable DecidedBy by,
      String organisation,
      @Nullable LocalDate on,
      LocalDate today) {
    List<Reason> faults = new ArrayList<>();
    if (status == null) {
      faults.add(new Reason("choose", "status", Map.of()));
    }
    if (by == null) {
      faults.add(new Reason("nobody-decided", "decidedBy", Map.of()));
    }
    if (organisation.isBlank()) {
      faults.add(new Reason("organisation-missing", "organisation", Map.of()));
    }
    if (on == null) {
      faults.add(new Reason("not-a-day", "on", Map.of()));
    } else if (on.isAfter(today)) {
      faults.add(new Reason("in-the-future", "on", Map.of()));
    }
    return faults;
  }
}
