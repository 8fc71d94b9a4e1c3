package org.lintas.complaints.filing.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lintas.complaints.Kind;
import org.lintas.complaints.Sector;
import org.lintas.complaints.filing.Intake;
import org.lintas.complaints.filing.Statement;
import org.lintas.pages.Form;
import org.lintas.uploads.Cleaned;

/**
 * A complaint that is being written.
 *
 * @param receipt of the complaint it has become, while it is shown; empty before
 */
public record Draft(
    Step step, Map<String, List<String>> answers, List<Cleaned> files, String receipt) {

  static final Draft EMPTY = new Draft(Step.WHAT, Map.of(), List.of(), "");

  static Draft sent(String receipt) {
    return new Draft(Step.REVIEW, Map.of(), List.of(), receipt);
  }

  boolean isSent() {
    return !receipt.isEmpty();
  }

  Draft at(Step other) {
    return new Draft(other, answers, files, receipt);
  }

  Draft with(List<Cleaned> more) {
    List<Cleaned> all = new ArrayList<>(files);
    all.addAll(more);
    return new Draft(step, answers, List.copyOf(all), receipt);
  }

  Draft without(int file) {
    List<Cleaned> all = new ArrayList<>(files);
    if (file >= 0 && file < all.size()) {
      all.remove(file);
    }
    return new Draft(step, answers, List.copyOf(all), receipt);
  }

  /** With what was answered on one page, in place of what was answered there before. */
  Draft answered(Step page, Map<String, String[]> parameters) {
    Map<String, List<String>> all = new HashMap<>(answers);
    for (String field : page.fields()) {
      String[] values = parameters.get(field);
      if (values == null) {
        all.remove(field);
      } else {
        all.put(field, Arrays.asList(values));
      }
    }
    return new Draft(step, Map.copyOf(all), files, receipt);
  }

  public Form form() {
    return new Form(answers, List.of());
  }

  public List<Kind> kinds() {
    return answers.getOrDefault("kinds", List.of()).stream()
        .flatMap(each -> Kind.of(each).stream())
        .toList();
  }

  Statement statement() {
    Form form = form();
    return new Statement(
        kinds(),
        form.value("teller"),
        new Statement.Event(
            form.value("what"),
            form.value("where"),
            form.value("when"),
            form.value("country"),
            form.value("origin"),
            Sector.of(form.value("sector")).orElse(null)),
        new Statement.Respondent(form.value("organisation"), "", form.value("respondent")),
        form.value("wants"),
        form.value("trusts"));
  }

  Statement.Identity identity() {
    Form form = form();
    return new Statement.Identity(
        form.value("name"), form.value("contact"), form.value("status"), form.value("person"));
  }

  Intake.Whole whole(String language) {
    return new Intake.Whole(statement(), identity(), files, form().value("channel"), language);
  }
}
