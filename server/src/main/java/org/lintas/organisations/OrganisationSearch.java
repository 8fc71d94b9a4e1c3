package org.lintas.organisations;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeSet;
import org.lintas.organisations.model.Mark;
import org.lintas.organisations.model.NameEntry;
import org.lintas.organisations.model.OrganisationName;
import org.lintas.organisations.store.NameSearch;
import org.lintas.organisations.store.OrganisationStore;
import org.lintas.organisations.store.OrganisationStore.Stored;
import org.lintas.organisations.store.RoleStore;
import org.lintas.shared.OrganisationNumber;
import org.springframework.stereotype.Component;

/** Ranks organisations by the names and numbers that somebody typed. */
@Component
class OrganisationSearch {

  static final int MOST = 100;

  private static final double LEAST = 0.6;
  private static final double OF_PERSON = 0.97;

  private final NameSearch names;
  private final OrganisationStore store;
  private final RoleStore roles;

  OrganisationSearch(NameSearch names, OrganisationStore store, RoleStore roles) {
    this.names = names;
    this.store = store;
    this.roles = roles;
  }

  /** By what an organisation was found. */
  private record Way(double score, String by, Organisation.How how) {}

  /** Best first, at most {@link #MOST}. */
  List<Organisation.Found> find(String words) {
    Map<Long, Way> ways = new LinkedHashMap<>();
    byNumber(words, ways);
    if (ways.isEmpty()) {
      byName(words, ways);
    }
    Map<Long, Stored> stored = store.read(ways.keySet());
    List<Organisation.Found> found = new ArrayList<>();
    ways.forEach((serial, way) -> {
      Stored each = stored.get(serial);
      if (each != null) {
        found.add(new Organisation.Found(each.organisation(), way.score(), way.by(), way.how()));
      }
    });
    return found.stream()
        .sorted(
            Comparator.comparingDouble(Organisation.Found::score)
                .reversed()
                .thenComparing(each -> each.organisation().id()))
        .toList();
  }

  private void byNumber(String words, Map<Long, Way> ways) {
    OptionalLong serial = OrganisationNumber.serial(words);
    if (serial.isPresent()) {
      ways.put(serial.getAsLong(), new Way(1, words.strip(), Organisation.How.NUMBER));
    }
    if (words.chars().anyMatch(Character::isDigit)) {
      names
          .byMarks(Mark.sought(words))
          .forEach(each -> ways.put(each, new Way(1, words.strip(), Organisation.How.NUMBER)));
    }
  }

  private void byName(String words, Map<Long, Way> ways) {
    List<NameSearch.Hit> hits =
        names.find(OrganisationName.words(words), NameSearch.Among.ALL).stream()
            .filter(hit -> hit.score() >= LEAST)
            .limit(MOST)
            .toList();
    Map<Long, List<Behind>> behind = roles.ofPersons(persons(hits));
    for (NameSearch.Hit hit : hits) {
      Long organisation = hit.organisation();
      Long person = hit.person();
      if (organisation != null) {
        better(ways, organisation, new Way(hit.score(), hit.name(), how(hit.sort())));
      } else if (person != null) {
        for (Behind each : behind.getOrDefault(person, List.of())) {
          better(
              ways,
              each.organisation(),
              new Way(hit.score() * OF_PERSON, hit.name(), Organisation.How.PERSON));
        }
      }
    }
  }

  private static TreeSet<Long> persons(List<NameSearch.Hit> hits) {
    TreeSet<Long> persons = new TreeSet<>();
    for (NameSearch.Hit hit : hits) {
      Long person = hit.person();
      if (person != null) {
        persons.add(person);
      }
    }
    return persons;
  }

  private static void better(Map<Long, Way> ways, long organisation, Way way) {
    ways.merge(organisation, way, (one, other) -> one.score() >= other.score() ? one : other);
  }

  private static Organisation.How how(NameEntry.Sort sort) {
    return switch (sort) {
      case NAME -> Organisation.How.NAME;
      case LATIN -> Organisation.How.LATIN_NAME;
      case FORMER -> Organisation.How.FORMER_NAME;
    };
  }
}
