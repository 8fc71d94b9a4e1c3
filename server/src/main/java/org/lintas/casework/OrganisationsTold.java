package org.lintas.casework;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lintas.casework.model.OrganisationTold;
import org.lintas.casework.model.Standing;
import org.lintas.organisations.Organisation;
import org.lintas.organisations.OrganisationNews;
import org.lintas.organisations.Organisations;
import org.lintas.procedure.CaseState;
import org.lintas.procedure.Decision;
import org.lintas.procedure.Procedure;
import org.lintas.procedure.Reason;
import org.lintas.shared.OrganisationNumber;
import org.springframework.stereotype.Component;

/** Reads out of a case's answers which organisation it is about. */
@Component
class OrganisationsTold {

  private final Organisations organisations;
  private final OrganisationNews news;
  private final Hearing hearing;

  OrganisationsTold(Organisations organisations, OrganisationNews news, Hearing hearing) {
    this.organisations = organisations;
    this.news = news;
    this.hearing = hearing;
  }

  /** What the answers say. */
  sealed interface Reading {

    record Known(long id) implements Reading {}

    record Fresh(Organisation.Particulars told) implements Reading {}

    record Wrong(List<Reason> reasons) implements Reading {}
  }

  /**
   * Reads the answers with which a case shall begin.
   *
   * @param known serial given beside the answers, or null
   */
  Reading read(Procedure procedure, Decision.Accepted accepted, @Nullable Long known) {
    Reading reading = read(procedure, accepted.next(), known);
    if (reading instanceof Reading.Wrong) {
      return reading;
    }
    Long subject = reading instanceof Reading.Known(long id) ? id : null;
    return hearing.heard(procedure, accepted, 0, subject) instanceof Decision.Refused refused
        ? new Reading.Wrong(refused.reasons())
        : reading;
  }

  private Reading read(Procedure procedure, CaseState state, @Nullable Long known) {
    Optional<String> number = OrganisationTold.number(procedure, state);
    if (known != null || number.isPresent()) {
      return known(known == null ? serial(number.orElse("")) : Optional.of(known));
    }
    Optional<Organisation.Particulars> told = OrganisationTold.of(procedure, state);
    if (told.isEmpty()) {
      return wrong("organisation-required", "organisationName");
    }
    List<Reason> reasons = news.refusals(Desk.SELF, told.get());
    return reasons.isEmpty()
        ? new Reading.Fresh(told.get())
        : new Reading.Wrong(
            reasons.stream()
                .map(each -> new Reason("organisation-unwritable", field(each), Map.of()))
                .toList());
  }

  /** A decision about a case where it stands, with what others object to it. */
  Decision heard(Procedure procedure, Decision decision, Standing standing) {
    return hearing.heard(procedure, decision, standing.serial(), standing.origin().subject());
  }

  private Reading known(Optional<Long> id) {
    return id.isPresent() && organisations.find(Desk.SELF, List.of(id.get())).size() == 1
        ? new Reading.Known(id.get())
        : wrong("unknown-organisation", "organisation");
  }

  private static Optional<Long> serial(String number) {
    var serial = OrganisationNumber.serial(number);
    return serial.isPresent() ? Optional.of(serial.getAsLong()) : Optional.empty();
  }

  /** As the form calls what a rule of organisations calls otherwise. */
  private static @Nullable String field(Reason reason) {
    return switch (reason.field()) {
      case "name" -> "organisationName";
      case "identifiers" -> "registrationNumber";
      case null -> null;
      default -> reason.field();
    };
  }

  private static Reading wrong(String code, String field) {
    return new Reading.Wrong(List.of(new Reason(code, field, Map.of())));
  }

  List<Long> serials(long count) {
    return count == 0 ? List.of() : news.serials(Desk.SELF, (int) count);
  }

  /** How the organisation reads now, if the answers that describe it have changed. */
  @Nullable OrganisationTold correction(Procedure procedure, Standing standing, CaseState next) {
    Optional<Organisation.Particulars> before = OrganisationTold.of(procedure, standing.state());
    Optional<Organisation.Particulars> after = OrganisationTold.of(procedure, next);
    boolean byNumber = OrganisationTold.number(procedure, next).isPresent();
    if (byNumber || after.isEmpty() || after.equals(before)) {
      return null;
    }
    long id = standing.origin().subject();
    Organisation known = organisations.find(Desk.SELF, List.of(id)).get(id);
    return known == null
        ? null
        : new OrganisationTold(id, OrganisationTold.completed(after.get(), known), false);
  }
}
