package org.lintas.cards.keys.web;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.lintas.access.Public;
import org.lintas.cards.keys.Keys;
import org.lintas.credential.KeySets;
import org.lintas.credential.TrustedKey;
import org.lintas.shared.Sha256;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Public keys of this node for whoever verifies its papers. The two common sets cannot say since
 * when a key is stolen and leave such keys out; the signed list says it.
 */
@RestController
@RequestMapping("/.well-known")
@Public
class WellKnown {

  private static final CacheControl AN_HOUR =
      CacheControl.maxAge(Duration.ofHours(1)).cachePublic();

  private final Keys keys;

  WellKnown(Keys keys) {
    this.keys = keys;
  }

  @GetMapping("/jwks.json")
  ResponseEntity<byte[]> jwks() {
    byte[] set = KeySets.jwk(usable()).getBytes(StandardCharsets.UTF_8);
    return answer(set, "application/jwk-set+json").body(set);
  }

  @GetMapping("/cose-keys")
  ResponseEntity<byte[]> coseKeys() {
    byte[] set = KeySets.cose(usable());
    return answer(set, "application/cose-key-set").body(set);
  }

  @GetMapping("/lintas-trust-list")
  ResponseEntity<byte[]> trustList() {
    byte[] file = keys.trustFile();
    return answer(file, "application/cose")
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"lintas-trust-list.cose\"")
        .body(file);
  }

  private List<TrustedKey> usable() {
    return keys.published().stream().filter(key -> key.stolenSince() == null).toList();
  }

  /** Anybody's page may read it: the keys are public. */
  private static ResponseEntity.BodyBuilder answer(byte[] body, String type) {
    return ResponseEntity.ok()
        .eTag('"' + Sha256.hex(body).substring(0, 32) + '"')
        .cacheControl(AN_HOUR)
        .header(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*")
        .header(HttpHeaders.CONTENT_TYPE, type);
  }
}
