package org.lintas.casework.web;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lintas.access.Caller;
import org.lintas.access.For;
import org.lintas.api.Answers;
import org.lintas.api.BadCall;
import org.lintas.api.Paging;
import org.lintas.api.Version;
import org.lintas.casework.CasePapers;
import org.lintas.casework.CaseView;
import org.lintas.casework.Cases;
import org.lintas.casework.Opening;
import org.lintas.people.People;
import org.lintas.people.Person;
import org.lintas.procedure.Action;
import org.lintas.procedure.Actor;
import org.lintas.procedure.Procedure;
import org.lintas.procedure.ProcedureName;
import org.lintas.procedures.Procedures;
import org.lintas.procedures.Published;
import org.lintas.shared.CaseNumber;
import org.lintas.shared.Page;
import org.lintas.shared.Result;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Cases for programs. */
@RestController
@RequestMapping("/api/v1")
@For
class CasesApi {

  private final Cases cases;
  private final Procedures procedures;
  private final People people;
  private final Answers answers;
  private final CaseWords words;
  private final ObjectProvider<CasePapers> papers;

  CasesApi(
      Cases cases,
      Procedures procedures,
      People people,
      Answers answers,
      CaseWords words,
      ObjectProvider<CasePapers> papers) {
    this.cases = cases;
    this.procedures = procedures;
    this.people = people;
    this.answers = answers;
    this.words = words;
    this.papers = papers;
  }

  @PostMapping("/procedures/{authority}/{name}/cases")
  ResponseEntity<Object> start(
      Caller.Officer caller,
      @PathVariable String authority,
      @PathVariable String name,
      @RequestBody Call.Start call,
      Locale locale) {
    ProcedureName procedure = new ProcedureName(authority.toLowerCase(Locale.ROOT), name);
    Call.Read read = Call.read(call.on(), call.answers(), call.payments(), words.today());
    Result<CaseView> started =
        cases.start(
            caller,
            new Opening(procedure, call.office(), call.person(), call.reference()),
            actor ->
                new Action.Start(
                    actor, read.on(), call.outcome(), read.answers(), read.payments()));
    Optional<Procedure> known = procedures.findCurrent(caller, procedure).map(Published::procedure);
    return answers.of(
        started,
        words.of(known, locale),
        view ->
            ResponseEntity.created(URI.create("/api/v1/cases/" + view.number()))
                .eTag(Version.tag(view.version()))
                .body(body(caller, view)));
  }

  @GetMapping("/cases")
  Page<CaseBody.LineBody> list(Caller.Officer caller, Wanted wanted, Paging paging) {
    return lines(cases.list(caller, wanted.filter(), paging.page(), paging.size()));
  }

  @GetMapping("/worklist")
  Page<CaseBody.LineBody> worklist(Caller.Officer caller, Wanted wanted, Paging paging) {
    return lines(cases.worklist(caller, wanted.filter(), paging.page(), paging.size()));
  }

  @GetMapping("/cases/{id}")
  ResponseEntity<Object> find(Caller.Officer caller, @PathVariable String id, Locale locale) {
    return shown(caller, withSerial(id, serial -> cases.find(caller, serial, locale)), null);
  }

  @PostMapping("/cases/{id}")
  ResponseEntity<Object> act(
      Caller.Officer caller,
      @PathVariable String id,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
      @RequestBody Call.OnCase call,
      Locale locale) {
    LocalDate on = Call.read(call.on(), null, null, words.today()).on();
    String reason = call.reason() == null ? "" : call.reason();
    Function<Actor, Action> action =
        switch (call.action()) {
          case "withdraw" -> actor -> new Action.Withdraw(actor, on, reason);
          case "note" -> actor -> new Action.Note(actor, on, reason);
          case null, default -> throw BadCall.wrong("action", "withdraw, note");
        };
    return acted(caller, id, ifMatch, action, locale);
  }

