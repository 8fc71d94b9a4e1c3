package org.lintas.recruitment.orders.web;

import java.util.List;
import java.util.Locale;
import org.lintas.pages.Form;
import org.lintas.pages.Message;
import org.lintas.pages.Refusals;
import org.lintas.pages.Texts;
import org.lintas.procedure.Reason;
import org.springframework.stereotype.Component;

/**
 * Why something about a job order was refused, in the reader's words. What is wrong with its terms
 * is said in the words of contracts.
 */
@Component
class OrderWords {

  private final Texts texts;
  private final Refusals own;
  private final Refusals ofTexts;
  private final Refusals ofLaw;

  OrderWords(Texts texts) {
    this.texts = texts;
    this.own = new Refusals(texts, "orders.reason.");
    this.ofTexts = new Refusals(texts, "contracts.reason.");
    this.ofLaw = new Refusals(texts, "contracts.finding.");
  }

  Form on(Form form, List<Reason> reasons, Locale locale) {
    return form.refused(
        reasons.stream()
            .map(reason -> new Message(field(reason), sentence(reason, locale)))
            .toList());
  }

  /** The control of a form that a finding of the law is about. */
  private static String field(Reason reason) {
    String field = reason.field() == null ? "" : reason.field();
    return switch (field) {
      case "hours" -> "hoursPerDay";
      case "rest" -> "daysPerWeek";
      case "overtime" -> "overtimePerWeek";
      case "deductions" -> "deductDebt";
      default -> field;
    };
  }

  String sentence(Reason reason, Locale locale) {
    if (texts.has(locale, "orders.reason." + reason.code())) {
      return own.sentence(reason, locale);
    }
    return texts.has(locale, "contracts.reason." + reason.code())
        ? ofTexts.sentence(reason, locale)
        : ofLaw.sentence(reason, locale);
  }
}
