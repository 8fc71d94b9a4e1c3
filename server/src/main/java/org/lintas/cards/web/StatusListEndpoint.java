package org.lintas.cards.web;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.lintas.access.Public;
import org.lintas.cards.StatusLists;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Publishes status lists for whoever verifies papers, here or elsewhere. */
@RestController
class StatusListEndpoint {

  private static final MediaType TYPE = new MediaType("application", "statuslist+cwt");

  private final StatusLists lists;

  StatusListEndpoint(StatusLists lists) {
    this.lists = lists;
  }

  @Public
  @GetMapping("/cards/status/{list}")
  ResponseEntity<byte[]> list(@PathVariable String list) {
    return lists
        .find(list)
        .map(signed ->
            ResponseEntity.ok()
                .contentType(TYPE)
                .cacheControl(CacheControl.maxAge(StatusLists.TIME_TO_LIVE).cachePublic())
                .lastModified(signed.at())
                .eTag('"' + digest(signed.token()) + '"')
                .header(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*")
                .body(signed.token()))
        .orElseGet(() -> ResponseEntity.notFound().build());
  }

  private static String digest(byte[] token) {
    try {
      byte[] whole = MessageDigest.getInstance("SHA-256").digest(token);
      return HexFormat.of().formatHex(whole, 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
