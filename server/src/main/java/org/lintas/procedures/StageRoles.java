package org.lintas.procedures;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.lintas.access.Caller;
import org.lintas.access.RoleNames;
import org.lintas.procedure.Stage;
import org.springframework.stereotype.Component;

/** The roles that stages of current definitions are decided by: those can be granted. */
@Component
class StageRoles implements RoleNames {

  private static final String PREFIX = "role.";

  private final Procedures procedures;

  StageRoles(Procedures procedures) {
    this.procedures = procedures;
  }

  @Override
  public Set<String> roles() {
    Set<String> roles = new TreeSet<>();
    for (Published published : current()) {
      for (Stage stage : published.procedure().stages()) {
        roles.add(stage.by());
        roles.addAll(stage.privateTo());
      }
    }
    return roles;
  }

  /** As the definitions call them, in English where a definition lacks the reader's language. */
  @Override
  public Map<String, String> words(Locale locale) {
    Map<String, String> words = new HashMap<>();
    for (String language : List.of(locale.getLanguage(), "en")) {
      for (Published published : current()) {
        published
            .procedure()
            .texts()
            .getOrDefault(language, Map.of())
            .forEach((key, text) -> {
              if (key.startsWith(PREFIX)) {
                words.putIfAbsent(key.substring(PREFIX.length()), text);
              }
            });
      }
    }
    return words;
  }

  private List<Published> current() {
    Caller asking = new Caller.Node("roles");
    return Stream.of(procedures.current(asking), procedures.tracks(asking))
        .flatMap(List::stream)
        .toList();
  }
}
