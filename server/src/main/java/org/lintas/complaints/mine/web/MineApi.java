package org.lintas.complaints.mine.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lintas.access.Public;
import org.lintas.complaints.files.Attachment;
import org.lintas.complaints.files.Files;
import org.lintas.complaints.files.Upload;
import org.lintas.complaints.mine.OwnComplaint;
import org.lintas.complaints.mine.OwnComplaints;
import org.lintas.complaints.mine.Withdrawal;
import org.lintas.complaints.vault.Receipts;
import org.lintas.shared.Result;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** One's own complaint for programs: read, written to, taken back. */
@RestController
@RequestMapping("/api/v1/complaints/mine")
@Public
class MineApi {

  private final ReceiptCalls calls;
  private final OwnComplaints own;
  private final Files files;
  private final Withdrawal withdrawal;

  MineApi(ReceiptCalls calls, OwnComplaints own, Files files, Withdrawal withdrawal) {
    this.calls = calls;
    this.own = own;
    this.files = files;
    this.withdrawal = withdrawal;
  }

  /** Something to be said. */
  public record TextBody(@Nullable String text) {}

  /** Whom she trusts. */
  public record TrustsBody(@Nullable String trusts) {}

  @GetMapping
  ResponseEntity<Object> mine(HttpServletRequest request, Locale locale) {
    return calls.with(request, opened -> calls.shown(opened, locale));
  }

  @PostMapping(path = "/messages", consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<Object> say(
      @RequestBody TextBody body, HttpServletRequest request, Locale locale) {
    return calls.act(request, locale, opened -> own.say(opened, text(body.text()), List.of()));
  }

  /** A message with files: a form of several parts, {@code text} and {@code files}. */
  @PostMapping(path = "/messages", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
  ResponseEntity<Object> send(HttpServletRequest request, Locale locale) {
    return calls.act(request, locale, opened -> send(opened, request));
  }

  private Result<OwnComplaint> send(Receipts.Opened opened, HttpServletRequest request) {
    Upload.Taken sent = Upload.of(request).cleaned();
    return sent.refused().isEmpty()
        ? own.say(opened, text(request.getParameter("text")), sent.files())
        : new Result.Refused<>(sent.refused());
  }

  @GetMapping("/files/{file}")
  ResponseEntity<?> file(@PathVariable String file, HttpServletRequest request) {
    Optional<Files.Opened> found =
        calls
            .open(request)
            .flatMap(
                opened -> files.open(opened.keys(), opened.complaint(), ReceiptCalls.number(file)));
    return found.<ResponseEntity<?>>map(Attachment::of).orElseGet(calls::missing);
  }

  @PostMapping("/trusts")
  ResponseEntity<Object> trust(
      @RequestBody TrustsBody body, HttpServletRequest request, Locale locale) {
    return calls.act(request, locale, opened -> own.trust(opened, text(body.trusts())));
  }

  @PostMapping("/withdraw")
  ResponseEntity<Object> withdraw(HttpServletRequest request, Locale locale) {
    return calls.act(request, locale, opened -> withdrawal.withdraw(opened));
  }

  private static String text(@Nullable String text) {
    return text == null ? "" : text.strip();
  }
}
