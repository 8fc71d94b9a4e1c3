package org.lintas.complaints.mine.web;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.lintas.complaints.Channel;
import org.lintas.complaints.Channels;
import org.lintas.complaints.filing.Told;
import org.lintas.complaints.mine.OwnComplaint;
import org.lintas.complaints.mine.OwnComplaints;
import org.lintas.complaints.vault.Receipts;
import org.lintas.pages.Form;
import org.springframework.stereotype.Component;

/** Gathers what the page shows her. */
@Component
class MineReading {

  private static final Set<String> NEWS =
      Set.of(
          "message",
          "trust",
          "withdraw",
          "agree",
          "disagree",
          "undo",
          "dispute",
          "appeal",
          "large");

  private final OwnComplaints own;
  private final Told told;
  private final Channels channels;
  private final BesideReading beside;

  MineReading(OwnComplaints own, Told told, Channels channels, BesideReading beside) {
    this.own = own;
    this.told = told;
    this.channels = channels;
    this.beside = beside;
  }

  Optional<MineView> view(Receipts.Opened opened, Form form, String said, Locale locale) {
    Optional<OwnComplaint> complaint = own.find(opened);
    Optional<Channel> channel = complaint.flatMap(each -> channels.find(each.channel()));
    return complaint.flatMap(found ->
        channel.map(reader ->
            new MineView(
                found,
                reader,
                own.thread(opened),
                told.of(opened.keys(), opened.complaint()),
                told.identity(opened.keys(), opened.complaint()),
                beside.of(opened, locale),
                form,
                NEWS.contains(said) ? said : "")));
  }
}
