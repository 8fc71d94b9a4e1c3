package org.lintas.cards.verify;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.lintas.access.Public;
import org.lintas.pages.Page;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The script that keeps the page for when there is no network. Its address never changes, so that a
 * browser finds its newer versions; it may serve {@code /verify} and nothing else.
 */
@RestController
class WorkerScript {

  private static final MediaType SCRIPT = new MediaType("text", "javascript");

  @Public
  @GetMapping("/verify/worker.js")
  ResponseEntity<byte[]> script(Page page) throws IOException {
    String path = "/static" + page.assets().path("verify-worker.js");
    try (InputStream file = Objects.requireNonNull(getClass().getResourceAsStream(path))) {
      return ResponseEntity.ok()
          .contentType(SCRIPT)
          .cacheControl(CacheControl.noCache())
          .header("Service-Worker-Allowed", "/verify")
          .body(file.readAllBytes());
    }
  }
}
