package org.lintas.access;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.lintas.access.store.OfficeStore.StoredOffice;

/** All offices at one moment, with what stands under each worked out beforehand. */
final class OfficeTree {

  private final Map<Integer, StoredOffice> byId = new HashMap<>();
  private final Map<String, StoredOffice> byCode = new HashMap<>();
  private final Map<Integer, Set<Integer>> under = new HashMap<>();
  private final List<StoredOffice> ordered;
  private final List<StoredOffice> apart;

  OfficeTree(List<StoredOffice> offices) {
    Map<Integer, List<StoredOffice>> children = new HashMap<>();
    for (StoredOffice office : offices) {
      byId.put(office.id(), office);
      byCode.put(office.code(), office);
      children.computeIfAbsent(parent(office), key -> new ArrayList<>()).add(office);
    }
    List<StoredOffice> parentsFirst = new ArrayList<>();
    List<StoredOffice> beside = new ArrayList<>();
    children
        .getOrDefault(0, List.of())
        .forEach(root -> descend(root, children, root.apart() ? beside : parentsFirst));
    ordered = List.copyOf(parentsFirst);
    apart = List.copyOf(beside);
  }

  private Set<Integer> descend(
      StoredOffice office, Map<Integer, List<StoredOffice>> children, List<StoredOffice> ordered) {
    ordered.add(office);
    Set<Integer> covered = new LinkedHashSet<>();
    covered.add(office.id());
    for (StoredOffice child : children.getOrDefault(office.id(), List.of())) {
      covered.addAll(descend(child, children, ordered));
    }
    under.put(office.id(), Set.copyOf(covered));
    return covered;
  }

  private static int parent(StoredOffice office) {
    Integer parent = office.parent();
    return parent == null ? 0 : parent;
  }

  @Nullable StoredOffice get(int id) {
    return byId.get(id);
  }

  @Nullable StoredOffice get(String code) {
    return byCode.get(code);
  }

  /** Parents before children; without those that stand apart. */
  List<StoredOffice> all() {
    return ordered;
  }

  /** Those that stand beside the tree. */
  List<StoredOffice> apart() {
    return apart;
  }

  /** An office and all that stand under it; empty when there is no such office. */
  Set<Integer> under(int id) {
    return under.getOrDefault(id, Set.of());
  }

  Set<Integer> under(Set<Caller.Grant> grants, Predicate<Caller.Grant> which) {
    Set<Integer> covered = Set.of();
    for (Caller.Grant grant : grants) {
      if (which.test(grant)) {
        covered = union(covered, under(grant.office()));
      }
    }
    return covered;
  }

  private static Set<Integer> union(Set<Integer> one, Set<Integer> other) {
    if (one.containsAll(other)) {
      return one;
    }
    if (other.containsAll(one)) {
      return other;
    }
    Set<Integer> both = new HashSet<>(one);
    both.addAll(other);
    return both;
  }

  static Office in(StoredOffice office, Locale locale) {
    Map<String, String> names = office.names();
    String english = names.getOrDefault("en", office.code());
    return new Office(
        office.id(),
        office.parent(),
        office.code(),
        names.getOrDefault(locale.getLanguage(), english),
        office.place());
  }
}
