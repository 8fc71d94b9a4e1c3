package org.lintas.complaints.filing.web;

import java.util.List;
import java.util.Map;
import org.lintas.complaints.filing.Intake;
import org.lintas.complaints.vault.Vault.Filed;
import org.lintas.procedure.Reason;
import org.lintas.shared.Result;
import org.springframework.stereotype.Component;

/** Turns what was written into a complaint; of the draft nothing stays but the receipt. */
@Component
class Sending {

  private final Intake intake;
  private final Networks networks;
  private final Drafts drafts;

  Sending(Intake intake, Networks networks, Drafts drafts) {
    this.intake = intake;
    this.networks = networks;
    this.drafts = drafts;
  }

  /** Every reason against it; none when it is filed. */
  List<Reason> send(Ticket ticket, Draft draft, String language, String address) {
    if (!networks.mayFile(address)) {
      return List.of(often());
    }
    return switch (intake.file(draft.whole(language))) {
      case Result.Done<Filed>(Filed filed) -> {
        drafts.keep(ticket, Draft.sent(filed.receipt()));
        yield List.of();
      }
      case Result.Refused<Filed>(List<Reason> reasons) -> reasons;
      case Result.Missing<Filed> _, Result.Stale<Filed> _ ->
          throw new IllegalStateException("filing neither took nor refused a complaint");
    };
  }

  static Reason often() {
    return new Reason("filed-often", null, Map.of());
  }
}
