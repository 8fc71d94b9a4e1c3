package org.lintas.access;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lintas.access.store.OfficeStore;
import org.lintas.access.store.OfficeStore.StoredOffice;
import org.lintas.shared.Open;
import org.springframework.stereotype.Component;

/**
 * The tree of offices, held in memory and read again when it changes. A change made on another node
 * of the same database is seen after half a minute at most.
 */
@Open("where a state works is no secret")
@Component
public class Offices {

  private static final long FRESH_NANOS = 30_000_000_000L;

  private final OfficeStore store;
  private volatile @Nullable Held held;

  private record Held(OfficeTree tree, long at) {}

  Offices(OfficeStore store) {
    this.store = store;
  }

  public Optional<Office> find(String code, Locale locale) {
    return Optional.ofNullable(tree().get(code)).map(office -> OfficeTree.in(office, locale));
  }

  public Office get(int id, Locale locale) {
    StoredOffice office = tree().get(id);
    if (office == null) {
      throw new NoSuchElementException("office " + id);
    }
    return OfficeTree.in(office, locale);
  }

  /** Offices of organisations that stand beside the state's tree. */
  public List<Office> apart(Locale locale) {
    return tree().apart().stream().map(office -> OfficeTree.in(office, locale)).toList();
  }

  /** All offices of the tree, parents before children. */
  public List<Office> all(Locale locale) {
    return tree().all().stream().map(office -> OfficeTree.in(office, locale)).toList();
  }

  /** The names of an office by language, for whoever edits them. */
  public Map<String, String> names(int id) {
    StoredOffice office = tree().get(id);
    return office == null ? Map.of() : office.names();
  }

  /** Whether the first office is the second or stands above it. */
  public boolean covers(int above, int office) {
    return tree().under(above).contains(office);
  }

  /** Ids of all offices where a caller holds a role; for SQL {@code office = any(?)}. */
  public Set<Integer> where(Caller.Officer officer, String role) {
    return tree().under(officer.grants(), grant -> grant.role().equals(role));
  }

  /** Ids of all offices where a caller holds any role. */
  public Set<Integer> where(Caller.Officer officer) {
    return tree().under(officer.grants(), grant -> true);
  }

  /** Roles that a caller holds at an office, by grants there or above. */
  public Set<String> roles(Caller.Officer officer, int office) {
    OfficeTree tree = tree();
    Set<String> roles = new LinkedHashSet<>();
    for (Caller.Grant grant : officer.grants()) {
      if (tree.under(grant.office()).contains(office)) {
        roles.add(grant.role());
      }
    }
    return roles;
  }

  /** Reads the tree again: it was changed here. */
  void reload() {
    held = new Held(new OfficeTree(store.all()), System.nanoTime());
  }

  private OfficeTree tree() {
    Held now = held;
    if (now == null || System.nanoTime() - now.at() > FRESH_NANOS) {
      now = new Held(new OfficeTree(store.all()), System.nanoTime());
      held = now;
    }
    return now.tree();
  }
}
