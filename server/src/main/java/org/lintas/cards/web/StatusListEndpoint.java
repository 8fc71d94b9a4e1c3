package org.lintas.cards.web;

import org.lintas.access.Public;
import org.lintas.cards.StatusLists;
import org.lintas.shared.Sha256;
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
                .eTag('"' + Sha256.hex(signed.token()).substring(0, 32) + '"')
                .header(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*")
                .body(signed.token()))
        .orElseGet(() -> ResponseEntity.notFound().build());
  }
}
