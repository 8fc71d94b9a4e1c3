package org.lintas.pages;

import com.ibm.icu.text.Collator;
import com.ibm.icu.text.DisplayContext;
import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.util.ULocale;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lintas.procedure.CountryCodes;

/** Countries by their short names in the reader's language; codes are ISO 3166-1 alpha-2. */
public final class Countries {

  /** Offered before all others. */
  private static final List<String> NEAR =
      List.of("MM", "KH", "LA", "TH", "VN", "ID", "PH", "MY", "CN", "BD", "NP");

  private static final Map<Locale, List<Option>> OPTIONS = new ConcurrentHashMap<>();

  private Countries() {}

  /** What is no country stands as it is written; nothing for none. */
  public static String name(@Nullable String code, Locale reader) {
    if (code == null || !CountryCodes.ALL.contains(code)) {
      return code == null ? "" : code;
    }
    return LocaleDisplayNames.getInstance(ULocale.forLocale(reader), DisplayContext.LENGTH_SHORT)
        .regionDisplayName(code);
  }

  public static String names(List<String> codes, Locale reader) {
    return codes.stream().map(each -> name(each, reader)).collect(Collectors.joining(", "));
  }

  /** A corridor, {@code MM-TH}, as {@code Myanmar → Thailand}. */
  public static String corridor(String codes, Locale reader) {
    return Stream.of(codes.split("-"))
        .map(each -> name(each, reader))
        .collect(Collectors.joining(" → "));
  }

  /** Every country, those of the region first, then in the order of the reader's language. */
  public static List<Option> options(Locale reader) {
    return OPTIONS.computeIfAbsent(reader, Countries::listed);
  }

  private static List<Option> listed(Locale reader) {
    Collator order = Collator.getInstance(ULocale.forLocale(reader));
    Stream<Option> others =
        CountryCodes.ALL.stream()
            .filter(code -> !NEAR.contains(code))
            .map(code -> Option.of(code, name(code, reader)))
            .sorted((one, other) -> order.compare(one.text(), other.text()));
    return Stream.concat(NEAR.stream().map(code -> Option.of(code, name(code, reader))), others)
        .toList();
  }
}
