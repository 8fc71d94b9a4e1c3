package org.lintas.complaints.files;

import java.nio.charset.StandardCharsets;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** The one way to give a file out: never shown in a page, never run. */
public final class Attachment {

  private static final String POLICY = "default-src 'none'; sandbox";

  private Attachment() {}

  public static ResponseEntity<byte[]> of(Files.Opened file) {
    ContentDisposition place =
        ContentDisposition.attachment().filename(file.name(), StandardCharsets.UTF_8).build();
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(file.type()))
        .cacheControl(CacheControl.noStore())
        .header(HttpHeaders.CONTENT_DISPOSITION, place.toString())
        .header("Content-Security-Policy", POLICY)
        .header("X-Content-Type-Options", "nosniff")
        .body(file.bytes());
  }
}
