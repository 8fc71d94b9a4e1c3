package org.lintas.credential;

import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Tools that are dear to make and serve one user at a time. A thread of its own for each request,
 * as servers have them, would make one each and leave its memory, which is not the heap's, to the
 * collector.
 */
final class Spares<T> {

  private static final int PLACES = 64;

  /** A thread looks in one place: it usually finds what it left there. */
  private final AtomicReferenceArray<@Nullable T> spares = new AtomicReferenceArray<>(PLACES);

  private final Supplier<T> make;
  private final Consumer<T> discard;

  Spares(Supplier<T> make, Consumer<T> discard) {
    this.make = make;
    this.discard = discard;
  }

  T take() {
    T spare = spares.getAndSet(place(), null);
    return spare == null ? make.get() : spare;
  }

  /** Back from {@link #take}, whatever state it is in. */
  void give(T used) {
    if (!spares.compareAndSet(place(), null, used)) {
      discard.accept(used);
    }
  }

  private static int place() {
    return (int) (Thread.currentThread().threadId() % PLACES);
  }
}
