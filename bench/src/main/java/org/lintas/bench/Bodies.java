package org.lintas.bench;

import java.util.List;

/** Requests as a counter sends them: every person another, every answer within the law. */
final class Bodies {

  private static final List<String> GIVEN =
      List.of(
          "အောင်", "ကျော်", "မြင့်", "သန်း", "ခင်", "ဇော်", "လှ", "ဝင်း", "မိုး", "နွယ်", "စန္ဒာ",
          "သီတာ");
  private static final List<String> SECTORS =
      List.of("agriculture", "fishing", "construction", "domestic-work", "factory", "other");

  private Bodies() {}

  static String start(int client, int at) {
    int mixed = Math.floorMod(client * 7919 + at * 104_729, 1_000_003);
    String name =
        GIVEN.get(mixed % GIVEN.size())
            + GIVEN.get(mixed / 12 % GIVEN.size())
            + GIVEN.get(mixed / 144 % GIVEN.size())
            + GIVEN.get(mixed / 1728 % GIVEN.size());
    return """
    {"on":"2004-07-%02d","answers":{"fullName":"%s","born":"%d-%02d-%02d","sex":"%s",\
    "nationality":"MM","sector":"%s","province":"TH-%d"}}\
    """
        .formatted(
            1 + mixed % 31,
            name,
            1955 + mixed % 30,
            1 + mixed % 12,
            1 + mixed / 7 % 28,
            mixed % 5 < 3 ? "male" : "female",
            SECTORS.get(mixed % SECTORS.size()),
            mixed % 2 == 0 ? 74 : 63);
  }

  static String health(int at) {
    return """
    {"action":"complete","on":"2004-08-%02d","outcome":"fit","answers":{},\
    "payments":[{"fee":"health-scheme","amount":"1700 THB","receipt":"B%d"}]}\
    """
        .formatted(1 + at % 28, at);
  }
}
