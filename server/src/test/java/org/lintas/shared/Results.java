package org.lintas.shared;

import java.util.List;
import org.lintas.procedure.Reason;

/** What tests expect of a result. */
public final class Results {

  private Results() {}

  public static <T> T done(Result<T> result) {
    return result.orElseThrow();
  }

  public static List<Reason> reasons(Result<?> result) {
    if (result instanceof Result.Refused<?>(List<Reason> reasons)) {
      return reasons;
    }
    throw new AssertionError("not refused: " + result);
  }

  public static List<String> codes(Result<?> result) {
    return reasons(result).stream().map(Reason::code).toList();
  }
}
