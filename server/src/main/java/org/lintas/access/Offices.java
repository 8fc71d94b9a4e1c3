package org.lintas.access;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The tree of offices, held in memory and read again when it changes. */
@Component
public class Offices {

  public Optional<Office> find(String code, Locale locale) {
    throw new UnsupportedOperationException("find " + code + locale);
  }

  public Office get(int id, Locale locale) {
    throw new UnsupportedOperationException("get " + id + locale);
  }

  /** All offices, parents before children. */
  public List<Office> all(Locale locale) {
    throw new UnsupportedOperationException("all " + locale);
  }

  /** Whether the first office is the second or stands above it. */
  public boolean covers(int above, int office) {
    throw new UnsupportedOperationException("covers " + above + office);
  }

  /** Ids of all offices where a caller holds a role; for SQL {@code office = any(?)}. */
  public Set<Integer> where(Caller.Officer officer, String role) {
    throw new UnsupportedOperationException("where " + officer + role);
  }

  /** Ids of all offices where a caller holds any role. */
  public Set<Integer> where(Caller.Officer officer) {
    throw new UnsupportedOperationException("where " + officer);
  }

  /** Roles that a caller holds at an office, by grants there or above. */
  public Set<String> roles(Caller.Officer officer, int office) {
    throw new UnsupportedOperationException("roles " + officer + office);
  }
}
