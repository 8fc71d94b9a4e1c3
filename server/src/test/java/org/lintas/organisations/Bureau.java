package org.lintas.organisations;

import static org.lintas.shared.Results.reasons;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lintas.access.Caller;
import org.lintas.access.Caller.Grant;
import org.lintas.access.Caller.Officer;
import org.lintas.organisations.Organisation.Kind;
import org.lintas.organisations.Organisation.Particulars;
import org.lintas.shared.Result;

/** Callers, agencies and persons of these tests. */
final class Bureau {

  static final Officer LICENSING = officer("licensing-officer", 7001);
  static final Officer REGISTRAR = officer("registrar", 7002);
  static final Caller VISITOR = new Caller.Visitor();

  private Bureau() {}

  static Officer officer(String role, int account) {
    return new Officer(account, "test-" + role, role, Set.of(new Grant(role, 1)));
  }

  static Particulars agency(String name) {
    return Particulars.of(Kind.AGENCY, name, "TH");
  }

  static Particulars agency(String name, @Nullable String latin, @Nullable String phone) {
    return new Particulars(
        Kind.AGENCY, name, latin, "TH", phone, null, null, List.of(), List.of(), null);
  }

  static Particulars at(String name, String address) {
    return new Particulars(
        Kind.AGENCY, name, null, "TH", null, address, null, List.of(), List.of(), null);
  }

  static NaturalPerson.Particulars person(
      String name, @Nullable String born, @Nullable String passport) {
    return new NaturalPerson.Particulars(
        name,
        null,
        born,
        "TH",
        passport == null ? null : new NaturalPerson.Document("passport", passport, "TH"));
  }

  static LocalDate day(String day) {
    return LocalDate.parse(day);
  }

  static List<String> refused(Result<?> result) {
    return reasons(result).stream().map(each -> each.code() + " " + each.field()).toList();
  }
}
