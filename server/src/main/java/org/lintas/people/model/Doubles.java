package org.lintas.people.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lintas.people.Person;

/** The same person twice in one list. */
public final class Doubles {

  private static final int COMPARED = 20; // of one name on one day, or of one number

  private Doubles() {}

  /** Index → index of an earlier one who may be the same person. */
  public static Map<Integer, Integer> within(List<Person.Particulars> list) {
    Map<Long, List<Integer>> before = new HashMap<>();
    Map<Integer, Integer> doubles = new HashMap<>();
    for (int at = 0; at < list.size(); at++) {
      List<Long> keys = keys(list.get(at));
      Set<Integer> near = new LinkedHashSet<>();
      keys.forEach(key -> near.addAll(before.getOrDefault(key, List.of())));
      Optional<Integer> same = first(list, at, near);
      if (same.isPresent()) {
        doubles.put(at, same.get());
      }
      for (long key : keys) {
        List<Integer> block = before.computeIfAbsent(key, _ -> new ArrayList<>(1));
        if (block.size() < COMPARED) {
          block.add(at);
        }
      }
    }
    return doubles;
  }

  private static Optional<Integer> first(List<Person.Particulars> list, int at, Set<Integer> near) {
    return near.stream()
        .filter(other -> Resemblance.between(list.get(other), list.get(at)).warns())
        .findFirst();
  }

  private static List<Long> keys(Person.Particulars known) {
    List<Long> keys = new ArrayList<>(Marks.of(known));
    Long whole = NameKeys.of(known.name(), known.latinName()).whole();
    BirthDate born = BirthDate.find(known.born()).orElse(null);
    if (whole != null && born != null && born.isWhole()) {
      BirthDate earlier = born.exchanged().filter(other -> other.code() < born.code()).orElse(born);
      keys.add(Hash.of('b', whole + " " + earlier.code()));
    }
    return keys;
  }
}
