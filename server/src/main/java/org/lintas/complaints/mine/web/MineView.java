package org.lintas.complaints.mine.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.lintas.complaints.Channel;
import org.lintas.complaints.files.Files;
import org.lintas.complaints.filing.Told;
import org.lintas.complaints.mine.OwnComplaint;
import org.lintas.complaints.mine.Said;
import org.lintas.pages.Form;
import org.lintas.pages.Page;
import org.lintas.pages.Step;

/**
 * A complaint as she sees it.
 *
 * @param told what she told at filing, with all files that came since
 * @param beside what others do with it
 * @param form what she is writing, and what is wrong with it
 * @param done what has just been done, by the last part of its text's key; empty when nothing was
 */
public record MineView(
    OwnComplaint own,
    Channel channel,
    List<Said> thread,
    Told.Account told,
    Told.Account identity,
    Beside beside,
    Form form,
    String done) {

  private static final List<String> WAY = List.of("filed", "acknowledged", "in-progress", "closed");

  /** The files, newest first. */
  public List<Files.FileLine> files() {
    return told.files().stream()
        .sorted(Comparator.comparing(Files.FileLine::at).reversed())
        .toList();
  }

  /** Where it stands on its way, drawn. */
  public List<Step> track(Page page) {
    List<Step> steps = new ArrayList<>();
    String state = own.state().equals("disputed") ? "in-progress" : own.state();
    int reached = WAY.indexOf(state);
    for (int at = 0; at < WAY.size(); at++) {
      String text = page.t("complaints.mine.way." + WAY.get(at));
      boolean over = own.isClosed();
      Step.State drawn =
          own.isWithdrawn()
              ? at == 0 ? Step.State.DONE : Step.State.SKIPPED
              : at < reached || over && at == reached
                  ? Step.State.DONE
                  : at == reached ? Step.State.CURRENT : Step.State.NEXT;
      steps.add(new Step(text, drawn, at == 0 ? page.date(own.filedOn()) : null));
    }
    return steps;
  }

  /** What the clocks say; empty when nothing is owed. */
  public String clock(Page page) {
    if (own.isClosed()) {
      return "";
    }
    Instant acknowledge = own.acknowledgeBy();
    if (own.acknowledgedAt() == null && acknowledge != null) {
      return page.t("complaints.mine.clock.acknowledge", "time", page.time(acknowledge));
    }
    Instant answer = own.answerBy();
    return answer == null ? "" : page.t("complaints.mine.clock.answer", "time", page.time(answer));
  }

  public String trusts() {
    return String.join("\n", told.trusts());
  }

  public String channelName(Locale locale) {
    return channel.name(locale);
  }
}
