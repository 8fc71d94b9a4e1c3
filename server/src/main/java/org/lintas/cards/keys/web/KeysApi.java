package org.lintas.cards.keys.web;

import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lintas.access.Caller;
import org.lintas.access.For;
import org.lintas.api.Answers;
import org.lintas.api.BadCall;
import org.lintas.cards.keys.HeldKey;
import org.lintas.cards.keys.KeyKeeping;
import org.lintas.cards.keys.KeyKeeping.KeyLine;
import org.lintas.credential.Purpose;
import org.lintas.shared.Result;
import org.lintas.shared.Word;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Keys of this node for programs. */
@RestController
@RequestMapping("/api/v1/keys")
@For(KeyKeeping.KEY_KEEPER)
class KeysApi {

  private final KeyKeeping keeping;
  private final Answers answers;
  private final KeyWords words;

  KeysApi(KeyKeeping keeping, Answers answers, KeyWords words) {
    this.keeping = keeping;
    this.answers = answers;
    this.words = words;
  }

  /** A key to be made. */
  record NewKey(@Nullable String purpose, @Nullable String signsFrom, @Nullable String reason) {}

  /** A step to be taken. */
  record StepCall(@Nullable String since, @Nullable String reason) {}

  /** A key as programs see it. */
  record KeyBody(
      String kid,
      String purpose,
      String algorithm,
      String issuer,
      String fingerprint,
      String state,
      Instant madeAt,
      Instant signsFrom,
      @Nullable Instant signsUntil,
      @Nullable Instant stolenSince) {

    static KeyBody of(KeyLine line) {
      HeldKey key = line.key();
      return new KeyBody(
          key.name(),
          key.purpose().name().toLowerCase(Locale.ROOT),
          key.algorithm().name(),
          key.issuer(),
          line.fingerprint(),
          line.state().word(),
          key.madeAt(),
          key.signsFrom(),
          line.signsUntil(),
          key.stolenSince());
    }
  }

  @GetMapping
  ResponseEntity<Object> list(Caller.Officer caller) {
    return answers.of(
        keeping.list(caller),
        lines -> ResponseEntity.ok(Map.of("contents", lines.stream().map(KeyBody::of).toList())));
  }

  @PostMapping
  ResponseEntity<Object> create(Caller.Officer caller, @RequestBody NewKey call, Locale locale) {
    Purpose purpose =
        purpose(call.purpose())
            .orElseThrow(() -> BadCall.wrong("purpose", "card, receipt, status, trust"));
    Result<KeyLine> made =
        keeping.create(caller, purpose, day("signsFrom", call.signsFrom()), text(call.reason()));
    return answers.of(
        made,
        reason -> words.sentence(reason, locale),
        line ->
            ResponseEntity.created(URI.create("/api/v1/keys/" + line.key().name()))
                .body(KeyBody.of(line)));
  }

  @GetMapping("/{kid}")
  ResponseEntity<Object> find(Caller.Officer caller, @PathVariable String kid, Locale locale) {
    return shown(keeping.find(caller, kid), locale);
  }

  @PostMapping("/{kid}/{step}")
  ResponseEntity<Object> take(
      Caller.Officer caller,
      @PathVariable String kid,
      @PathVariable String step,
      @RequestBody StepCall call,
      Locale locale) {
    String reason = text(call.reason());
    Result<KeyLine> taken =
        switch (step) {
          case "retire" -> keeping.retire(caller, kid, reason);
          case "resume" -> keeping.resume(caller, kid, reason);
          case "stolen" -> keeping.reportStolen(caller, kid, day("since", call.since()), reason);
          case "clear" -> keeping.clear(caller, kid, reason);
          default -> new Result.Missing<>();
        };
    return shown(taken, locale);
  }

  private ResponseEntity<Object> shown(Result<KeyLine> result, Locale locale) {
    return answers.of(
        result,
        reason -> words.sentence(reason, locale),
        line -> ResponseEntity.ok(KeyBody.of(line)));
  }

  private static Optional<Purpose> purpose(@Nullable String name) {
    return Word.find(Purpose.class, name);
  }

  private static @Nullable LocalDate day(String field, @Nullable String text) {
    if (text == null) {
      return null;
    }
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw BadCall.wrong(field, "2026-11-22");
    }
  }

  static String text(@Nullable String text) {
    return text == null ? "" : text.strip();
  }
}
