package org.lintas.recruitment.contracts;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lintas.access.Caller;
import org.lintas.organisations.Organisation;
import org.lintas.organisations.Organisations;
import org.lintas.procedure.Reason;

/**
 * Who takes part in job orders and contracts: officers of licensing in all, an account of an agency
 * or employer in those of its own organisations.
 */
public abstract class Parties {

  private final Organisations organisations;

  protected Parties(Organisations organisations) {
    this.organisations = organisations;
  }

  public boolean seesAll(Caller caller) {
    return switch (caller) {
      case Caller.Node _ -> true;
      case Caller.Visitor _ -> false;
      case Caller.Officer officer -> officer.holds(Roles.LICENSING_OFFICER);
    };
  }

  public boolean worksHere(Caller caller) {
    return seesAll(caller) || caller.holds(Roles.AGENCY);
  }

  /** Serials of the organisations for which the caller acts. */
  public List<Long> organisations(Caller caller) {
    return caller instanceof Caller.Officer officer && officer.holds(Roles.AGENCY)
        ? List.copyOf(organisations.of(officer))
        : List.of();
  }

  /** Whether the caller may see what lies between these two; either may be open. */
  public boolean maySee(Caller caller, @Nullable Long agency, @Nullable Long employer) {
    if (seesAll(caller)) {
      return true;
    }
    List<Long> own = organisations(caller);
    return agency != null && own.contains(agency) || employer != null && own.contains(employer);
  }

  /** Serial of the organisation of a number; an unknown one is added to the reasons. */
  public @Nullable Long named(Caller caller, String field, String number, List<Reason> reasons) {
    Optional<Organisation> found = organisations.byNumber(caller, number.strip());
    if (found.isEmpty()) {
      reasons.add(new Reason("organisation-unknown", field, Map.of()));
    }
    return found.map(Organisation::id).orElse(null);
  }
}
