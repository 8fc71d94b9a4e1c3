package org.lintas.recruitment.contracts.web;

import org.lintas.access.NotFound;
import org.lintas.recruitment.contracts.Paper;
import org.lintas.shared.Result;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Sends papers so that no browser runs what may stand in one: as a file, in a sandbox. */
final class Papers {

  private Papers() {}

  static ResponseEntity<byte[]> sent(Result<Paper> found, String number, String kind) {
    Paper paper = found.orElseThrow(NotFound::new);
    String name = "contract-" + number + "-" + kind + "." + paper.type().ending();
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(paper.type().media()))
        .cacheControl(CacheControl.noStore())
        .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
        .header("Content-Security-Policy", "default-src 'none'; sandbox")
        .body(paper.content());
  }
}
