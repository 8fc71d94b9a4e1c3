package org.lintas.api;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lintas.procedure.Reason;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** A call that cannot be understood, thrown where it is read. What a door refuses is a result. */
public final class BadCall extends ResponseStatusException {

  private static final long serialVersionUID = 1L;

  private final transient List<Reason> reasons;

  public BadCall(HttpStatus status, List<Reason> reasons) {
    super(status);
    this.reasons = reasons;
  }

  /** A value that is not what its parameter or property must be. */
  public static BadCall wrong(String field, String expected) {
    return new BadCall(
        HttpStatus.BAD_REQUEST, List.of(reason("wrong-type", field, Map.of("expected", expected))));
  }

  public List<Reason> reasons() {
    return reasons;
  }

  static Reason reason(String code, @Nullable String field, Map<String, String> details) {
    return new Reason(code, field, details);
  }

  static Reason reason(String code) {
    return new Reason(code, null, Map.of());
  }
}
