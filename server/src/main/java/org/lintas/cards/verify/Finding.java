package org.lintas.cards.verify;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lintas.credential.Bytes;
import org.lintas.credential.Card;
import org.lintas.credential.Holder;
import org.lintas.credential.Label;
import org.lintas.credential.Payment;
import org.lintas.credential.Verdict;
import org.lintas.pages.Page;
import org.lintas.procedure.Money;
import org.lintas.shared.Word;

/**
 * A verdict in the reader's words; the page's script shows the same, see result.js.
 *
 * @param outcome {@code genuine}, {@code not-genuine}, …; empty when the script fills it in
 * @param reasons sentences
 * @param paper whether something was signed
 * @param lines all that was signed
 * @param licence number of a licence to recruit; null of another paper
 */
public record Finding(
    String outcome,
    List<String> reasons,
    boolean paper,
    List<Line> lines,
    @Nullable String licence,
    @Nullable Instant asOf) {

  /** Codes that the verdict's own words say already. */
  private static final Set<String> SAID =
      Set.of("expired", "not-yet", "revoked", "suspended", "not-base45", "not-zlib", "not-signed");

  /** Codes with a sentence of their own. */
  static final Set<String> EXPLAINED =
      Set.of(
          "bad-signature",
          "unknown-key",
          "key-expired",
          "key-not-yet",
          "key-stolen",
          "key-stolen-later",
          "wrong-purpose",
          "wrong-issuer",
          "alg-missing",
          "alg-mismatch",
          "no-status",
          "status-missing",
          "status-stale",
          "status-index",
          "status-kind",
          "status-wrong-issuer");

  /** What the script fills in. */
  public static Finding blank() {
    return new Finding("", List.of(), true, List.of(), null, null);
  }

  static Finding of(Verdict verdict, Naming.Names names, Page page) {
    Card card = verdict.card();
    return new Finding(
        Word.of(verdict.outcome()),
        verdict.codes().stream()
            .filter(code -> !SAID.contains(code))
            .map(code -> page.t("cards.verify.reason." + reason(code)))
            .distinct()
            .toList(),
        card != null,
        card == null ? List.of() : lines(card, names, page),
        card == null ? null : licence(card),
        verdict.statusAsOf());
  }

  /** Its number, if the register of agencies tells more of it. */
  private static @Nullable String licence(Card card) {
    String kind = card.kind();
    return kind != null && kind.endsWith(Looked.LICENCE) ? card.number() : null;
  }

  /** Which sentence explains a code: what is wrong with a format is of no use to a reader. */
  static String reason(String code) {
    if (!EXPLAINED.contains(code)) {
      return "malformed";
    }
    return switch (code) {
      case "alg-missing", "alg-mismatch" -> "algorithm";
      case "status-index", "status-kind", "status-wrong-issuer" -> "status-wrong";
      default -> code;
    };
  }

  private static List<Line> lines(Card card, Naming.Names names, Page page) {
    List<Line> lines = new ArrayList<>();
    add(lines, "kind", kind(card, names, page));
    Payment payment = card.payment();
    if (payment != null) {
      add(lines, "fee", names.fee(card.issuer(), payment.fee()));
      add(lines, "amount", amount(payment, page));
      add(lines, "paid", page.date(payment.paidOn()));
    }
    Holder holder = card.holder();
    if (holder != null) {
      holder(lines, holder, names, page);
    }
    add(lines, "number", card.number() == null ? null : spaced(card.number()));
    add(lines, "issuer", names.issuer(card.issuer()));
    add(lines, "issued", day(card.issuedAt(), page));
    add(lines, "from", day(card.validFrom(), page));
    Instant end = card.expiresAt();
    add(lines, "until", end == null ? null : day(end.minusSeconds(1), page));
    card.other().forEach((label, value) -> lines.add(other(label, value)));
    if (holder != null) {
      holder.other().forEach((label, value) -> lines.add(other(label, value)));
    }
    return lines;
  }

  private static void holder(List<Line> lines, Holder holder, Naming.Names names, Page page) {
    if (holder.ownName() != null) {
      lines.add(new Line("own-name", holder.ownName(), true));
    }
    if (holder.name() != null) {
      lines.add(new Line("name", holder.name(), true));
    }
    add(lines, "born", holder.born() == null ? null : page.date(holder.born()));
    add(
        lines,
        "sex",
        holder.sex() == null
            ? null
            : page.t("cards.verify.sex." + holder.sex().name().toLowerCase(Locale.ROOT)));
    add(
        lines,
        "nationality",
        holder.nationality() == null ? null : names.country(holder.nationality()));
  }

  private static void add(List<Line> lines, String row, @Nullable String said) {
    if (said != null) {
      lines.add(Line.of(row, said));
    }
  }

  private static Line other(Label label, Bytes value) {
    String name = label.text() == null ? Long.toString(label.number()) : label.text();
    return Line.of("other", name + ": " + value.hex());
  }

  private static String kind(Card card, Naming.Names names, Page page) {
    if (card.payment() != null) {
      return page.t("cards.verify.kind.receipt");
    }
    return card.kind() == null
        ? page.t("cards.verify.kind.card")
        : names.kind(card.issuer(), card.kind());
  }

  private static String amount(Payment payment, Page page) {
    try {
      return page.money(new Money(payment.amount(), payment.currency()));
    } catch (IllegalArgumentException e) {
      return payment.amount() + " " + payment.currency(); // no currency: as it was signed
    }
  }

  private static @Nullable String day(@Nullable Instant moment, Page page) {
    return moment == null ? null : page.day(moment);
  }

  /** A number of ours in groups of four, as it is printed. */
  static String spaced(String number) {
    return number.matches("[0-9]{12}") ? number.replaceAll("(.{4})(?!$)", "$1 ") : number;
  }
}
