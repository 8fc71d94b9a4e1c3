package org.lintas.complaints.desk.web;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lintas.access.Caller;
import org.lintas.access.For;
import org.lintas.api.Answers;
import org.lintas.complaints.desk.DeskCases;
import org.lintas.complaints.desk.Docket;
import org.lintas.complaints.desk.Entrance;
import org.lintas.complaints.desk.web.DeskBody.LineBody;
import org.lintas.complaints.repeats.Repeats;
import org.lintas.shared.Result;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Steps at the desk for programs: the same as on the case's page, by the same names. */
@RestController
@For(Entrance.CASEWORKER)
class DeskStepsApi {

  private final StepForms steps;
  private final DeskCases cases;
  private final Repeats repeats;
  private final Answers answers;
  private final DeskWords words;

  DeskStepsApi(
      StepForms steps, DeskCases cases, Repeats repeats, Answers answers, DeskWords words) {
    this.steps = steps;
    this.cases = cases;
    this.repeats = repeats;
    this.answers = answers;
    this.words = words;
  }

  @PostMapping("/api/v1/complaints/{number}/steps/{step}")
  ResponseEntity<Object> take(
      Caller.Officer officer,
      @PathVariable String number,
      @PathVariable String step,
      @RequestBody StepCall call,
      @RequestHeader(name = Repeats.KEY, required = false) @Nullable String key,
      Locale locale) {
    Result<Docket> result =
        repeats.once(
            new Repeats.Call(officer.name(), number + "/" + step, key),
            () -> taken(officer, number, steps.take(officer, number, step, call.form())),
            () -> asItStands(officer, number));
    return answers.of(
        result,
        reason -> words.sentence(reason, locale),
        docket -> ResponseEntity.ok(LineBody.of(docket)));
  }

  /** What is owed next is computed by the database. */
  private Result<Docket> taken(Caller.Officer officer, String number, Result<Docket> result) {
    return result instanceof Result.Done<Docket> ? asItStands(officer, number) : result;
  }

  private Result<Docket> asItStands(Caller.Officer officer, String number) {
    return Result.of(cases.find(officer, number));
  }
}
