package org.lintas.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lintas.procedure.Reason;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;

/**
 * Why a door refused, in the reader's words: the sentence {@code <prefix><code>.<field>} if there
 * is one, else {@code <prefix><code>}. It is told the details of the reason and, where the module
 * names its fields, {@code field}. A module has one of its own as a bean.
 */
public class Refusals {

  private final Texts texts;
  private final String prefix;
  private final @Nullable String fields;

  /** Of a module whose sentences name no fields. */
  public Refusals(Texts texts, String prefix) {
    this(texts, prefix, null);
  }

  /**
   * Of a module.
   *
   * @param prefix of sentences, such as {@code accounts.reason.}
   * @param fields prefix of the names of fields, or null
   */
  public Refusals(Texts texts, String prefix, @Nullable String fields) {
    this.texts = texts;
    this.prefix = prefix;
    this.fields = fields;
  }

  /** A page that asks again, with the status of a refusal. */
  public static ModelAndView again(ModelAndView page) {
    page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    return page;
  }

  /** A form shown again, with each reason beside its field. */
  public Form on(Form form, List<Reason> reasons, Locale locale) {
    return form.refused(
        reasons.stream()
            .map(reason -> new Message(reason.field(), sentence(reason, locale)))
            .toList());
  }

  public String sentence(Reason reason, Locale locale) {
    String field = reason.field();
    String code = prefix + reason.code();
    String own = code + "." + field;
    List<Object> details = new ArrayList<>();
    reason.details().forEach((name, value) -> details.addAll(List.of(name, value)));
    if (field != null && fields != null) {
      details.addAll(List.of("field", texts.get(locale, fields + field)));
    }
    String key = field != null && texts.has(locale, own) ? own : code;
    return texts.get(locale, key, details.toArray());
  }
}
