package org.lintas.casework.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.lintas.pages.Countries;
import org.lintas.pages.Page;
import org.lintas.procedure.Field;
import org.lintas.procedure.Money;
import org.lintas.procedure.Procedure;
import org.lintas.procedure.Stage;
import org.lintas.procedure.Words;

/** Answers as their reader reads them. */
final class Answers {

  private Answers() {}

  /** A question and its answer. */
  public record Line(String field, String label, String text) {}

  /** All answers of a stage, in the order of its form. */
  static List<Line> of(Page page, Procedure procedure, Stage stage, Map<String, String> answers) {
    List<Line> lines = new ArrayList<>();
    for (Field field : stage.form()) {
      String answer = answers.get(field.name());
      if (answer != null) {
        lines.add(
            new Line(
                field.name(),
                Words.text(procedure, "field." + field.name() + ".label", page.locale()),
                text(page, procedure, field, answer)));
      }
    }
    return lines;
  }

  private static String text(Page page, Procedure procedure, Field field, String answer) {
    return switch (field.type()) {
      case CHOICE -> Words.text(procedure, "choice." + field.name() + "." + answer, page.locale());
      case YES_NO -> page.t(answer.equals("yes") ? "casework.desk.yes" : "casework.desk.no");
      case COUNTRY -> Countries.name(answer, page.locale());
      case PLACE -> Lists.place(procedure.jurisdiction(), answer, page.locale());
      case DATE -> page.date(answer);
      case MONEY -> page.money(Money.of(answer));
      case TEXT, NAME, YEAR, NUMBER, PHONE, DOCUMENT, PERSON, ORGANISATION, FILE -> answer;
    };
  }
}
