package org.lintas.complaints.referrals;

import java.util.List;
import org.lintas.access.Caller;
import org.lintas.complaints.Channel;
import org.lintas.complaints.Channels;
import org.lintas.complaints.admissions.Admitting;
import org.lintas.complaints.desk.Docket;
import org.lintas.complaints.desk.Dockets;
import org.lintas.complaints.reveals.Reveals;
import org.lintas.complaints.vault.Compartment;
import org.lintas.complaints.vault.Holder;
import org.lintas.complaints.vault.Keys;
import org.lintas.complaints.vault.Vault;
import org.springframework.stereotype.Component;

/**
 * The keys that change hands with a case. Who receives a share reads what she told and the track;
 * notes stay with whoever wrote them. Who receives a transfer gets all that the sender had, and the
 * sender keeps none of it. Who she is follows by the hand of a custodian.
 */
@Component
class Handover {

  private static final List<Compartment> SHARED = List.of(Compartment.STORY, Compartment.TRACK);

  private static final List<Compartment> PASSED =
      List.of(Compartment.STORY, Compartment.NOTES, Compartment.TRACK, Compartment.CUSTODY);

  private final Vault vault;
  private final Dockets dockets;
  private final Channels channels;
  private final Reveals reveals;
  private final Admitting admitting;

  Handover(Vault vault, Dockets dockets, Channels channels, Reveals reveals, Admitting admitting) {
    this.vault = vault;
    this.dockets = dockets;
    this.channels = channels;
    this.reveals = reveals;
    this.admitting = admitting;
  }

  /** Channels that have keys, without one of them. */
  List<Channel> receivers(String sender) {
    return channels.open().stream().filter(each -> !each.code().equals(sender)).toList();
  }

  /** What is referred, as it stands. */
  Docket docket(Referral referral) {
    return dockets.get(referral.complaint()).orElseThrow();
  }

  void share(Keys keys, Referral referral) {
    give(keys, referral.complaint(), SHARED, referral.to());
  }

  void takeBack(Keys keys, Referral referral) {
    take(keys, referral.complaint(), SHARED, referral.to());
  }

  /** The case leaves its channel, and with it whoever was let in there. */
  void pass(Caller.Officer officer, Keys keys, Referral referral) {
    reveals.end(officer, referral.complaint());
    admitting.end(officer, referral.complaint());
    Docket docket = dockets.lock(referral.complaint()).orElseThrow();
    Channel to = channels.find(referral.to()).orElseThrow();
    give(keys, referral.complaint(), PASSED, referral.to());
    take(keys, referral.complaint(), PASSED, referral.from());
    dockets.pass(docket, to);
  }

  /**
   * Who she is follows a case that has left to wherever it is now; its former custodians keep no
   * key to it.
   */
  void passIdentity(Keys custodian, Referral referral) {
    List<Compartment> identity = List.of(Compartment.IDENTITY);
    give(custodian, referral.complaint(), identity, docket(referral).channel());
    take(custodian, referral.complaint(), identity, referral.from());
  }

  private void give(Keys keys, long complaint, List<Compartment> compartments, String to) {
    compartments.forEach(each -> vault.share(keys, complaint, each, Holder.channel(to), null));
  }

  private void take(Keys keys, long complaint, List<Compartment> compartments, String from) {
    compartments.forEach(each -> vault.withdraw(keys, complaint, each, Holder.channel(from)));
  }
}
