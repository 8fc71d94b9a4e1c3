package org.lintas.cards.paper.web;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.util.function.Consumer;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A PDF as an answer. Its name holds a number, never a person's name. */
final class PdfAnswer {

  private PdfAnswer() {}

  static ResponseEntity<byte[]> of(String name, Consumer<OutputStream> drawing) {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    drawing.accept(file);
    return headers(name).body(file.toByteArray());
  }

  static ResponseEntity.BodyBuilder headers(String name) {
    ContentDisposition place = ContentDisposition.inline().filename(name + ".pdf").build();
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_PDF)
        .cacheControl(CacheControl.noStore())
        .header(HttpHeaders.CONTENT_DISPOSITION, place.toString());
  }
}
