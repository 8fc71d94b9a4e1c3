package org.lintas.people.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lintas.people.Person;

/** The same person twice among those who are entered together, or right after one another. */
public final class Doubles {

  private static final int COMPARED = 20; // of one name on one day, or of one number

  private final @Nullable Map<Long, List<Met>> earlier;
  private final Map<Long, List<Met>> blocks = new HashMap<>();

  /**
   * @param before whom to remember besides one's own; not those before them
   */
  public Doubles(@Nullable Doubles before) {
    earlier = before == null ? null : before.blocks;
  }

  private record Met(long serial, Person.Particulars known) {}

  /**
   * Serial of an earlier one who may be the same person.
   *
   * @param keys only who shares one is compared
   */
  public Optional<Long> meet(long serial, Person.Particulars known, List<Long> keys) {
    Set<Met> near = new LinkedHashSet<>();
    for (Long key : keys) {
      if (earlier != null) {
        near.addAll(earlier.getOrDefault(key, List.of()));
      }
      near.addAll(blocks.getOrDefault(key, List.of()));
    }
    for (Long key : keys) {
      List<Met> block = blocks.computeIfAbsent(key, _ -> new ArrayList<>(1));
      if (block.size() < COMPARED) {
        block.add(new Met(serial, known));
      }
    }
    return near.stream()
        .filter(other -> Resemblance.between(other.known(), known).warns())
        .map(Met::serial)
        .findFirst();
  }

  /**
   * What two records of one person share, nearly always.
   *
   * @param name hash of the sound of the whole name, or null
   * @param born code of the birth date, or 0
   */
  public static List<Long> keys(@Nullable Long name, int born, List<Long> marks) {
    if (name == null || born == 0 || !BirthDate.of(born).isWhole()) {
      return marks;
    }
    BirthDate date = BirthDate.of(born);
    BirthDate first = date.exchanged().filter(other -> other.code() < born).orElse(date);
    return Stream.concat(marks.stream(), Stream.of(Hash.of('b', name + " " + first.code())))
        .toList();
  }
}
