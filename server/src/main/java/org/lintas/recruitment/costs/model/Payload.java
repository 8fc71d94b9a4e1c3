package org.lintas.recruitment.costs.model;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lintas.procedure.Money;
import org.lintas.recruitment.corridors.CostHead;
import org.lintas.recruitment.corridors.Side;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What was told, as an entry of the journal keeps it: canonical JSON of texts. */
public final class Payload {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final TypeReference<TreeMap<String, String>> TEXTS = new TypeReference<>() {};

  private Payload() {}

  /** The word of an entry for what was told. */
  public static String action(Told told) {
    return switch (told) {
      case Told.JobIs _ -> "job";
      case Told.Paid _ -> "pay";
      case Told.PaidNothing _ -> "nothing";
      case Told.Confirmed _ -> "confirm";
      case Told.Withdrawn _ -> "withdraw";
      case Told.Refunded _ -> "refund";
      case Told.Claimed _ -> "claim";
    };
  }

  public static String write(Teller teller, Told told) {
    Map<String, String> texts = new TreeMap<>();
    texts.put("teller", teller.word());
    switch (told) {
      case Told.JobIs(Job job) -> job(texts, job);
      case Told.Paid(Payment payment, String corridor) -> {
        payment(texts, payment);
        put(texts, "corridorHash", corridor);
      }
      case Told.PaidNothing _ -> {}
      case Told.Confirmed(int payment) -> put(texts, "payment", payment);
      case Told.Withdrawn(int payment) -> put(texts, "payment", payment);
      case Told.Refunded(int payment, Money amount, LocalDate on, Long by) -> {
        put(texts, "payment", payment);
        put(texts, "amount", amount);
        put(texts, "on", on);
        put(texts, "by", by);
      }
      case Told.Claimed(Money amount, Set<Long> of) -> {
        put(texts, "amount", amount);
        put(
            texts,
            "of",
            new TreeSet<>(of).stream().map(String::valueOf).collect(Collectors.joining(",")));
      }
    }
    return JSON.writeValueAsString(texts);
  }

  private static void job(Map<String, String> texts, Job job) {
    put(texts, "corridor", job.corridor());
    put(texts, "channel", job.channel().word());
    put(texts, "occupation", job.occupation());
    put(texts, "sex", job.sex());
    put(texts, "agency", job.agency());
    put(texts, "employer", job.employer());
    put(texts, "firstMonth", job.firstMonth());
    put(texts, "began", job.began());
  }

  private static void payment(Map<String, String> texts, Payment payment) {
    put(texts, "head", payment.head().code());
    put(texts, "item", payment.item());
    put(texts, "side", payment.side().code());
    put(texts, "payee", payment.payee().word());
    put(texts, "organisation", payment.organisation());
    put(texts, "amount", payment.amount());
    put(texts, "on", payment.on());
    put(texts, "receipt", payment.receipt());
  }

  private static void put(Map<String, String> texts, String key, @Nullable Object value) {
    if (value != null) {
      texts.put(key, value.toString());
    }
  }

  /** Who told, by an entry's payload. */
  public static Teller teller(String payload) {
    return Teller.of(texts(payload).need("teller")).orElseThrow(IllegalArgumentException::new);
  }

  /**
   * What was told.
   *
   * @throws IllegalArgumentException when the entry cannot be read
   */
  public static Told read(String action, String payload) {
    Texts texts = texts(payload);
    return switch (action) {
      case "job" -> new Told.JobIs(job(texts));
      case "pay" -> new Told.Paid(payment(texts), texts.find("corridorHash"));
      case "nothing" -> new Told.PaidNothing();
      case "confirm" -> new Told.Confirmed(Integer.parseInt(texts.need("payment")));
      case "withdraw" -> new Told.Withdrawn(Integer.parseInt(texts.need("payment")));
      case "refund" ->
          new Told.Refunded(
              Integer.parseInt(texts.need("payment")),
              Money.of(texts.need("amount")),
              LocalDate.parse(texts.need("on")),
              texts.serial("by"));
      case "claim" ->
          new Told.Claimed(
              Money.of(texts.need("amount")),
              Arrays.stream(texts.need("of").split(",", -1))
                  .filter(each -> !each.isEmpty())
                  .map(Long::valueOf)
                  .collect(Collectors.toUnmodifiableSet()));
      default -> throw new IllegalArgumentException("unknown action " + action);
    };
  }

  private static Job job(Texts texts) {
    return new Job(
        texts.need("corridor"),
        Channel.of(texts.need("channel")).orElseThrow(IllegalArgumentException::new),
        texts.find("occupation"),
        texts.find("sex"),
        texts.serial("agency"),
        texts.serial("employer"),
        texts.find("firstMonth") == null ? null : Money.of(texts.need("firstMonth")),
        texts.find("began") == null ? null : LocalDate.parse(texts.need("began")));
  }

  private static Payment payment(Texts texts) {
    return new Payment(
        CostHead.of(texts.need("head")).orElseThrow(IllegalArgumentException::new),
        texts.find("item"),
        Side.of(texts.need("side")).orElseThrow(IllegalArgumentException::new),
        Payee.of(texts.need("payee")).orElseThrow(IllegalArgumentException::new),
        texts.serial("organisation"),
        Money.of(texts.need("amount")),
        LocalDate.parse(texts.need("on")),
        texts.find("receipt"));
  }

  private static Texts texts(String payload) {
    return new Texts(JSON.readValue(payload, TEXTS));
  }

  private record Texts(Map<String, String> values) {

    @Nullable String find(String key) {
      return values.get(key);
    }

    String need(String key) {
      String value = values.get(key);
      if (value == null) {
        throw new IllegalArgumentException("an entry without " + key);
      }
      return value;
    }

    @Nullable Long serial(String key) {
      String value = values.get(key);
      return value == null ? null : Long.valueOf(value);
    }
  }
}
