package org.lintas.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lintas.procedure.Reason;
import org.lintas.shared.Result;

/** What an account may be called. */
final class AccountRules {

  private static final String NAME = "[a-z0-9][a-z0-9._@-]{1,99}";
  private static final String BAD_SIGNS =
      ".*[\\p{Cc}\\p{Cs}\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069].*";

  private AccountRules() {}

  static List<Reason> faults(String name, String displayName) {
    List<Reason> faults = new ArrayList<>();
    if (!name.matches(NAME)) {
      faults.add(reason("account-name", "name"));
    }
    if (displayName.isEmpty()) {
      faults.add(reason("required", "displayName"));
    } else if (displayName.length() > 200 || displayName.matches(BAD_SIGNS)) {
      faults.add(reason("display-name", "displayName"));
    }
    return faults;
  }

  static Reason reason(String code, @Nullable String field) {
    return new Reason(code, field, Map.of());
  }

  static <T> Result<T> refused(String code, @Nullable String field) {
    return new Result.Refused<>(List.of(reason(code, field)));
  }
}
