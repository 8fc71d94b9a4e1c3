package org.lintas.casework.desk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lintas.pages.Form;
import org.lintas.procedure.Fee;
import org.lintas.procedure.Field;
import org.lintas.procedure.Money;
import org.lintas.procedure.Payment;
import org.lintas.procedure.Procedure;
import org.lintas.procedure.Stage;

/**
 * Reads what was typed into the form of a stage, as the engine wants it. Nothing is judged here:
 * what makes no sense goes on as it is, for the engine to refuse.
 */
final class Entered {

  static final String ANSWER = "answer.";
  static final String PAID = "paid.";
  static final String RECEIPT = "receipt.";

  private Entered() {}

  /** Field → text; an empty one is no answer. Fields that the stage does not have are kept. */
  static Map<String, String> answers(Form form, Procedure procedure, Stage stage) {
    Map<String, String> answers = new LinkedHashMap<>();
    for (Field field : stage.form()) {
      put(answers, field.name(), answer(form, procedure, field));
    }
    for (String name : form.values().keySet()) {
      if (name.startsWith(ANSWER) && !isPartOfDate(name)) {
        String field = name.substring(ANSWER.length());
        if (stage.form().stream().noneMatch(each -> each.name().equals(field))) {
          put(answers, field, form.value(name));
        }
      }
    }
    return answers;
  }

  /** Every ticked fee with the amount that the definition asks for. */
  static List<Payment> payments(Form form, Stage stage) {
    List<Payment> payments = new ArrayList<>();
    for (String name : form.values().keySet()) {
      if (name.startsWith(PAID)) {
        String fee = name.substring(PAID.length());
        String receipt = form.value(RECEIPT + fee);
        payments.add(new Payment(fee, amount(stage, fee), receipt.isEmpty() ? null : receipt));
      }
    }
    return payments;
  }

  /** A form that already holds these answers. */
  static Form prefilled(Map<String, String> answers) {
    Form form = Form.empty();
    for (Map.Entry<String, String> answer : answers.entrySet()) {
      form = form.with(ANSWER + answer.getKey(), answer.getValue());
    }
    return form;
  }

  /**
   * The form with another answer in place of what was typed.
   *
   * @param instead {@code control=value}
   */
  static Form instead(Form form, String instead) {
    int equals = instead.indexOf('=');
    String name = equals < 0 ? "" : instead.substring(0, equals);
    Map<String, List<String>> values = new LinkedHashMap<>(form.values());
    values.keySet().removeIf(each -> isPartOfDate(each) && each.startsWith(name + "-"));
    values.remove("instead");
    values.put(name, List.of(instead.substring(equals + 1)));
    return new Form(Map.copyOf(values), List.of());
  }

  private static String amount(Stage stage, String fee) {
    return stage.fees().stream()
        .filter(each -> each.name().equals(fee))
        .map(Fee::amount)
        .map(Entered::written)
        .findFirst()
        .orElse("");
  }

  /** {@code 1700 THB}. */
  private static String written(Money money) {
    return money.amount().toPlainString() + " " + money.currency();
  }

  private static String answer(Form form, Procedure procedure, Field field) {
    String name = ANSWER + field.name();
    return switch (field.type()) {
      case DATE -> form.date(name);
      case MONEY -> money(form.value(name), procedure.jurisdiction().currency());
      case YEAR, NUMBER, PHONE -> ascii(form.value(name));
      case TEXT, NAME, COUNTRY, PLACE, CHOICE, YES_NO, DOCUMENT, PERSON, ORGANISATION, FILE ->
          form.value(name);
    };
  }

  /** An amount; a bare figure is in the authority's currency. */
  private static String money(String text, String currency) {
    String plain = ascii(text).replace(",", "");
    return plain.matches("[0-9.]+") ? plain + " " + currency : plain;
  }

  /** Digits of any script as the ten that the engine reads. */
  private static String ascii(String text) {
    return text.codePoints()
        .map(each -> Character.isDigit(each) ? '0' + Character.digit(each, 10) : each)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static boolean isPartOfDate(String name) {
    return name.endsWith("-day") || name.endsWith("-month") || name.endsWith("-year");
  }

  private static void put(Map<String, String> answers, String field, String text) {
    if (!text.isBlank()) {
      answers.put(field, text);
    }
  }
}
