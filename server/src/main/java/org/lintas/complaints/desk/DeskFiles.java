package org.lintas.complaints.desk;

import java.util.Map;
import java.util.Optional;
import org.lintas.access.Caller;
import org.lintas.complaints.files.Files;
import org.lintas.complaints.vault.ComplaintJournal;
import org.springframework.stereotype.Component;

/** The door to photos, papers and recordings of a case. That one was read is journalled. */
@Component
public class DeskFiles {

  private final Entrance entrance;
  private final Files files;
  private final ComplaintJournal journal;

  DeskFiles(Entrance entrance, Files files, ComplaintJournal journal) {
    this.entrance = entrance;
    this.files = files;
    this.journal = journal;
  }

  public Optional<Files.Opened> open(Caller.Officer officer, String number, long file) {
    return entrance
        .find(officer, number)
        .flatMap(docket -> {
          Optional<Files.Opened> opened = files.open(entrance.keys(officer), docket.id(), file);
          opened.ifPresent(each ->
              journal.append(
                  docket.id(),
                  officer.signature(),
                  "read-file",
                  Map.of("file", Long.toString(file))));
          return opened;
        });
  }
}
