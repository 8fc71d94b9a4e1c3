package org.lintas.portal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lintas.pages.Countries;
import org.lintas.procedure.Explanation;
import org.lintas.procedure.Explanation.FeeWords;
import org.lintas.procedure.Window;
import org.lintas.procedures.Published;

/** How a procedure works, for whoever must go through it. */
public record Leaflet(
    String authority, Explanation words, int version, Instant published, LocalDate today) {

  static Leaflet of(Published published, Locale locale, LocalDate today) {
    return new Leaflet(
        Countries.name(published.procedure().name().authority(), locale),
        Explanation.of(published.procedure(), locale),
        published.version(),
        published.at(),
        today);
  }

  /** All fees, in the order of the stages. */
  public List<FeeWords> fees() {
    return words.stages().stream().flatMap(stage -> stage.fees().stream()).toList();
  }

  /** Key of the word for a window: open, not yet, over. */
  public String state(@Nullable Window window) {
    if (window == null || window.contains(today)) {
      return "portal.leaflet.open";
    }
    return today.isBefore(window.opens()) ? "portal.leaflet.early" : "portal.leaflet.over";
  }
}
