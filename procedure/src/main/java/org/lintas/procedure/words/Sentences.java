package org.lintas.procedure.words;

import com.ibm.icu.text.DisplayContext;
import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.NumberFormat;
import com.ibm.icu.text.SimpleDateFormat;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.lintas.procedure.Money;

/** One language's sentences; English stands in for a language that is not shipped. */
public final class Sentences {
  private static final Map<String, Sentences> LOADED = new ConcurrentHashMap<>();

  private final Properties texts;
  private final ULocale locale;

  private Sentences(Properties texts, String language) {
    this.texts = texts;
    this.locale =
        new ULocale(
            language.equals("th")
                ? "th@calendar=buddhist;numbers=latn"
                : language + "@numbers=latn");
  }

  public static Sentences in(Locale locale) {
    Sentences loaded = LOADED.get(locale.getLanguage());
    if (loaded == null) {
      loaded = load(locale.getLanguage());
      LOADED.put(locale.getLanguage(), loaded);
    }
    return loaded;
  }

  private static Sentences load(String language) {
    boolean shipped =
        language.matches("[a-z]{2,3}")
            && Sentences.class.getResource(path("words", language)) != null;
    if (!shipped) {
      return in(Locale.ENGLISH);
    }
    Properties texts = bundle("words", language);
    bundle("problems", language).forEach((code, text) -> texts.put("problem." + code, text));
    return new Sentences(texts, language);
  }

  private static String path(String bundle, String language) {
    return "/org/lintas/procedure/" + bundle + "/" + language + ".properties";
  }

  private static Properties bundle(String name, String language) {
    Properties texts = new Properties();
    try (InputStream in = Sentences.class.getResourceAsStream(path(name, language))) {
      if (in != null) {
        texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      }
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    return texts;
  }

  public @Nullable String find(String key) {
    return texts.getProperty(key);
  }

  /** The sentence with its words filled in, or null when there is none. */
  public @Nullable String find(String key, Map<String, Object> words) {
    String pattern = find(key);
    return pattern == null ? null : new MessageFormat(pattern, locale).format(words);
  }

  /** As people write it; Thai in the Buddhist era. */
  public String date(LocalDate day) {
    String pattern = texts.getProperty("date.pattern", "y-MM-dd");
    SimpleDateFormat format = new SimpleDateFormat(pattern, locale);
    format.setTimeZone(TimeZone.GMT_ZONE);
    return format.format(Date.from(day.atStartOfDay(ZoneOffset.UTC).toInstant()));
  }

  public String money(Money money) {
    NumberFormat format = NumberFormat.getInstance(locale);
    int decimals = money.amount().stripTrailingZeros().scale() > 0 ? money.amount().scale() : 0;
    format.setMinimumFractionDigits(decimals);
    format.setMaximumFractionDigits(decimals);
    String currency = texts.getProperty("currency." + money.currency(), money.currency());
    Map<String, Object> words =
        Map.of("amount", format.format(money.amount()), "currency", currency);
    String written = find("money.pattern", words);
    return written == null ? money.toString() : written;
  }

  public String period(Period period) {
    List<String> parts = new ArrayList<>();
    add(parts, "period.years", period.getYears());
    add(parts, "period.months", period.getMonths());
    add(parts, "period.days", period.getDays());
    return String.join(" ", parts);
  }

  /** Whole hours: {@code 24 hours}. */
  public String hours(Duration hours) {
    List<String> parts = new ArrayList<>();
    add(parts, "period.hours", Math.toIntExact(hours.toHours()));
    return String.join(" ", parts);
  }

  private void add(List<String> parts, String key, int count) {
    String part = count == 0 ? null : find(key, Map.of("count", count));
    if (part != null) {
      parts.add(part);
    }
  }

  /** A country's name by its code of two letters. */
  public String country(String code) {
    String own = find("country." + code);
    return own == null
        ? LocaleDisplayNames.getInstance(locale, DisplayContext.LENGTH_SHORT)
            .regionDisplayName(code)
        : own;
  }

  public static Sentences english() {
    return in(Locale.ENGLISH);
  }
}
