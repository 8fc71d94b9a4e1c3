package org.lintas.recruitment.contracts.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lintas.pages.Form;
import org.lintas.procedure.Reason;
import org.lintas.recruitment.contracts.model.Terms;
import org.lintas.recruitment.contracts.model.TermsText;
import org.lintas.recruitment.contracts.model.Version;

/** A text of a contract as a form sends it. */
public final class TextForm {

  private TextForm() {}

  /** Terms from a form; what is wrong is added to the reasons, and nothing comes of it. */
  public static @Nullable Terms terms(Form form, List<Reason> reasons) {
    Map<String, String> said = new HashMap<>();
    TermsText.NAMES.forEach(name -> said.put(name, form.value(name)));
    TermsText.Read read = TermsText.read(said);
    reasons.addAll(read.reasons());
    return read.terms();
  }

  /** A text of a kind with its day. */
  public static @Nullable Version text(Version.Kind kind, Form form, List<Reason> reasons) {
    Terms terms = terms(form, reasons);
    LocalDate day = day(form.date("agreedOn"), reasons);
    return terms == null || day == null ? null : new Version(kind, day, terms);
  }

  private static @Nullable LocalDate day(String written, List<Reason> reasons) {
    try {
      return LocalDate.parse(written);
    } catch (DateTimeException notADay) {
      reasons.add(new Reason("no-day", "agreedOn", Map.of()));
      return null;
    }
  }

  /** A form filled in with terms. */
  public static Form filled(Form form, Terms terms) {
    Form filled = form;
    for (Map.Entry<String, String> each : TermsText.write(terms).entrySet()) {
      filled = filled.with(each.getKey(), each.getValue());
    }
    return filled;
  }
}
