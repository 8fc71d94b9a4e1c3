package org.lintas.pages;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lintas.access.Caller;

/**
 * What every template needs: the reader's language, who is signed in, where the page is. Handed to
 * each template as {@code page}; a controller adds only its {@code view}.
 *
 * @param officer null for a visitor
 * @param path of this page, for the language switch
 * @param csrf token that every form sends back as {@code _csrf}
 */
public record Page(
    Locale locale, Texts texts, Caller.@Nullable Officer officer, String path, String csrf) {

  /** A sentence in the reader's language; see {@link Texts#get}. */
  public String t(String key, Object... arguments) {
    return texts.get(locale, key, arguments);
  }
}
