package org.lintas.recruitment;

import static org.lintas.shared.Results.done;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lintas.access.Caller;
import org.lintas.access.Caller.Grant;
import org.lintas.access.Caller.Officer;
import org.lintas.organisations.Organisation;
import org.lintas.organisations.Organisation.Kind;
import org.lintas.organisations.Organisation.Particulars;
import org.lintas.organisations.Organisations;

/** Callers and agencies of tests of recruitment. */
public final class Agencies {

  public static final Officer LICENSING = officer("licensing-officer", 7101);
  public static final Officer MONITOR = officer("monitor", 7102);
  public static final Caller.Visitor VISITOR = new Caller.Visitor();

  private Agencies() {}

  public static Officer officer(String role, int account) {
    return new Officer(account, "test-" + role, role, Set.of(new Grant(role, 1)));
  }

  public static Organisation agency(Organisations organisations, String name) {
    return agency(organisations, name, null);
  }

  public static Organisation agency(
      Organisations organisations, String name, @Nullable String latin) {
    return done(
        organisations.enter(
            LICENSING,
            new Particulars(
                Kind.AGENCY, name, latin, "TH", null, null, null, List.of(), List.of(), null)));
  }

  /** An account that acts for an agency. */
  public static Officer member(Organisations organisations, Organisation of, int account) {
    done(organisations.setMember(LICENSING, of.id(), account, true));
    return officer("agency", account);
  }
}
