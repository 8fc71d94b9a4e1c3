package org.lintas.complaints.desk.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.lintas.complaints.desk.CaseFile;
import org.lintas.complaints.desk.Docket;
import org.lintas.complaints.desk.State;
import org.lintas.complaints.desk.Triage;
import org.lintas.complaints.desk.Urgency;
import org.lintas.complaints.referrals.Referral;
import org.lintas.complaints.reveals.Reveal;
import org.lintas.complaints.tracks.TrackLine;
import org.lintas.complaints.vault.Piece;
import org.lintas.pages.Countries;
import org.lintas.pages.Page;
import org.lintas.pages.Row;
import org.lintas.shared.CaseNumber;

/**
 * One case, ready to be put into words.
 *
 * @param channels names by code
 * @param names of members by account
 * @param tracks of the law that it takes; none for whom it is shared with
 * @param mayReadIdentity whether the reader has been allowed to, until later than now
 * @param done whether a step was just taken
 */
public record CaseView(
    CaseFile file,
    Map<String, String> channels,
    Map<Integer, String> names,
    List<Reveal> reveals,
    List<Referral> referrals,
    List<TrackLine> tracks,
    boolean mayReadIdentity,
    Instant now,
    boolean done) {

  public Docket docket() {
    return file.docket();
  }

  public String spoken() {
    return CaseNumber.spoken(docket().number());
  }

  public String address() {
    return "/complaints/" + docket().number();
  }

  public boolean isLate() {
    return docket().isOverdue(now);
  }

  /** What is known of it in the clear. */
  public List<Row> rows(Page page) {
    Docket docket = docket();
    List<Row> rows = new ArrayList<>();
    row(rows, page, "kinds", QueueView.kinds(docket.about(), page));
    String sector = docket.about().sector();
    row(rows, page, "sector", sector == null ? "–" : page.t("complaints.sector." + sector));
    String corridor = docket.about().corridor();
    row(
        rows,
        page,
        "corridor",
        corridor == null ? "–" : Countries.corridor(corridor, page.locale()));
    row(rows, page, "language", QueueView.language(docket.about()));
    row(rows, page, "filed", page.date(docket.days().filed()));
    row(rows, page, "handler", handler(page));
    row(rows, page, "owed", QueueView.owed(docket, page));
    String outcome = docket.outcome();
    if (outcome != null) {
      row(rows, page, "outcome", page.t("complaints.desk.outcome." + outcome));
    }
    if (docket.days().retainedUntil() != null) {
      row(rows, page, "retained", page.date(docket.days().retainedUntil()));
    }
    return rows;
  }

  private static void row(List<Row> rows, Page page, String name, String value) {
    rows.add(Row.of(page.t("complaints.desk.row." + name), value));
  }

  private String handler(Page page) {
    return docket().handler() == null
        ? page.t("complaints.desk.handler.none")
        : names.getOrDefault(docket().handler(), page.t("complaints.desk.handler.gone"));
  }

  /** What the newest triage found, beside kinds and urgency. */
  public List<Row> triage(Page page, Triage.Sealed triage) {
    List<Row> rows = new ArrayList<>();
    String groups =
        triage.groups().stream()
            .sorted()
            .map(each -> page.t("complaints.desk.group." + each.word()))
            .reduce((one, other) -> one + " · " + other)
            .orElse("–");
    row(rows, page, "groups", groups);
    row(rows, page, "cause", page.t("complaints.desk.cause." + triage.cause().word()));
    return rows;
  }

  /** Steps that are worth offering; the door decides. */
  public List<String> steps() {
    if (!file.held()) {
      return List.of();
    }
    State state = docket().state();
    List<String> steps = new ArrayList<>();
    if (state == State.FILED) {
      steps.add("acknowledge");
    }
    if (state == State.DISPUTED) {
      steps.add("resume");
    }
    if (docket().urgency() == Urgency.EMERGENCY && docket().times().dispatchedAt() == null) {
      steps.add("dispatch");
    }
    if (state.isOpen()) {
      steps.addAll(List.of("triage", "assign", "ask", "help", "reveal", "refer", "admit"));
    }
    if (state.isOpen() && state != State.FILED) {
      steps.add("close");
    }
    return steps;
  }

  public boolean isHers(Piece piece) {
    return piece.kind().equals("message") || piece.kind().equals("dispute");
  }

  public String channel(String code) {
    return channels.getOrDefault(code, code);
  }
}
