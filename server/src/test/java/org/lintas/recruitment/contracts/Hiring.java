package org.lintas.recruitment.contracts;

import static org.lintas.shared.Results.done;

import java.time.LocalDate;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.lintas.access.Caller;
import org.lintas.organisations.Organisation;
import org.lintas.organisations.Organisations;
import org.lintas.recruitment.contracts.model.Offers;
import org.lintas.recruitment.contracts.model.Version;

/** An agency and an employer of the test node, those who act for them, and a licensing officer. */
public record Hiring(Organisation agency, Organisation employer, Caller.Officer agent) {

  public static final Caller.Officer LICENSING =
      new Caller.Officer(
          1, "licensing", "Licensing", Set.of(new Caller.Grant(Roles.LICENSING_OFFICER, 1)));
  public static final LocalDate DAY = LocalDate.of(2026, 5, 4);

  private static final Caller.Node SELF = new Caller.Node("test");
  private static final AtomicInteger ACCOUNTS = new AtomicInteger(910_000);

  public static Hiring open(Organisations organisations) {
    int account = ACCOUNTS.incrementAndGet();
    Organisation agency =
        enter(organisations, Organisation.Kind.AGENCY, "Bright Crossing Agency " + account);
    Organisation employer =
        enter(organisations, Organisation.Kind.EMPLOYER, "Andaman Seafood " + account);
    organisations.setMember(SELF, agency.id(), account, true);
    return new Hiring(
        agency,
        employer,
        new Caller.Officer(
            account, "agent-" + account, "Agent", Set.of(new Caller.Grant(Roles.AGENCY, 1))));
  }

  private static Organisation enter(
      Organisations organisations, Organisation.Kind kind, String name) {
    return done(organisations.enter(SELF, Organisation.Particulars.of(kind, name, "TH")));
  }

  public Beginning beginning() {
    return new Beginning("MM", "TH", "ခင်ခင်", "", agency.number(), employer.number(), null);
  }

  /** A text of a kind; pairs replace what {@link Offers#texts} says. */
  public static Version text(Version.Kind kind, String... pairs) {
    return new Version(kind, DAY, Offers.offer(pairs));
  }
}
