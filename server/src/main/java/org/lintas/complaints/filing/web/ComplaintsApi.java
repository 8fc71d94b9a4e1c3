package org.lintas.complaints.filing.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.lintas.access.Public;
import org.lintas.access.Throttle;
import org.lintas.api.Answers;
import org.lintas.api.BadCall;
import org.lintas.complaints.files.Upload;
import org.lintas.complaints.filing.Intake;
import org.lintas.complaints.filing.Statement;
import org.lintas.complaints.repeats.Repeats;
import org.lintas.complaints.vault.Vault.Filed;
import org.lintas.procedure.Reason;
import org.lintas.shared.Result;
import org.lintas.shared.Sha256;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Complaints for programs of organisations that take them by telephone or messenger. */
@RestController
@Public
class ComplaintsApi {

  private static final String PATH = "/api/v1/complaints";
  private static final JsonMapper JSON = JsonMapper.shared();

  private final Intake intake;
  private final Networks networks;
  private final Drafts told;
  private final Repeats repeats;
  private final Answers answers;

  ComplaintsApi(Intake intake, Networks networks, Drafts told, Repeats repeats, Answers answers) {
    this.intake = intake;
    this.networks = networks;
    this.told = told;
    this.repeats = repeats;
    this.answers = answers;
  }

  /** What is answered, once. */
  public record ReceiptBody(String receipt) {}

  @PostMapping(path = PATH, consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<Object> file(
      @RequestBody FilingBody body,
      @RequestHeader(name = Repeats.KEY, required = false) @Nullable String key,
      HttpServletRequest request,
      Locale locale) {
    return file(body, body.whoDidIt(), key, request, locale);
  }

  /** With files: a form of several parts, read before it comes here. */
  @PostMapping(path = PATH, consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
  ResponseEntity<Object> fileForm(
      @RequestHeader(name = Repeats.KEY, required = false) @Nullable String key,
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
    Supplier<Result<String>> filing = () -> filed(body, respondent, request, locale);
    return answers.of(
        key == null ? filing.get() : once(key, ticket(key, body, respondent, request), filing),
        ComplaintsApi::created);
  }

  private Result<String> once(String key, Ticket ticket, Supplier<Result<String>> filing) {
    Supplier<Result<String>> kept =
        () -> {
          Result<String> filed = filing.get();
          if (filed instanceof Result.Done<String>(String receipt)) {
            told.keep(ticket, Draft.sent(receipt));
          }
          return filed;
        };
    return repeats.once(
        new Repeats.Call(ticket.place(), PATH, key),
        kept,
        () ->
            told.find(ticket)
                .<Result<String>>map(draft -> new Result.Done<>(draft.receipt()))
                .orElseGet(kept));
  }

  /**
   * Where a receipt waits, sealed, for whoever repeats a call: it never stands in the table of
   * answers. Only the same words with the same files from the same network find and open it:
   * another program may have chosen the same key.
   */
  private static Ticket ticket(
      String key, FilingBody body, Statement.Respondent respondent, HttpServletRequest request) {
    MessageDigest all = Sha256.begin();
    List<String> texts =
        List.of(
            key,
            Throttle.network(request.getRemoteAddr()),
            JSON.writeValueAsString(body),
            JSON.writeValueAsString(respondent));
    texts.forEach(each -> add(all, each.getBytes(StandardCharsets.UTF_8)));
    Upload.of(request).files().forEach(each -> add(all, each.bytes()));
    return new Ticket("", HexFormat.of().formatHex(all.digest()));
  }

  private static void add(MessageDigest all, byte[] part) {
    all.update(ByteBuffer.allocate(Integer.BYTES).putInt(part.length).flip());
    all.update(part);
  }

  private Result<String> filed(
      FilingBody body, Statement.Respondent respondent, HttpServletRequest request, Locale locale) {
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
    return switch (result) {
      case Result.Done<Filed>(Filed filed) -> new Result.Done<>(filed.receipt());
      case Result.Refused<Filed>(List<Reason> reasons) -> new Result.Refused<>(reasons);
      case Result.Missing<Filed> _ -> new Result.Missing<>();
      case Result.Stale<Filed> _ -> new Result.Stale<>();
    };
  }

  private static ResponseEntity<Object> created(String receipt) {
    return ResponseEntity.status(HttpStatus.CREATED)
        .header("Cache-Control", "no-store")
        .body(new ReceiptBody(receipt));
  }
}
