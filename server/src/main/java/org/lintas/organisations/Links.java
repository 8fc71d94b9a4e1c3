package org.lintas.organisations;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.lintas.organisations.Link.Evidence;
import org.lintas.organisations.Link.Kind;
import org.lintas.organisations.model.NameEntry;
import org.lintas.organisations.store.CommonMarks;
import org.lintas.organisations.store.NameSearch;
import org.lintas.organisations.store.NaturalPersonStore;
import org.lintas.organisations.store.OrganisationStore;
import org.lintas.organisations.store.RoleStore;
import org.springframework.stereotype.Component;

/** What an organisation has in common with others. */
@Component
class Links {

  private static final double LOOKS_ALIKE = 0.9;
  private static final int MOST_NAMES = 20;

  private final OrganisationStore organisations;
  private final NaturalPersonStore persons;
  private final RoleStore roles;
  private final CommonMarks marks;
  private final NameSearch names;
  private final PersonLikeness likeness;

  Links(
      OrganisationStore organisations,
      NaturalPersonStore persons,
      RoleStore roles,
      CommonMarks marks,
      NameSearch names,
      PersonLikeness likeness) {
    this.organisations = organisations;
    this.persons = persons;
    this.roles = roles;
    this.marks = marks;
    this.names = names;
    this.likeness = likeness;
  }

  /** Strongest first. */
  List<Link> of(long id) {
    OrganisationStore.Stored stored = organisations.read(List.of(id)).get(id);
    if (stored == null) {
      return List.of();
    }
    Gathering gathering = new Gathering(stored.organisation());
    gathering.persons();
    gathering.marks();
    gathering.names();
    return gathering.links();
  }

  /** All that is found for one organisation. */
  private final class Gathering {

    private final Organisation own;
    private final Map<Long, NaturalPerson> behind = new LinkedHashMap<>();
    private final Map<Long, List<Evidence>> found = new TreeMap<>();

    Gathering(Organisation own) {
      this.own = own;
      roles
          .behind(List.of(own.id()))
          .getOrDefault(own.id(), List.of())
          .forEach(each -> behind.put(each.person().id(), each.person()));
    }

    private void add(long organisation, Evidence evidence) {
      List<Evidence> there = found.computeIfAbsent(organisation, _ -> new ArrayList<>());
      if (organisation != own.id()
          && there.stream().noneMatch(each -> tellsTheSame(each, evidence))) {
        there.add(evidence);
      }
    }

    /** Of two persons it is told once that they are one. */
    private static boolean tellsTheSame(Evidence one, Evidence other) {
      boolean persons =
          Objects.equals(one.personHere(), other.personHere())
              && Objects.equals(one.personThere(), other.personThere());
      boolean kind =
          one.kind() == other.kind()
              || one.kind() == Kind.PERSON && other.kind() == Kind.PERSON_ALIKE;
      return kind && persons && (one.personHere() != null || one.there().equals(other.there()));
    }

    /** The very person, or one declared the same. */
    void persons() {
      Map<Long, Long> here = new HashMap<>(); // record of the same person → the one behind this
      for (Long person : behind.keySet()) {
        persons.circle(person).forEach(each -> here.put(each, person));
      }
      shared(here, Kind.PERSON, new HashMap<>());
    }

    /**
     * Puts down behind whom else persons stand.
     *
     * @param here record there → person behind this organisation
     * @param likenesses record there → how alike, 1 where nothing stands
     */
    private void shared(Map<Long, Long> here, Kind kind, Map<Long, Double> likenesses) {
      roles
          .ofPersons(here.keySet())
          .forEach((person, stands) -> {
            NaturalPerson mine = behind.get(here.get(person));
            for (Behind each : stands) {
              if (mine != null) {
                double like = likenesses.getOrDefault(person, 1.0);
                Evidence evidence =
                    new Evidence(kind, mine.name(), each.person().name(), like, mine.id(), person);
                add(each.organisation(), evidence);
              }
            }
          });
    }

    /** The same telephone, address, account or document. */
    void marks() {
      Map<Long, Long> byDocument = new HashMap<>();
      for (CommonMarks.Common common : marks.of(own.id(), behind.keySet())) {
        Long there = common.organisation();
        Long personHere = common.personHere();
        Long personThere = common.personThere();
        if (there != null) {
          mark(common, there);
        } else if (personHere != null && personThere != null) {
          byDocument.put(personThere, personHere);
        }
      }
      shared(byDocument, Kind.PERSON, new HashMap<>());
    }

    private void mark(CommonMarks.Common common, long there) {
      OrganisationStore.Stored other = organisations.read(List.of(there)).get(there);
      if (other != null) {
        Organisation theirs = other.organisation();
        add(
            there,
            switch (common.sort()) {
              case PHONE -> evidence(Kind.PHONE, own.phone(), theirs.phone());
              case ADDRESS -> evidence(Kind.ADDRESS, own.address(), theirs.address());
              case ACCOUNT, IDENTIFIER, DOCUMENT -> evidence(Kind.ACCOUNT, "", "");
            });
      }
    }

    private static Evidence evidence(Kind kind, @Nullable String here, @Nullable String there) {
      return new Evidence(
          kind, here == null ? "" : here, there == null ? "" : there, 1, null, null);
    }

    /** Names easily taken for one another: of the organisations, and of persons behind them. */
    void names() {
      for (NameEntry name : NameEntry.of(own.particulars())) {
        names.find(name.words(), NameSearch.Among.ORGANISATIONS).stream()
            .filter(hit -> hit.score() >= LOOKS_ALIKE)
            .limit(MOST_NAMES)
            .forEach(hit -> {
              Long there = hit.organisation();
              if (there != null) {
                add(
                    there,
                    new Evidence(Kind.NAME, name.name(), hit.name(), hit.score(), null, null));
              }
            });
      }
      for (NaturalPerson person : behind.values()) {
        Map<Long, Long> here = new HashMap<>();
        Map<Long, Double> likenesses = new HashMap<>();
        for (NaturalPerson.Likeness each : likeness.of(person.particulars())) {
          here.put(each.person().id(), person.id());
          likenesses.put(each.person().id(), each.score());
        }
        here.remove(person.id());
        shared(here, Kind.PERSON_ALIKE, likenesses);
      }
    }

    List<Link> links() {
      Set<Long> others = found.keySet();
      others.remove(own.id());
      Map<Long, OrganisationStore.Stored> stored = organisations.read(others);
      List<Link> links = new ArrayList<>();
      found.forEach((there, evidence) -> {
        OrganisationStore.Stored other = stored.get(there);
        if (other != null && !evidence.isEmpty()) {
          evidence.sort(
              Comparator.comparing(Evidence::kind)
                  .thenComparing(Comparator.comparingDouble(Evidence::likeness).reversed()));
          links.add(new Link(other.organisation(), List.copyOf(evidence)));
        }
      });
      links.sort(
          Comparator.comparing((Link link) -> link.evidence().getFirst().kind())
              .thenComparing(
                  Comparator.comparingInt((Link link) -> link.evidence().size()).reversed()));
      return links;
    }
  }
}
