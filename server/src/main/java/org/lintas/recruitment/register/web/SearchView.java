package org.lintas.recruitment.register.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lintas.organisations.Organisation;
import org.lintas.pages.Form;
import org.lintas.pages.Page;
import org.lintas.recruitment.register.AgencyRecord.Hit;

/**
 * The page on which an agency is looked for.
 *
 * @param form what was typed, and what is wrong with it
 * @param hits null before anything was asked
 */
public record SearchView(Form form, org.lintas.shared.@Nullable Page<Hit> hits) {

  private static final double LOOKS_ALIKE = 0.8;

  public String words() {
    return form.value("q");
  }

  /** Of the same search, for its other pages. */
  public String address() {
    return "/agencies?q=" + URLEncoder.encode(words(), StandardCharsets.UTF_8);
  }

  /** Names of agencies that may not recruit and look like what was typed. */
  public List<String> traps() {
    return hits == null
        ? List.of()
        : hits.contents().stream()
            .filter(Hit::isTrap)
            .filter(each -> {
              Organisation.Found found = each.found();
              return found == null || found.score() >= LOOKS_ALIKE;
            })
            .map(each -> each.organisation().name())
            .toList();
  }

  /** How it was found, where its name alone does not tell; empty if nothing is to be said. */
  public static String how(Hit hit, Page page) {
    Organisation.Found found = hit.found();
    if (found == null) {
      return "";
    }
    return switch (found.how()) {
      case NAME, LATIN_NAME, NUMBER -> "";
      case FORMER_NAME -> page.t("recruitment.register.by.former", "name", found.by());
      case PERSON -> page.t("recruitment.register.by.person", "name", found.by());
    };
  }
}
