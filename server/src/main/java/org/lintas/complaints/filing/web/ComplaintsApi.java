package org.lintas.complaints.filing.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lintas.access.Public;
import org.lintas.api.Answers;
import org.lintas.api.BadCall;
import org.lintas.complaints.files.Upload;
import org.lintas.complaints.filing.Intake;
import org.lintas.complaints.filing.Statement;
import org.lintas.complaints.vault.Vault.Filed;
import org.lintas.procedure.Reason;
import org.lintas.shared.Result;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Complaints for programs of organisations that take them by telephone or messenger. */
@RestController
@Public
class ComplaintsApi {

  private static final String PATH = "/api/v1/complaints";

  private final Intake intake;
  private final Networks networks;
  private final Drafts repeated;
  private final Answers answers;

  ComplaintsApi(Intake intake, Networks networks, Drafts repeated, Answers answers) {
    this.intake = intake;
    this.networks = networks;
    this.repeated = repeated;
    this.answers = answers;
  }

  /** What is answered, once. */
  public record ReceiptBody(String receipt) {}

  @PostMapping(path = PATH, consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<Object> file(
      @RequestBody FilingBody body,
      @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
      HttpServletRequest request,
      Locale locale) {
    return file(body, body.whoDidIt(), key, request, locale);
  }

  /** With files: a form of several parts, read before it comes here. */
  @PostMapping(path = PATH, consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
  ResponseEntity<Object> fileForm(
      @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
      HttpServletRequest request,
      Locale locale) {
    FilingBody body = FilingBody.of(request.getParameterMap());
    return file(
        body,
        new Statement.Respondent(
            FilingBody.text(request.getParameter("organisation")),
            "",
            FilingBody.text(request.getParameter("respondent"))),
        key,
        request,
        locale);
  }

  private ResponseEntity<Object> file(
      FilingBody body,
      Statement.Respondent respondent,
      @Nullable String key,
      HttpServletRequest request,
      Locale locale) {
    Ticket ticket = key == null ? null : new Ticket("", checked(key));
    Optional<Draft> before = ticket == null ? Optional.empty() : repeated.find(ticket);
    if (before.isPresent()) {
      return created(before.get().receipt());
    }
    if (!networks.mayFile(request.getRemoteAddr())) {
      throw new BadCall(HttpStatus.TOO_MANY_REQUESTS, List.of(Sending.often()));
    }
    Upload.Taken sent = Upload.of(request).cleaned();
    List<Reason> unfit = new ArrayList<>(body.unknown());
    unfit.addAll(sent.refused());
    String language = body.language() == null ? locale.getLanguage() : body.language();
    Result<Filed> result =
        intake.file(
            new Intake.Whole(
                body.statement(respondent),
                body.whoSheIs(),
                sent.files(),
                FilingBody.text(body.channel()),
                language.matches("[a-z]{2,3}") ? language : "en"),
            unfit);
    return answers.of(
        result,
        filed -> {
          if (ticket != null) {
            repeated.keep(ticket, Draft.sent(filed.receipt()));
          }
          return created(filed.receipt());
        });
  }

  /** A receipt never stands in the table of answers: this is kept for half an hour, sealed. */
  private static String checked(String key) {
    if (!key.matches("[\\x21-\\x7e]{1,255}")) {
      throw BadCall.wrong("Idempotency-Key", "text");
    }
    return key;
  }

  private static ResponseEntity<Object> created(String receipt) {
    return ResponseEntity.status(HttpStatus.CREATED)
        .header("Cache-Control", "no-store")
        .body(new ReceiptBody(receipt));
  }
}
