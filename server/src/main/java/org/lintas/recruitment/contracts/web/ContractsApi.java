package org.lintas.recruitment.contracts.web;

import java.net.URI;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lintas.access.Caller;
import org.lintas.access.For;
import org.lintas.api.Answers;
import org.lintas.api.BadCall;
import org.lintas.api.Paging;
import org.lintas.procedure.Reason;
import org.lintas.recruitment.contracts.Assessments;
import org.lintas.recruitment.contracts.Beginning;
import org.lintas.recruitment.contracts.Contract;
import org.lintas.recruitment.contracts.Contracts;
import org.lintas.recruitment.contracts.Opened;
import org.lintas.recruitment.contracts.Roles;
import org.lintas.recruitment.contracts.model.TermsText;
import org.lintas.recruitment.contracts.model.Version;
import org.lintas.shared.Result;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Contracts for programs. */
@RestController
@RequestMapping("/api/v1/contracts")
@For({Roles.LICENSING_OFFICER, Roles.AGENCY})
class ContractsApi {

  private final Contracts contracts;
  private final Assessments assessments;
  private final Answers answers;
  private final ContractWords words;

  ContractsApi(Contracts contracts, Assessments assessments, Answers answers, ContractWords words) {
    this.contracts = contracts;
    this.assessments = assessments;
    this.answers = answers;
    this.words = words;
  }

  /** A text to be entered. */
  record NewText(
      @Nullable String kind,
      @Nullable String agreedOn,
      @Nullable Map<String, String> terms,
      @Nullable String reason) {}

  /** A contract to be begun. */
  record NewContract(
      @Nullable String origin,
      @Nullable String destination,
      @Nullable String worker,
      @Nullable String caseId,
      @Nullable String agency,
      @Nullable String employer,
      @Nullable List<NewText> texts) {}

  @GetMapping
  ResponseEntity<Object> list(
      Caller.Officer caller, Paging paging, @RequestParam(defaultValue = "false") boolean flagged) {
    var found = contracts.list(caller, flagged, paging.page(), paging.size());
    return ResponseEntity.ok(
        new org.lintas.shared.Page<>(
            found.contents().stream().map(this::body).toList(),
            found.page(),
            found.size(),
            found.total()));
  }

  @PostMapping
  ResponseEntity<Object> begin(
      Caller.Officer caller, @RequestBody NewContract call, Locale locale) {
    List<Reason> reasons = new ArrayList<>();
    List<Version> texts = new ArrayList<>();
    for (NewText each : call.texts() == null ? List.<NewText>of() : call.texts()) {
      Version text = text(each, reasons);
      if (text != null) {
        texts.add(text);
      }
    }
    Beginning beginning =
        new Beginning(
            said(call.origin()),
            said(call.destination()),
            said(call.worker()),
            said(call.caseId()),
            said(call.agency()),
            said(call.employer()),
            null);
    Result<Opened> result =
        reasons.isEmpty()
            ? contracts.begin(caller, beginning, texts)
            : new Result.Refused<>(reasons);
    return answers.of(
        result,
        reason -> words.sentence(reason, locale),
        opened ->
            ResponseEntity.created(URI.create("/api/v1/contracts/" + opened.contract().number()))
                .header("Cache-Control", "no-store")
                .body(body(opened.contract()).withCode(opened.code())));
  }

  @GetMapping("/{id}")
  ResponseEntity<Object> find(Caller.Officer caller, @PathVariable String id, Locale locale) {
    return shown(contracts.find(caller, id), locale);
  }

  @PostMapping("/{id}/texts")
  ResponseEntity<Object> enter(
      Caller.Officer caller,
      @PathVariable String id,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
      @RequestBody NewText call,
      Locale locale) {
    List<Reason> reasons = new ArrayList<>();
    Version text = text(call, reasons);
    Result<Contract> result =
        text == null
            ? new Result.Refused<>(reasons)
            : contracts.enter(
                caller, id, text, said(call.reason()), org.lintas.api.Version.of(ifMatch));
    return shown(result, locale);
  }

  private ResponseEntity<Object> shown(Result<Contract> result, Locale locale) {
    return answers.of(
        result,
        reason -> words.sentence(reason, locale),
        contract ->
            ResponseEntity.ok()
                .eTag(org.lintas.api.Version.tag(contract.version()))
                .body(body(contract)));
  }

  private ContractBody body(Contract contract) {
    return ContractBody.of(contract, assessments.of(contract));
  }

  private static @Nullable Version text(NewText call, List<Reason> reasons) {
    Version.Kind kind =
        Version.Kind.named(said(call.kind()))
            .orElseThrow(() -> BadCall.wrong("kind", "offer, signed, destination"));
    TermsText.Read read = TermsText.read(call.terms() == null ? Map.of() : call.terms());
    reasons.addAll(read.reasons());
    return read.terms() == null ? null : new Version(kind, day(call.agreedOn()), read.terms());
  }

  private static LocalDate day(@Nullable String text) {
    try {
      return LocalDate.parse(said(text));
    } catch (DateTimeException e) {
      throw BadCall.wrong("agreedOn", "2026-11-22");
    }
  }

  private static String said(@Nullable String text) {
    return text == null ? "" : text.strip();
  }
}
