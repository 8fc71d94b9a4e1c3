package org.lintas.complaints.desk.web;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.lintas.access.Caller;
import org.lintas.access.For;
import org.lintas.access.NotFound;
import org.lintas.api.BadCall;
import org.lintas.api.Paging;
import org.lintas.complaints.Kind;
import org.lintas.complaints.desk.DeskCases;
import org.lintas.complaints.desk.DeskFiles;
import org.lintas.complaints.desk.Docket;
import org.lintas.complaints.desk.Entrance;
import org.lintas.complaints.desk.Queue.Shown;
import org.lintas.complaints.desk.Queues;
import org.lintas.complaints.desk.web.DeskBody.LineBody;
import org.lintas.complaints.files.Attachment;
import org.lintas.shared.Page;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The desk for programs of the organisation that receives complaints; to others it is not there.
 */
@RestController
@RequestMapping("/api/v1/complaints")
@For(Entrance.CASEWORKER)
class DeskApi {

  private final Queues queues;
  private final DeskCases cases;
  private final DeskFiles files;

  DeskApi(Queues queues, DeskCases cases, DeskFiles files) {
    this.queues = queues;
    this.cases = cases;
    this.files = files;
  }

  @GetMapping
  Page<LineBody> list(
      Caller.Officer officer,
      @RequestParam(defaultValue = "open") String show,
      @RequestParam(defaultValue = "") String kind,
      Paging paging) {
    Page<Docket> found =
        queues
            .queue(officer, shown(show), kind(kind), paging.page(), paging.size())
            .orElseThrow(NotFound::new);
    return new Page<>(
        found.contents().stream().map(LineBody::of).toList(),
        found.page(),
        found.size(),
        found.total());
  }

  private static Shown shown(String word) {
    return Shown.of(word).orElseThrow(() -> BadCall.wrong("show", "open, mine, overdue, closed"));
  }

  private static String kind(String word) {
    if (!word.isEmpty() && Kind.of(word).isEmpty()) {
      throw BadCall.wrong(
          "kind", Arrays.stream(Kind.values()).map(Kind::word).collect(Collectors.joining(", ")));
    }
    return word;
  }

  @GetMapping("/{number}")
  ResponseEntity<DeskBody> one(Caller.Officer officer, @PathVariable String number) {
    DeskBody body = cases.read(officer, number).map(DeskBody::of).orElseThrow(NotFound::new);
    return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(body);
  }

  @GetMapping("/{number}/files/{file}")
  ResponseEntity<byte[]> file(
      Caller.Officer officer, @PathVariable String number, @PathVariable String file) {
    return files
        .open(officer, number, file.matches("[0-9]{1,16}") ? Long.parseLong(file) : 0)
        .map(Attachment::of)
        .orElseThrow(NotFound::new);
  }
}
