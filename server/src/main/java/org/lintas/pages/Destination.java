package org.lintas.pages;

import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.lintas.access.Caller;

/**
 * A place that a module offers in the navigation and, with the sentence {@code <key>.summary}, as a
 * card on the officer's home page. A module contributes it as a bean; nobody sees one that is not
 * for them.
 *
 * @param key text of its name
 * @param order among the others, small first
 * @param offered who sees it; null stands for a visitor
 */
public record Destination(
    String key, String path, int order, Predicate<Caller.@Nullable Officer> offered) {

  /** For everybody, visitors too. */
  public static Destination toAll(String key, String path, int order) {
    return new Destination(key, path, order, officer -> true);
  }

  public static Destination toVisitors(String key, String path, int order) {
    return new Destination(key, path, order, officer -> officer == null);
  }

  /** For everybody signed in. */
  public static Destination toOfficers(String key, String path, int order) {
    return new Destination(key, path, order, officer -> officer != null);
  }

  /** For those who hold one of the roles, at any office. */
  public static Destination toRoles(String key, String path, int order, String... roles) {
    Set<String> any = Set.of(roles);
    return new Destination(
        key,
        path,
        order,
        officer ->
            officer != null
                && officer.grants().stream().anyMatch(grant -> any.contains(grant.role())));
  }
}
