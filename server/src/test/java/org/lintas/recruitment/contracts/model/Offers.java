package org.lintas.recruitment.contracts.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Texts of contracts, and the rates of a day. */
public final class Offers {

  public static final LocalDate DAY = LocalDate.of(2026, 5, 4);

  /** A baht is 60 kyat on that day, and there is no other rate. */
  public static final Exchange RATES =
      (from, to, on) -> {
        BigDecimal factor =
            switch (from + to) {
              case "THBMMK" -> new BigDecimal("60");
              case "MMKTHB" -> new BigDecimal("0.016");
              default -> BigDecimal.ZERO;
            };
        return factor.signum() == 0 || !on.equals(DAY)
            ? Optional.empty()
            : Optional.of(new Exchange.Rate(from, to, factor, on, "a bank"));
      };

  private Offers() {}

  /** Terms of a fish-packing job as texts; pairs given replace, an empty text leaves out. */
  public static Map<String, String> texts(String... pairs) {
    Map<String, String> texts =
        new TreeMap<>(
            Map.of(
                "occupation", "9321",
                "title", "Fish packer",
                "employer", "Andaman Seafood",
                "country", "TH",
                "where", "Samut Sakhon",
                "wage", "10400 THB",
                "wagePer", "month",
                "hoursPerDay", "8",
                "daysPerWeek", "6",
                "housing", "free"));
    texts.put("passport", "worker");
    for (int at = 0; at < pairs.length; at += 2) {
      texts.put(pairs[at], pairs[at + 1]);
    }
    return texts;
  }

  public static Terms offer(String... pairs) {
    return TermsText.kept(texts(pairs));
  }
}
