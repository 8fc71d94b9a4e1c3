package org.lintas.api;

import java.io.IOException;
import java.time.Duration;
import org.lintas.access.Public;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Hands out the API's description. */
@RestController
class DescriptionEndpoint {

  private final byte[] document;

  DescriptionEndpoint() throws IOException {
    this.document = JsonMapper.shared().writeValueAsBytes(Description.read());
  }

  @GetMapping("/api/openapi.json")
  @Public
  ResponseEntity<byte[]> description() {
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_JSON)
        .cacheControl(CacheControl.maxAge(Duration.ofMinutes(5)).cachePublic())
        .body(document);
  }
}
