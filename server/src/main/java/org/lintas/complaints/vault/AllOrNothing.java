package org.lintas.complaints.vault;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.lintas.procedure.Reason;
import org.lintas.shared.Result;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** How complaints are changed: all of it or nothing. Joins a transaction that is open. */
@Component
public class AllOrNothing {

  private final TransactionTemplate transaction;

  AllOrNothing(@Qualifier("complaints") TransactionTemplate transaction) {
    this.transaction = transaction;
  }

  public void run(Runnable work) {
    transaction.executeWithoutResult(_ -> work.run());
  }

  public <T> T get(Supplier<T> work) {
    return Objects.requireNonNull(transaction.execute(_ -> work.get()));
  }

  /**
   * Takes a step.
   *
   * @param about what it is taken with, kept from everybody else meanwhile; empty when there is
   *     nothing for whoever takes it
   * @param rules every reason against it
   */
  public <T, R> Result<R> step(
      Supplier<Optional<T>> about, Function<T, List<Reason>> rules, Function<T, R> step) {
    return get(() -> {
      Optional<T> found = about.get();
      if (found.isEmpty()) {
        return new Result.Missing<>();
      }
      List<Reason> faults = rules.apply(found.get());
      return faults.isEmpty()
          ? new Result.Done<>(step.apply(found.get()))
          : new Result.Refused<>(faults);
    });
  }
}
