package org.lintas.complaints.mine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lintas.complaints.desk.Clocks;
import org.lintas.complaints.files.Files;
import org.lintas.complaints.filing.StatementRules;
import org.lintas.complaints.filing.Told;
import org.lintas.complaints.vault.AllOrNothing;
import org.lintas.complaints.vault.Compartment;
import org.lintas.complaints.vault.ComplaintJournal;
import org.lintas.complaints.vault.Keys;
import org.lintas.complaints.vault.Pieces;
import org.lintas.complaints.vault.Receipts;
import org.lintas.procedure.Reason;
import org.lintas.shared.Result;
import org.lintas.uploads.Cleaned;
import org.springframework.stereotype.Component;

/** The door for whoever comes back with a receipt. */
@Component
public class OwnComplaints {

  static final String MESSAGE = "message";
  private static final Set<String> HERS = Set.of(MESSAGE, "dispute");
  private static final Set<String> THREAD =
      Set.of(MESSAGE, "dispute", "question", "answer", "outcome");

  private final OwnStore store;
  private final Pieces pieces;
  private final Files files;
  private final ComplaintJournal journal;
  private final Clocks clocks;
  private final AllOrNothing allOrNothing;

  OwnComplaints(
      OwnStore store,
      Pieces pieces,
      Files files,
      ComplaintJournal journal,
      Clocks clocks,
      AllOrNothing allOrNothing) {
    this.store = store;
    this.pieces = pieces;
    this.files = files;
    this.journal = journal;
    this.clocks = clocks;
    this.allOrNothing = allOrNothing;
  }

  /** Her complaint; none when its keys were destroyed since. */
  public Optional<OwnComplaint> find(Receipts.Opened opened) {
    return store.find(opened.complaint());
  }

  /** What she and the desk said to one another, oldest first. */
  public List<Said> thread(Receipts.Opened opened) {
    return pieces.read(opened.keys(), opened.complaint(), Compartment.STORY).stream()
        .filter(each -> THREAD.contains(each.kind()))
        .map(each -> new Said(each.at(), each.kind(), HERS.contains(each.kind()), each.text()))
        .toList();
  }

  /** Says something, or adds evidence, or both. */
  public Result<OwnComplaint> say(Receipts.Opened opened, String text, List<Cleaned> sent) {
    List<Reason> reasons = new ArrayList<>(StatementRules.text("message", text));
    if (text.isBlank() && sent.isEmpty()) {
      reasons.add(new Reason("message-missing", "message", Map.of()));
    }
    long bytes = sent.stream().mapToLong(each -> each.bytes().length).sum();
    if (!files.hasRoom(opened.complaint(), bytes)) {
      reasons.add(new Reason("files-full", "files", Map.of()));
    }
    return change(opened, reasons, () -> write(opened, text, sent));
  }

  private void write(Receipts.Opened opened, String text, List<Cleaned> sent) {
    Keys keys = opened.keys();
    long id = opened.complaint();
    if (!text.isBlank()) {
      pieces.add(keys, id, Compartment.STORY, MESSAGE, text);
    }
    sent.forEach(file -> files.keep(keys, id, file));
    journal.append(id, keys.signature(), MESSAGE, Map.of("files", String.valueOf(sent.size())));
    clocks.heard(id);
  }

  /** Says anew whom she trusts; the newest words count. */
  public Result<OwnComplaint> trust(Receipts.Opened opened, String whom) {
    return change(
        opened,
        StatementRules.text("trusts", whom),
        () -> {
          pieces.add(opened.keys(), opened.complaint(), Compartment.STORY, Told.TRUST, whom);
          journal.append(opened.complaint(), opened.keys().signature(), "trust", Map.of());
        });
  }

  private Result<OwnComplaint> change(
      Receipts.Opened opened, List<Reason> reasons, Runnable change) {
    return allOrNothing.step(
        () -> find(opened),
        own -> {
          List<Reason> all = new ArrayList<>(reasons);
          if (own.isWithdrawn()) {
            all.add(new Reason("withdrawn", null, Map.of()));
          }
          return all;
        },
        own -> {
          change.run();
          return find(opened).orElseThrow();
        });
  }
}
