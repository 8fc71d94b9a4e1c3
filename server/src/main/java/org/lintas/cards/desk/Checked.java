package org.lintas.cards.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lintas.credential.Card;
import org.lintas.credential.Holder;
import org.lintas.credential.Payment;
import org.lintas.credential.Verdict;
import org.lintas.procedure.Money;
import org.lintas.shared.Word;

/**
 * A paper of a stack and what is to be said of it: what was signed, or what its issuer says of its
 * number.
 *
 * @param place in the stack, from 1
 * @param outcome {@code genuine}, {@code not-genuine}, …; {@code no-such-number}; of a number alone
 *     {@code number-valid} and so on, for a number can be copied
 * @param reasons keys of sentences
 * @param said what stands on the paper; null when nothing of it is to be believed
 */
public record Checked(int place, String outcome, List<String> reasons, @Nullable Said said) {

  /** Outcomes in the order of their totals: what needs a look first. */
  public static final List<String> OUTCOMES =
      List.of(
          "not-genuine",
          "revoked",
          "suspended",
          "expired",
          "not-yet",
          "no-such-number",
          "status-unknown",
          "not-ours",
          "number-valid",
          "genuine");

  private static final Set<String> PLAIN = Set.of("expired", "not-yet", "revoked", "suspended");

  /**
   * What a paper says.
   *
   * @param receipt whether it is a receipt
   * @param until the last moment of its validity
   * @param paid amount of a receipt; null on a card, or when its currency is none
   */
  public record Said(
      boolean receipt,
      String kind,
      String number,
      String issuer,
      @Nullable Instant issued,
      @Nullable Instant from,
      @Nullable Instant until,
      String name,
      String ownName,
      String born,
      String nationality,
      @Nullable Money paid,
      @Nullable LocalDate paidOn) {}

  static Checked of(int place, Verdict verdict, boolean repeated) {
    List<String> reasons =
        verdict.codes().stream()
            .filter(code -> !PLAIN.contains(code))
            .map(Checked::sentence)
            .distinct()
            .toList();
    String outcome = Word.of(verdict.outcome());
    Card card = verdict.card();
    return new Checked(place, outcome, marked(reasons, repeated), card == null ? null : said(card));
  }

  /** What was meant as a number, and is the number of no paper. */
  static Checked mistyped(int place, boolean repeated) {
    return new Checked(place, "no-such-number", marked(List.of("number-mistyped"), repeated), null);
  }

  static List<String> marked(List<String> reasons, boolean repeated) {
    return repeated ? Stream.concat(Stream.of("repeated"), reasons.stream()).toList() : reasons;
  }

  /** What is wrong with a format is of no use to an inspector. */
  private static String sentence(String code) {
    return switch (code) {
      case "bad-signature",
          "unknown-key",
          "key-stolen",
          "key-stolen-later",
          "wrong-purpose",
          "wrong-issuer",
          "status-missing",
          "status-stale",
          "no-status" ->
          code;
      case "key-expired", "key-not-yet" -> "key-dates";
      case "status-index", "status-kind", "status-wrong-issuer" -> "status-missing";
      case "not-base45", "not-zlib", "not-signed" -> "other-code";
      default -> "malformed";
    };
  }

  private static Said said(Card card) {
    Holder holder = card.holder();
    Payment payment = card.payment();
    return new Said(
        payment != null,
        payment == null ? or(card.kind()) : payment.fee(),
        or(card.number()),
        card.issuer(),
        card.issuedAt(),
        card.validFrom(),
        Optional.ofNullable(card.expiresAt()).map(end -> end.minusSeconds(1)).orElse(null),
        holder == null ? "" : or(holder.name()),
        holder == null ? "" : or(holder.ownName()),
        holder == null ? "" : or(holder.born()),
        holder == null ? "" : or(holder.nationality()),
        payment == null ? null : money(payment),
        payment == null ? null : payment.paidOn());
  }

  private static @Nullable Money money(Payment payment) {
    try {
      Currency known = Currency.getInstance(payment.currency());
      return new Money(payment.amount(), known.getCurrencyCode());
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  private static String or(@Nullable Object value) {
    return value == null ? "" : value.toString();
  }
}
