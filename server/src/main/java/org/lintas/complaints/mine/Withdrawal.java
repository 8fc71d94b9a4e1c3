package org.lintas.complaints.mine;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lintas.complaints.Channel;
import org.lintas.complaints.Channels;
import org.lintas.complaints.vault.AllOrNothing;
import org.lintas.complaints.vault.ComplaintJournal;
import org.lintas.complaints.vault.Receipts;
import org.lintas.procedure.Reason;
import org.lintas.shared.Result;
import org.springframework.stereotype.Component;

/** The door through which a complaint is taken back by whoever filed it. */
@Component
public class Withdrawal {

  private final OwnStore store;
  private final ComplaintJournal journal;
  private final Channels channels;
  private final Agreements agreements;
  private final AllOrNothing allOrNothing;
  private final Clock clock;

  Withdrawal(
      OwnStore store,
      ComplaintJournal journal,
      Channels channels,
      Agreements agreements,
      AllOrNothing allOrNothing,
      Clock clock) {
    this.store = store;
    this.journal = journal;
    this.channels = channels;
    this.agreements = agreements;
    this.allOrNothing = allOrNothing;
    this.clock = clock;
  }

  /** Nobody works on it any more, and after a while nobody can read it. */
  public Result<OwnComplaint> withdraw(Receipts.Opened opened) {
    Optional<OwnComplaint> own = store.find(opened.complaint());
    Optional<Channel> channel = own.flatMap(each -> channels.find(each.channel()));
    if (own.isEmpty() || channel.isEmpty()) {
      return new Result.Missing<>();
    }
    LocalDate today = LocalDate.now(clock);
    return allOrNothing.get(() -> {
      if (!store.withdraw(opened.complaint(), today, today.plus(channel.get().retention()))) {
        return new Result.Refused<>(List.of(new Reason("closed", null, Map.of())));
      }
      journal.append(opened.complaint(), opened.keys().signature(), "withdrawn", Map.of());
      agreements.end(opened);
      return Result.of(store.find(opened.complaint()));
    });
  }
}
