package org.lintas.cards.keys.web;

import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lintas.access.Caller;
import org.lintas.access.For;
import org.lintas.api.Answers;
import org.lintas.api.BadCall;
import org.lintas.cards.keys.KeyKeeping;
import org.lintas.cards.keys.TrustLists;
import org.lintas.cards.keys.TrustLists.ListLine;
import org.lintas.credential.TrustedKey;
import org.lintas.procedure.Reason;
import org.lintas.shared.Result;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Keys of other issuers for programs. The fingerprint still comes from a person. */
@RestController
@RequestMapping("/api/v1/trust-lists")
@For(KeyKeeping.KEY_KEEPER)
class TrustListsApi {

  private final TrustLists lists;
  private final Answers answers;
  private final KeyWords words;

  TrustListsApi(TrustLists lists, Answers answers, KeyWords words) {
    this.lists = lists;
    this.answers = answers;
    this.words = words;
  }

  /** A step to be taken. */
  record StepCall(@Nullable String fingerprint, @Nullable String reason) {}

  /** A key of another issuer. */
  record ForeignKey(
      String kid,
      String fingerprint,
      Set<String> purposes,
      Instant validFrom,
      @Nullable Instant validUntil,
      @Nullable Instant stolenSince) {

    static ForeignKey of(TrustedKey key) {
      return new ForeignKey(
          key.kid().hex(),
          key.fingerprint().hex(),
          key.purposes().stream()
              .map(each -> each.name().toLowerCase(Locale.ROOT))
              .collect(Collectors.toCollection(TreeSet::new)),
          key.validFrom(),
          key.validUntil(),
          key.stolenSince());
    }
  }

  /** A list as programs see it. The fingerprint is that of the key which signed it. */
  record ListBody(
      int id,
      String issuer,
      String state,
      String fingerprint,
      Instant issuedAt,
      @Nullable Instant expiresAt,
      Instant handedInAt,
      String handedInBy,
      List<ForeignKey> keys) {

    static ListBody of(ListLine line) {
      return new ListBody(
          line.list().serial(),
          line.list().issuer(),
          line.list().state().word(),
          line.signedBy().fingerprint().hex(),
          line.list().issuedAt(),
          line.expiresAt(),
          line.list().handedInAt(),
          line.list().handedInBy(),
          line.keys().stream().map(ForeignKey::of).toList());
    }
  }

  @GetMapping
  ResponseEntity<Object> list(Caller.Officer caller) {
    return answers.of(
        lists.list(caller),
        lines -> ResponseEntity.ok(Map.of("contents", lines.stream().map(ListBody::of).toList())));
  }

  @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  ResponseEntity<Object> handIn(
      Caller.Officer caller,
      @RequestParam MultipartFile file,
      @RequestParam(defaultValue = "") String reason,
      Locale locale)
      throws IOException {
    if (file.getSize() > TrustLists.MOST_BYTES) {
      throw new BadCall(
          HttpStatus.CONTENT_TOO_LARGE,
          List.of(new Reason("upload-too-large", "file", Map.of("most", "0.5"))));
    }
    return answers.of(
        lists.handIn(caller, file.getBytes(), reason),
        fault -> words.sentence(fault, locale),
        line ->
            ResponseEntity.created(URI.create("/api/v1/trust-lists/" + line.list().serial()))
                .body(ListBody.of(line)));
  }

  @GetMapping("/{id}")
  ResponseEntity<Object> find(Caller.Officer caller, @PathVariable int id, Locale locale) {
    return shown(lists.find(caller, id), locale);
  }

  @PostMapping("/{id}/{step}")
  ResponseEntity<Object> take(
      Caller.Officer caller,
      @PathVariable int id,
      @PathVariable String step,
      @RequestBody StepCall call,
      Locale locale) {
    String reason = KeysApi.text(call.reason());
    return shown(
        switch (step) {
          case "confirm" -> lists.confirm(caller, id, KeysApi.text(call.fingerprint()), reason);
          case "drop" -> lists.drop(caller, id, reason);
          case "withdraw" -> lists.withdraw(caller, id, reason);
          default -> new Result.Missing<>();
        },
        locale);
  }

  private ResponseEntity<Object> shown(Result<ListLine> result, Locale locale) {
    return answers.of(
        result,
        reason -> words.sentence(reason, locale),
        line -> ResponseEntity.ok(ListBody.of(line)));
  }
}
