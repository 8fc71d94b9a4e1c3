package org.lintas.complaints.desk.web;

import org.lintas.access.Caller;
import org.lintas.access.For;
import org.lintas.access.NotFound;
import org.lintas.complaints.desk.DeskFiles;
import org.lintas.complaints.desk.Entrance;
import org.lintas.complaints.files.Attachment;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Gives the files of a case to its desk: to be kept, never shown or run. */
@Controller
@For(Entrance.CASEWORKER)
class DeskFilePages {

  private final DeskFiles files;

  DeskFilePages(DeskFiles files) {
    this.files = files;
  }

  @GetMapping("/complaints/{number:[0-9]{10}}/files/{file:[0-9]{1,16}}")
  ResponseEntity<byte[]> open(
      Caller.Officer officer, @PathVariable String number, @PathVariable long file) {
    return files.open(officer, number, file).map(Attachment::of).orElseThrow(NotFound::new);
  }
}
