package org.lintas.recruitment.costs.web;

import com.ibm.icu.text.DisplayContext;
import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.util.ULocale;
import java.util.Locale;
import org.lintas.pages.Page;
import org.lintas.recruitment.corridors.Corridor;
import org.lintas.recruitment.corridors.Source;

/** Corridors and their laws in the reader's language. */
public final class CorridorWords {

  private CorridorWords() {}

  /** {@code Myanmar to Thailand}. */
  public static String fromTo(Page page, String corridor) {
    return page.t(
        "recruitment.corridors.from-to",
        "from",
        country(page, corridor.substring(0, 2)),
        "to",
        country(page, corridor.substring(3)));
  }

  private static String country(Page page, String code) {
    return LocaleDisplayNames.getInstance(
            ULocale.forLanguageTag(page.lang()), DisplayContext.LENGTH_SHORT)
        .regionDisplayName(code.toUpperCase(Locale.ROOT));
  }

  /** A law with the section meant. */
  public static String law(Page page, Corridor corridor, Source source) {
    String law = corridor.text("law." + source.law(), page.locale());
    return source.section() == null
        ? law
        : page.t("recruitment.corridors.section", "law", law, "section", source.section());
  }
}