  @PostMapping("/cases/{id}/stages/{stage}")
  ResponseEntity<Object> act(
      Caller.Officer caller,
      @PathVariable String id,
      @PathVariable String stage,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
      @RequestBody Call.OnStage call,
      Locale locale) {
    Call.Read read = Call.read(call.on(), call.answers(), call.payments(), words.today());
    return acted(caller, id, ifMatch, StageAction.of(call, stage, read), locale);
  }

  @PostMapping("/cases/{id}/stages/{stage}/claim")
  ResponseEntity<Object> claim(
      Caller.Officer caller, @PathVariable String id, @PathVariable String stage, Locale locale) {
    return shown(
        caller,
        withSerial(id, serial -> cases.claim(caller, serial, stage, true)),
        wordsOf(caller, id, locale));
  }

  @PostMapping("/cases/{id}/stages/{stage}/release")
  ResponseEntity<Object> release(
      Caller.Officer caller, @PathVariable String id, @PathVariable String stage, Locale locale) {
    return shown(
        caller,
        withSerial(id, serial -> cases.claim(caller, serial, stage, false)),
        wordsOf(caller, id, locale));
  }

  /** Private answers; the reading is recorded. */
  @GetMapping("/cases/{id}/stages/{stage}/answers")
  ResponseEntity<Object> unseal(
      Caller.Officer caller, @PathVariable String id, @PathVariable String stage) {
    return answers.of(
        withSerial(id, serial -> cases.unseal(caller, serial, stage)),
        unsealed -> ResponseEntity.ok(Map.of("answers", unsealed)));
  }

  @GetMapping("/cases/{id}/history")
  ResponseEntity<Object> history(Caller.Officer caller, @PathVariable String id, Locale locale) {
    return answers.of(
        withSerial(id, serial -> cases.history(caller, serial, locale)),
        lines ->
            ResponseEntity.ok(
                Map.of("contents", lines.stream().map(CaseBody.HistoryBody::of).toList())));
  }

  private ResponseEntity<Object> acted(
      Caller.Officer caller,
      String id,
      @Nullable String ifMatch,
      Function<Actor, Action> action,
      Locale locale) {
    Integer version = Version.of(ifMatch);
    Result<CaseView> acted = withSerial(id, serial -> cases.act(caller, serial, version, action));
    return shown(
        caller, acted, acted instanceof Result.Refused ? wordsOf(caller, id, locale) : null);
  }

  private ResponseEntity<Object> shown(
      Caller caller,
      Result<CaseView> result,
      @Nullable Function<org.lintas.procedure.Reason, String> sentences) {
    return answers.of(
        result,
        sentences,
        view -> ResponseEntity.ok().eTag(Version.tag(view.version())).body(body(caller, view)));
  }

  private @Nullable Function<org.lintas.procedure.Reason, String> wordsOf(
      Caller caller, String id, Locale locale) {
    Result<CaseView> found = withSerial(id, serial -> cases.find(caller, serial, locale));
    return found instanceof Result.Done<CaseView>(CaseView view)
        ? words.of(Optional.of(view.published().procedure()), locale)
        : null;
  }

  private CaseBody body(Caller caller, CaseView view) {
    Long alike = view.alike();
    Person sameAs = alike == null ? null : people.find(caller, List.of(alike)).get(alike);
    return CaseBody.of(view, sameAs, cards(caller, view), words.today());
  }

  private List<CaseBody.CardBody> cards(Caller caller, CaseView view) {
    return papers
        .orderedStream()
        .flatMap(each -> each.of(caller, view.serial()).stream())
        .filter(paper -> paper.sort() == CasePapers.Sort.CARD)
        .map(paper -> new CaseBody.CardBody(paper.number(), paper.kind(), paper.state()))
        .toList();
  }

  private static <T> Result<T> withSerial(String id, Function<Long, Result<T>> door) {
    OptionalLong serial = CaseNumber.serial(id);
    return serial.isPresent() ? door.apply(serial.getAsLong()) : new Result.Missing<>();
  }

  private static Page<CaseBody.LineBody> lines(Page<CaseView.Line> page) {
    return new Page<>(
        page.contents().stream().map(CaseBody.LineBody::of).toList(),
        page.page(),
        page.size(),
        page.total());
  }
}
