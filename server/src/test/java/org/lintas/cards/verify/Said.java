package org.lintas.cards.verify;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lintas.credential.Bytes;
import org.lintas.credential.Card;
import org.lintas.credential.Holder;
import org.lintas.credential.Label;
import org.lintas.credential.Payment;
import org.lintas.credential.StatusPlace;

/** All that a card says, as a list of texts that another reader can be compared with. */
final class Said {

  private Said() {}

  static List<String> of(@Nullable Card card) {
    if (card == null) {
      return List.of();
    }
    return Stream.of(
            Stream.of(
                card.issuer(),
                card.number(),
                card.kind(),
                second(card.issuedAt()),
                second(card.validFrom()),
                second(card.expiresAt())),
            of(card.holder()),
            Stream.of(
                of(card.payment()),
                of(card.status()),
                of(card.other()),
                card.holder() == null ? "" : of(card.holder().other())))
        .flatMap(each -> each)
        .map(each -> Objects.requireNonNullElse(each, "").toString())
        .toList();
  }

  private static Stream<@Nullable Object> of(@Nullable Holder holder) {
    Holder of = holder == null ? new Holder(null, null, null, null, null, null) : holder;
    String sex = of.sex() == null ? "" : of.sex().name().toLowerCase(Locale.ROOT);
    return Stream.of(of.name(), of.ownName(), of.ownLanguage(), of.born(), sex, of.nationality());
  }

  private static String of(@Nullable Payment payment) {
    return payment == null
        ? ""
        : Stream.of(payment.fee(), payment.amount(), payment.currency(), payment.paidOn())
            .map(Object::toString)
            .collect(Collectors.joining(" "));
  }

  private static String of(@Nullable StatusPlace place) {
    return place == null ? "" : place.uri() + " " + place.index();
  }

  private static String of(SortedMap<Label, Bytes> other) {
    return other.entrySet().stream()
        .map((Map.Entry<Label, Bytes> each) -> each.getKey() + "=" + each.getValue().hex())
        .sorted()
        .collect(Collectors.joining(" "));
  }

  private static @Nullable String second(@Nullable Instant instant) {
    return instant == null ? null : Long.toString(instant.getEpochSecond());
  }
}
