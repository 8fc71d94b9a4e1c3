package org.lintas.people;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lintas.people.model.Doubles;
import org.lintas.people.store.Keyed;

/** Persons about to be entered. Each has its serial already, and whoever may be the same. */
public final class Newcomers {

  private final List<Long> serials;
  private final List<Keyed> keyed;
  private final Map<Integer, Long> alike;
  private final Doubles doubles;

  Newcomers(List<Long> serials, List<Keyed> keyed, Map<Integer, Long> alike, Doubles doubles) {
    this.serials = serials;
    this.keyed = keyed;
    this.alike = alike;
    this.doubles = doubles;
  }

  /** Serial of the one at a place of the list. */
  public long serial(int place) {
    return serials.get(place);
  }

  /** Serial of the likeliest who may be the same person, above the warning line; or null. */
  public @Nullable Long alike(int place) {
    return alike.get(place);
  }

  /** What is told of the one with a serial. */
  public Person.Particulars particulars(long serial) {
    return keyed.get(serials.indexOf(serial)).known();
  }

  Newcomers apart(int place) {
    Long same = alike.get(place);
    return new Newcomers(
        List.of(serials.get(place)),
        List.of(keyed.get(place)),
        same == null ? Map.of() : Map.of(0, same),
        doubles);
  }

  List<Long> serials() {
    return serials;
  }

  List<Keyed> keyed() {
    return keyed;
  }

  Doubles doubles() {
    return doubles;
  }
}
