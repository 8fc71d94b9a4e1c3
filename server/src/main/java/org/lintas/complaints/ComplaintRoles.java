package org.lintas.complaints;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.lintas.access.RoleNames;
import org.lintas.pages.Texts;
import org.springframework.stereotype.Component;

/** Roles at organisations that receive complaints. */
@Component
class ComplaintRoles implements RoleNames {

  private final Texts texts;

  ComplaintRoles(Texts texts) {
    this.texts = texts;
  }

  @Override
  public Set<String> roles() {
    return Members.ROLES;
  }

  @Override
  public Map<String, String> words(Locale locale) {
    return Members.ROLES.stream()
        .collect(
            Collectors.toMap(
                role -> role, role -> texts.get(locale, "complaints.vault.role." + role)));
  }
}
