package org.lintas.shared;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
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

  /** What was found, or that it is missing. */
  static <T> Result<T> of(Optional<T> found) {
    return found.<Result<T>>map(Done::new).orElseGet(Missing::new);
  }

  /**
   * What was done, where nothing else can come of it.
   *
   * @throws IllegalStateException with what came instead
   */
  default T orElseThrow() {
    return orElseThrow(() -> new IllegalStateException("not done: " + this));
  }

  /** What was done; whatever else came of it is thrown as the caller says. */
  default T orElseThrow(Supplier<? extends RuntimeException> otherwise) {
    if (this instanceof Done<T>(T value)) {
      return value;
    }
    throw otherwise.get();
  }
}
