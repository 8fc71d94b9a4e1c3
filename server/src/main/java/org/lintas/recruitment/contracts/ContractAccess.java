package org.lintas.recruitment.contracts;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.lintas.access.Caller;
import org.lintas.casework.Cases;
import org.lintas.organisations.Organisations;
import org.lintas.procedure.CountryCodes;
import org.lintas.procedure.Reason;
import org.lintas.shared.CaseNumber;
import org.lintas.shared.Result;
import org.springframework.stereotype.Component;

/** Who may see and enter a contract, and whom it may name. */
@Component
class ContractAccess extends Parties {

  private static final int LONGEST = 200;

  private final Cases cases;

  ContractAccess(Organisations organisations, Cases cases) {
    super(organisations);
    this.cases = cases;
  }

  boolean maySee(Caller caller, Contract.Of of) {
    return maySee(caller, of.agency(), of.employer());
  }

  /** Whose contract is asked for; what is wrong with it is added to the reasons. */
  Contract.Of read(Caller caller, Beginning asked, List<Reason> reasons) {
    String origin = country("origin", asked.origin(), reasons);
    String destination = country("destination", asked.destination(), reasons);
    String worker = asked.worker().strip();
    if (worker.isEmpty() || worker.length() > LONGEST) {
      reasons.add(reason(worker.isEmpty() ? "worker-missing" : "too-long", "worker"));
    }
    Contract.Of of =
        new Contract.Of(
            origin,
            destination,
            worker,
            caseSerial(caller, asked.caseNumber().strip(), reasons),
            asked.order(),
            organisation(caller, "agency", asked.agency().strip(), reasons),
            organisation(caller, "employer", asked.employer().strip(), reasons));
    if (reasons.isEmpty() && !maySee(caller, of)) {
      reasons.add(reason("not-yours", "agency"));
    }
    return of;
  }

  private static String country(String field, String code, List<Reason> reasons) {
    String upper = code.strip().toUpperCase(Locale.ROOT);
    if (!CountryCodes.ALL.contains(upper)) {
      reasons.add(reason("country-wrong", field));
    }
    return upper;
  }

  private @Nullable Long caseSerial(Caller caller, String number, List<Reason> reasons) {
    if (number.isEmpty()) {
      return null;
    }
    OptionalLong serial = CaseNumber.serial(number);
    boolean known =
        serial.isPresent()
            && cases.find(caller, serial.getAsLong(), Locale.ENGLISH) instanceof Result.Done;
    if (!known) {
      reasons.add(reason("case-unknown", "case"));
      return null;
    }
    return serial.getAsLong();
  }

  private @Nullable Long organisation(
      Caller caller, String field, String number, List<Reason> reasons) {
    return number.isEmpty() ? null : named(caller, field, number, reasons);
  }

  private static Reason reason(String code, String field) {
    return new Reason(code, field, Map.of());
  }
}
