package org.lintas.complaints.mine.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lintas.access.Public;
import org.lintas.access.TooManyTries;
import org.lintas.api.Answers;
import org.lintas.api.BadCall;
import org.lintas.complaints.files.Attachment;
import org.lintas.complaints.files.Files;
import org.lintas.complaints.files.Upload;
import org.lintas.complaints.filing.Told;
import org.lintas.complaints.mine.OwnComplaint;
import org.lintas.complaints.mine.OwnComplaints;
import org.lintas.complaints.mine.Withdrawal;
import org.lintas.complaints.vault.Receipts;
import org.lintas.procedure.Reason;
import org.lintas.shared.Result;
import org.lintas.uploads.Cleaned;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** One's own complaint for programs, by a header with the receipt: it stands in no address. */
@RestController
@RequestMapping("/api/v1/complaints/mine")
@Public
class MineApi {

  private static final String RECEIPT = "Receipt";

  private final Receipts receipts;
  private final OwnComplaints own;
  private final Told told;
  private final Files files;
  private final Withdrawal withdrawal;
  private final Answers answers;

  MineApi(
      Receipts receipts,
      OwnComplaints own,
      Told told,
      Files files,
      Withdrawal withdrawal,
      Answers answers) {
    this.receipts = receipts;
    this.own = own;
    this.told = told;
    this.files = files;
    this.withdrawal = withdrawal;
    this.answers = answers;
  }

  /** Something to be said. */
  public record TextBody(@Nullable String text) {}

  @GetMapping
  ResponseEntity<Object> mine(
      @RequestHeader(name = RECEIPT, required = false) @Nullable String receipt,
      HttpServletRequest request) {
    return with(receipt, request, opened -> body(opened, own.find(opened)));
  }

  @PostMapping(path = "/messages", consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<Object> say(
      @RequestHeader(name = RECEIPT, required = false) @Nullable String receipt,
      @RequestBody TextBody body,
      HttpServletRequest request) {
    return with(
        receipt, request, opened -> done(opened, own.say(opened, text(body.text()), List.of())));
  }

  /** A message with files: a form of several parts, {@code text} and {@code files}. */
  @PostMapping(path = "/messages", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
  ResponseEntity<Object> send(
      @RequestHeader(name = RECEIPT, required = false) @Nullable String receipt,
      HttpServletRequest request) {
    return with(receipt, request, opened -> send(opened, request));
  }

  private ResponseEntity<Object> send(Receipts.Opened opened, HttpServletRequest request) {
    Upload.Taken sent = Upload.of(request).cleaned();
    List<Cleaned> taken = new ArrayList<>(sent.files());
    return sent.refused().isEmpty()
        ? done(opened, own.say(opened, text(request.getParameter("text")), taken))
        : answers.of(new Result.Refused<OwnComplaint>(sent.refused()), _ -> missing());
  }

  @GetMapping("/files/{file}")
  ResponseEntity<?> file(
      @RequestHeader(name = RECEIPT, required = false) @Nullable String receipt,
      @PathVariable String file,
      HttpServletRequest request) {
    Optional<Files.Opened> found =
        open(receipt, request)
            .flatMap(opened -> files.open(opened.keys(), opened.complaint(), number(file)));
    return found.<ResponseEntity<?>>map(Attachment::of).orElseGet(this::missing);
  }

  @PostMapping("/withdraw")
  ResponseEntity<Object> withdraw(
      @RequestHeader(name = RECEIPT, required = false) @Nullable String receipt,
      HttpServletRequest request) {
    return with(receipt, request, opened -> done(opened, withdrawal.withdraw(opened)));
  }

  private ResponseEntity<Object> with(
      @Nullable String receipt,
      HttpServletRequest request,
      Function<Receipts.Opened, ResponseEntity<Object>> work) {
    return open(receipt, request).map(work).orElseGet(this::missing);
  }

  private Optional<Receipts.Opened> open(@Nullable String receipt, HttpServletRequest request) {
    if (receipt == null) {
      throw new BadCall(
          HttpStatus.BAD_REQUEST, List.of(new Reason("receipt-missing", RECEIPT, Map.of())));
    }
    try {
      return receipts.open(receipt, request.getRemoteAddr());
    } catch (TooManyTries often) {
      throw new BadCall(
          HttpStatus.TOO_MANY_REQUESTS, List.of(new Reason("receipts-often", RECEIPT, Map.of())));
    }
  }

  private ResponseEntity<Object> done(Receipts.Opened opened, Result<OwnComplaint> result) {
    return answers.of(result, complaint -> body(opened, Optional.of(complaint)));
  }

  private ResponseEntity<Object> body(Receipts.Opened opened, Optional<OwnComplaint> complaint) {
    return complaint
        .map(found ->
            ResponseEntity.ok()
                .header("Cache-Control", "no-store")
                .<Object>body(
                    MineBody.of(
                        found, own.thread(opened), told.of(opened.keys(), opened.complaint()))))
        .orElseGet(this::missing);
  }

  private ResponseEntity<Object> missing() {
    return answers.of(new Result.Missing<OwnComplaint>(), _ -> ResponseEntity.noContent().build());
  }

  /** 0, under which there is no file, for what is no number. */
  private static long number(String file) {
    return file.matches("[0-9]{1,16}") ? Long.parseLong(file) : 0;
  }

  private static String text(@Nullable String text) {
    return text == null ? "" : text.strip();
  }
}
