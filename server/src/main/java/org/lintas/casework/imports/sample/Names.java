package org.lintas.casework.imports.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** Names of one language: written in its script, and as a passport would spell them. */
final class Names {

  /**
   * Burmese names have no family name: two to four parts. Khmer puts the family first, Lao last.
   */
  enum Order {
    PARTS,
    FAMILY_FIRST,
    FAMILY_LAST
  }

  /** A name, and its Latin spelling. */
  record Name(String script, String latin) {}

  private final Order order;
  private final List<Name> women;
  private final List<Name> men;
  private final List<Name> families;

  private Names(Order order, List<Name> women, List<Name> men, List<Name> families) {
    this.order = order;
    this.women = women;
    this.men = men;
    this.families = families;
  }

  static Names read(String resource, Order order) {
    List<String[]> lines = Resource.lines(resource);
    return new Names(order, usedBy(lines, "fb"), usedBy(lines, "mb"), usedBy(lines, "s"));
  }

  private static List<Name> usedBy(List<String[]> lines, String kinds) {
    return lines.stream()
        .filter(line -> kinds.contains(line[2]))
        .map(line -> new Name(line[0], line[1]))
        .toList();
  }

  Name draw(RandomGenerator random, boolean woman) {
    List<Name> given = woman ? women : men;
    return switch (order) {
      case PARTS -> join(parts(random, given), "");
      case FAMILY_FIRST -> join(List.of(any(random, families), any(random, given)), " ");
      case FAMILY_LAST -> join(List.of(any(random, given), any(random, families)), " ");
    };
  }

  private static List<Name> parts(RandomGenerator random, List<Name> given) {
    int dice = random.nextInt(20);
    int wanted = dice < 7 ? 2 : dice < 17 ? 3 : 4;
    List<Name> parts = new ArrayList<>(wanted);
    for (int at = 0; at < wanted; at++) {
      parts.add(any(random, given));
    }
    return parts;
  }

  private static Name any(RandomGenerator random, List<Name> names) {
    return names.get(random.nextInt(names.size()));
  }

  private static Name join(List<Name> parts, String between) {
    StringBuilder script = new StringBuilder(48);
    StringBuilder latin = new StringBuilder(32);
    for (Name part : parts) {
      if (!script.isEmpty()) {
        script.append(between);
        latin.append(' ');
      }
      script.append(part.script());
      latin.append(part.latin());
    }
    return new Name(script.toString(), latin.toString());
  }
}
