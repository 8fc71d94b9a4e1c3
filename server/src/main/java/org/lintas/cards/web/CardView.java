package org.lintas.cards.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lintas.access.Office;
import org.lintas.cards.CardEvent;
import org.lintas.cards.IssuedCard;
import org.lintas.cards.model.CardAct;
import org.lintas.credential.Card;
import org.lintas.credential.Holder;
import org.lintas.pages.Countries;
import org.lintas.pages.Form;
import org.lintas.pages.Page;
import org.lintas.pages.Row;
import org.lintas.procedure.Procedure;
import org.lintas.procedure.Words;
import org.lintas.shared.CaseNumber;
import org.lintas.shared.PaperNumber;

/**
 * A card as its pages show it.
 *
 * @param says what was signed, or null when it cannot be read
 */
public record CardView(
    IssuedCard card, @Nullable Card says, Procedure procedure, Office office, LocalDate today) {

  /**
   * The page of a card.
   *
   * @param acts what the officer may do to it
   * @param done what was done a moment ago, or null
   */
  public record Shown(
      CardView of, List<CardEvent> history, Set<CardAct> acts, @Nullable CardAct done) {}

  /**
   * Something is about to be done.
   *
   * @param stale whether somebody else changed the card meanwhile
   */
  public record Asked(CardView of, CardAct act, Form form, boolean stale) {

    public String path() {
      return of.path() + "/" + act.word();
    }
  }

  public String path() {
    return "/cards/" + card.number();
  }

  public String spoken() {
    return PaperNumber.card(card.serial()).spoken();
  }

  public String casePath() {
    return "/cases/" + CaseNumber.of(card.caseSerial());
  }

  public String title(Page page) {
    return Words.text(procedure, "card." + card.kind(), page.locale());
  }

  /** {@code valid}, {@code suspended}, {@code revoked}, {@code expired}. */
  public String status() {
    return card.status(today);
  }

  public String colour() {
    return switch (status()) {
      case "valid" -> "green";
      case "revoked" -> "red";
      case "suspended" -> "orange";
      default -> "grey";
    };
  }

  /** Number of the card that took its place, or null. */
  public @Nullable String successor() {
    Long serial = card.replacedBy();
    return serial == null ? null : PaperNumber.card(serial).digits();
  }

  /** What was signed, line by line. */
  public List<Row> rows(Page page) {
    List<Row> rows = new ArrayList<>();
    Holder holder = says == null ? null : says.holder();
    if (holder != null) {
      add(rows, page.t("cards.card.name"), holder.ownName());
      add(rows, page.t("cards.card.latin-name"), holder.name());
      add(rows, page.t("cards.card.born"), holder.born() == null ? null : page.date(holder.born()));
      if (holder.sex() != null) {
        add(
            rows,
            page.t("cards.card.sex"),
            page.t("cards.card.sex." + holder.sex().name().toLowerCase(Locale.ROOT)));
      }
      if (holder.nationality() != null) {
        add(
            rows,
            page.t("cards.card.nationality"),
            Countries.name(holder.nationality(), page.locale()));
      }
    }
    add(rows, page.t("cards.card.from"), page.date(card.issuedOn()));
    add(
        rows,
        page.t("cards.card.until"),
        card.expiresOn() == null ? page.t("cards.card.no-end") : page.date(card.expiresOn()));
    add(rows, page.t("cards.card.office"), office.name());
    add(rows, page.t("cards.card.issuer"), says == null ? null : says.issuer());
    return rows;
  }

  private static void add(List<Row> rows, String key, @Nullable String value) {
    if (value != null && !value.isEmpty()) {
      rows.add(Row.of(key, value));
    }
  }
}
