package org.lintas.casework.rounds;

import com.ibm.icu.text.DisplayContext;
import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.util.ULocale;
import java.util.Locale;
import java.util.Map;
import org.lintas.access.Offices;
import org.lintas.casework.rounds.Sheet.Cell;
import org.lintas.pages.Page;
import org.lintas.procedure.Fee;
import org.lintas.procedure.Field;
import org.lintas.procedure.Money;
import org.lintas.procedure.Procedure;
import org.lintas.procedure.Stage;
import org.lintas.procedure.Words;

/** Names of what a round is counted by, and figures, in the reader's language. */
public record Labels(Page page, Procedure procedure, Offices offices) {

  String t(String key, Object... arguments) {
    return page.t(key, arguments);
  }

  public String stage(String stage) {
    return Words.text(procedure, "stage." + stage + ".title", page.locale());
  }

  String outcome(String stage, String outcome) {
    return Words.text(procedure, "outcome." + stage + "." + outcome, page.locale());
  }

  String fee(String fee) {
    return Words.text(procedure, "fee." + fee, page.locale());
  }

  /** Name of a dimension: a field's label, or the word for office. */
  public String dimension(String by) {
    return by.equals("office")
        ? t("rounds.office")
        : Words.text(procedure, "field." + by + ".label", page.locale());
  }

  /** An answer in words. */
  public String answer(String by, String value) {
    if (value.isEmpty()) {
      return t("rounds.unanswered");
    }
    if (by.equals("office")) {
      return offices.find(value, page.locale()).map(office -> office.name()).orElse(value);
    }
    return procedure.stages().stream()
        .flatMap(stage -> stage.form().stream())
        .filter(field -> field.name().equals(by))
        .findFirst()
        .map(field -> answer(field, value))
        .orElse(value);
  }

  private String answer(Field field, String value) {
    return switch (field.type()) {
      case COUNTRY ->
          LocaleDisplayNames.getInstance(
                  ULocale.forLocale(page.locale()), DisplayContext.LENGTH_SHORT)
              .regionDisplayName(value);
      case PLACE -> place(value);
      case CHOICE -> Words.text(procedure, "choice." + field.name() + "." + value, page.locale());
      case TEXT,
          NAME,
          DATE,
          YEAR,
          NUMBER,
          MONEY,
          YES_NO,
          PHONE,
          DOCUMENT,
          PERSON,
          ORGANISATION,
          FILE ->
          value;
    };
  }

  private String place(String code) {
    Map<String, String> names = procedure.jurisdiction().places().getOrDefault(code, Map.of());
    return names.getOrDefault(page.lang(), names.getOrDefault("en", code));
  }

  Cell number(long number) {
    return new Cell(page.number(number), Long.toString(number));
  }

  Cell share(long part, long whole) {
    double share = whole == 0 ? 0 : (double) part / whole;
    return new Cell(
        whole == 0 ? "–" : page.percent(share), String.format(Locale.ROOT, "%.4f", share));
  }

  Cell money(Stage stage, long minor) {
    if (stage.fees().isEmpty()) {
      return new Cell("–", "0");
    }
    Fee fee = stage.fees().getFirst();
    Money money = new Money(minor, fee.amount().currency());
    return new Cell(page.money(money), money.amount().toPlainString());
  }
}
