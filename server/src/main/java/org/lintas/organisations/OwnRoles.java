package org.lintas.organisations;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.lintas.access.RoleNames;
import org.lintas.pages.Texts;
import org.springframework.stereotype.Component;

/** Roles around organisations, whether a definition names them or not. */
@Component
class OwnRoles implements RoleNames {

  private final Texts texts;

  OwnRoles(Texts texts) {
    this.texts = texts;
  }

  @Override
  public Set<String> roles() {
    return Set.of("agency", "licensing-officer", "monitor");
  }

  @Override
  public Map<String, String> words(Locale locale) {
    return Map.of(
        "agency", texts.get(locale, "organisations.role.agency"),
        "licensing-officer", texts.get(locale, "organisations.role.licensing-officer"),
        "monitor", texts.get(locale, "organisations.role.monitor"));
  }
}
