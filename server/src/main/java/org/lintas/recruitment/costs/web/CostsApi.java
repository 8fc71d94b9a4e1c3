package org.lintas.recruitment.costs.web;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lintas.access.Caller;
import org.lintas.access.For;
import org.lintas.api.Answers;
import org.lintas.pages.Form;
import org.lintas.recruitment.costs.RecruitmentCosts;
import org.lintas.recruitment.costs.Statement;
import org.lintas.recruitment.costs.model.Told;
import org.lintas.shared.Result;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Recruitment costs for programs of those who may see the case, and of the agency. */
@RestController
@RequestMapping("/api/v1/recruitment/costs/{number}")
@For
class CostsApi {

  private final RecruitmentCosts costs;
  private final CostDeeds deeds;
  private final Answers answers;

  CostsApi(RecruitmentCosts costs, CostDeeds deeds, Answers answers) {
    this.costs = costs;
    this.deeds = deeds;
    this.answers = answers;
  }

  @GetMapping
  ResponseEntity<Object> find(Caller.Officer caller, @PathVariable String number, Locale locale) {
    return answer(costs.find(caller, number), HttpStatus.OK, locale);
  }

  @PostMapping("/job")
  ResponseEntity<Object> job(
      Caller.Officer caller,
      @PathVariable String number,
      @RequestBody Map<String, @Nullable String> body,
      Locale locale) {
    return told(caller, number, deeds.read(form(body)).job(), locale);
  }

  @PostMapping("/payments")
  ResponseEntity<Object> pay(
      Caller.Officer caller,
      @PathVariable String number,
      @RequestBody Map<String, @Nullable String> body,
      Locale locale) {
    return told(caller, number, deeds.read(form(body)).payment(), locale);
  }

  @PostMapping("/refunds")
  ResponseEntity<Object> refund(
      Caller.Officer caller,
      @PathVariable String number,
      @RequestBody Map<String, @Nullable String> body,
      Locale locale) {
    String currency = form(body).value("currency");
    return told(caller, number, deeds.read(form(body)).refund(currency), locale);
  }

  @PostMapping("/claim")
  ResponseEntity<Object> claim(Caller.Officer caller, @PathVariable String number, Locale locale) {
    return answer(costs.claim(caller, number), HttpStatus.CREATED, locale);
  }

  private ResponseEntity<Object> told(
      Caller.Officer caller, String number, Result<Told> told, Locale locale) {
    Result<Statement> result =
        switch (told) {
          case Result.Done<Told>(Told sound) -> costs.tell(caller, number, sound);
          case Result.Refused<Told>(var reasons) ->
              costs.find(caller, number) instanceof Result.Done<Statement>
                  ? new Result.Refused<>(reasons)
                  : new Result.Missing<>();
          case Result.Missing<Told> _, Result.Stale<Told> _ -> new Result.Missing<>();
        };
    return answer(result, HttpStatus.CREATED, locale);
  }

  private ResponseEntity<Object> answer(
      Result<Statement> result, HttpStatus status, Locale locale) {
    return answers.of(
        result,
        reason -> deeds.says(reason, locale),
        statement ->
            ResponseEntity.status(status).body(CostBody.of(statement, deeds.named(statement))));
  }

  /** Programs and forms say the same by the same names. */
  private static Form form(Map<String, @Nullable String> body) {
    Form form = Form.empty();
    for (Map.Entry<String, @Nullable String> each : new HashMap<>(body).entrySet()) {
      String value = each.getValue();
      form = value == null ? form : form.with(each.getKey(), value);
    }
    return form;
  }
}
