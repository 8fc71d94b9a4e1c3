package org.lintas.shared;

import java.util.List;
import org.lintas.procedure.Reason;

/** What came of asking a door for something. Only a bug is an exception. */
public sealed interface Result<T> {

  record Done<T>(T value) implements Result<T> {}

  /** Understood and refused, with every reason. */
  record Refused<T>(List<Reason> reasons) implements Result<T> {}

  /** It does not exist, or the caller may not know that it does: the two look alike. */
  record Missing<T>() implements Result<T> {}

  /** Somebody else changed it since the caller looked. */
  record Stale<T>() implements Result<T> {}
}
