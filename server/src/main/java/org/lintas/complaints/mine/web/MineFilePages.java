package org.lintas.complaints.mine.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.lintas.access.NotFound;
import org.lintas.access.Public;
import org.lintas.complaints.files.Attachment;
import org.lintas.complaints.files.Files;
import org.lintas.complaints.filing.web.Ticket;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Gives her own files back, and those that the desk sent her. */
@Controller
@Public
class MineFilePages {

  private final Visits visits;
  private final Files files;

  MineFilePages(Visits visits, Files files) {
    this.visits = visits;
    this.files = files;
  }

  @GetMapping("/complain/mine/files/{file:[0-9]{1,16}}")
  ResponseEntity<byte[]> file(@PathVariable long file, HttpServletRequest request) {
    Optional<Files.Opened> opened =
        Ticket.of(request, Visits.COOKIE)
            .flatMap(visits::find)
            .flatMap(visit -> files.open(visit.opened().keys(), visit.opened().complaint(), file));
    return opened.map(Attachment::of).orElseThrow(NotFound::new);
  }
}
