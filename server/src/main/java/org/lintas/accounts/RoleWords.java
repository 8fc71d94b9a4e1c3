package org.lintas.accounts;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.lintas.access.RoleNames;
import org.lintas.pages.Texts;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Roles as people call them: as a definition does, or else as these pages do. */
@Component
class RoleWords {

  private final ObjectProvider<RoleNames> roleNames;
  private final Texts texts;

  RoleWords(ObjectProvider<RoleNames> roleNames, Texts texts) {
    this.roleNames = roleNames;
    this.texts = texts;
  }

  /** All words of one language, read once for a page. */
  record Words(Map<String, String> named, Texts texts, Locale locale) {

    /** A role that nothing names any more stays its code: it is still held. */
    String of(String role) {
      String key = "accounts.role-name." + role;
      return texts.has(locale, key) ? texts.get(locale, key) : named.getOrDefault(role, role);
    }
  }

  Words in(Locale locale) {
    Map<String, String> named = new HashMap<>();
    roleNames.forEach(each -> each.words(locale).forEach(named::putIfAbsent));
    return new Words(Map.copyOf(named), texts, locale);
  }
}
