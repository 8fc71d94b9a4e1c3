package org.lintas.complaints.referrals.web;

import java.util.List;
import java.util.Map;
import org.lintas.complaints.desk.web.QueueView;
import org.lintas.complaints.referrals.Preview;
import org.lintas.complaints.referrals.Receiving;
import org.lintas.complaints.referrals.Referral;
import org.lintas.complaints.referrals.Score;
import org.lintas.complaints.referrals.Scoreboard;
import org.lintas.pages.Column;
import org.lintas.pages.Form;
import org.lintas.pages.Page;
import org.lintas.shared.CaseNumber;
import org.lintas.shared.Word;

/**
 * Referrals of a desk and how quickly channels answer, ready to be put into words.
 *
 * @param channels names by code
 * @param done whether something was just done
 */
public record ReferralsView(
    List<Preview> previews,
    List<Scoreboard.Line> scores,
    Map<String, String> channels,
    Form form,
    boolean done) {

  public String channel(String code) {
    return channels.getOrDefault(code, code);
  }

  public String kinds(Preview preview, Page page) {
    return QueueView.kinds(preview.about(), page);
  }

  public String spoken(Preview preview) {
    return CaseNumber.spoken(preview.number());
  }

  /** What else may be known of it: number, sector, language, day. */
  public String about(Preview preview, Page page) {
    String sector = preview.about().sector();
    return String.join(
        " · ",
        CaseNumber.spoken(preview.number()),
        sector == null ? "–" : page.t("complaints.sector." + sector),
        QueueView.language(preview.about()),
        page.date(preview.filed()));
  }

  /** Whether the reader's desk should answer. */
  public boolean awaits(Preview preview) {
    return preview.received() && preview.referral().state() == Referral.State.OFFERED;
  }

  /** Whether the reader's desk may open the case now. */
  public boolean isReadable(Preview preview) {
    boolean done = preview.referral().state() == Referral.State.DONE;
    return preview.received() ? done : !done || preview.referral().way() == Referral.Way.SHARE;
  }

  public List<String> refusals() {
    return Receiving.reasons();
  }

  /** Heads of the scoreboard. */
  public List<Column> columns(Page page) {
    return List.of(
        Column.of(page.t("complaints.referrals.score.channel")),
        Column.number(page.t("complaints.referrals.score.offered")),
        Column.number(page.t("complaints.referrals.score.accepted")),
        Column.number(page.t("complaints.referrals.score.days")),
        Column.number(page.t("complaints.referrals.score.in-time")),
        Column.of(page.t("complaints.referrals.score.standing")));
  }

  /** Figures of a channel as the table's columns have them. */
  public List<String> figures(Scoreboard.Line line, Page page) {
    Score score = line.score();
    if (score.isTooFew()) {
      String few = page.t("complaints.figures.few");
      return List.of(few, few, few, few);
    }
    Double days = score.meanDays();
    return List.of(
        page.number(score.offered()),
        page.percent(score.acceptedInSevenDays()),
        days == null ? "–" : page.number(Math.round(days)),
        page.percent(score.inTime()));
  }

  public String standing(Scoreboard.Line line) {
    return Word.of(line.score().standing());
  }

  public String colour(Scoreboard.Line line) {
    return switch (line.score().standing()) {
      case ABOVE -> "green";
      case AVERAGE -> "yellow";
      case BELOW -> "red";
    };
  }
}
