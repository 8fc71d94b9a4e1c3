package org.lintas.recruitment.contracts.model;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lintas.procedure.CountryCodes;
import org.lintas.procedure.Money;
import org.lintas.procedure.Reason;
import org.lintas.recruitment.contracts.model.Deduction.Share;
import org.lintas.recruitment.contracts.model.Terms.Employer;
import org.lintas.recruitment.contracts.model.Terms.Housing;
import org.lintas.recruitment.contracts.model.Terms.Job;
import org.lintas.recruitment.contracts.model.Terms.Overtime;
import org.lintas.recruitment.contracts.model.Terms.Passport;
import org.lintas.recruitment.contracts.model.Terms.Workplace;
import org.lintas.shared.Word;

/**
 * Terms as texts by name: so a form sends them, the API takes them and the journal keeps them. What
 * is not said is left out.
 */
public final class TermsText {

  /** Names of all texts, in the order in which a form asks for them. */
  public static final List<String> NAMES =
      Stream.concat(
              Stream.of(
                  "occupation",
                  "title",
                  "employer",
                  "employerNumber",
                  "country",
                  "region",
                  "where",
                  "wage",
                  "wagePer",
                  "hoursPerDay",
                  "hoursPerWeek",
                  "daysPerWeek",
                  "overtimePerWeek",
                  "overtimePay",
                  "months",
                  "housing",
                  "passport",
                  "tied",
                  "text"),
              Stream.of(Deduction.Kind.values())
                  .flatMap(kind -> Stream.of(kind.field(), kind.field() + "Per")))
          .toList();

  private static final Pattern PERCENT = Pattern.compile("(\\d{1,3}(?:\\.\\d{1,4})?) *%");
  private static final Pattern DECIMAL = Pattern.compile("\\d{1,3}(?:\\.\\d{1,2})?");
  private static final Pattern OCCUPATION = Pattern.compile("\\d{4}");
  private static final BigDecimal DAY = BigDecimal.valueOf(24);
  private static final BigDecimal WEEK = BigDecimal.valueOf(168);
  private static final BigDecimal MOST_OVERTIME_PAY = BigDecimal.valueOf(999);
  private static final int LONG = 4_000;
  private static final int SHORT = 200;

  private final Map<String, String> said;
  private final List<Reason> reasons = new ArrayList<>();

  private TermsText(Map<String, String> said) {
    this.said = said;
  }

  /** What was read, or every reason why it could not be. */
  public record Read(@Nullable Terms terms, List<Reason> reasons) {}

  /** Reads texts by name. Others than {@link #NAMES} are no concern of it. */
  public static Read read(Map<String, String> said) {
    TermsText text = new TermsText(said);
    Terms terms = text.terms();
    return text.reasons.isEmpty()
        ? new Read(terms, List.of())
        : new Read(null, List.copyOf(text.reasons));
  }

  /** What {@link #write} wrote. */
  public static Terms kept(Map<String, String> written) {
    Read read = read(written);
    if (read.terms() == null) {
      throw new IllegalArgumentException("terms that were kept cannot be read");
    }
    return read.terms();
  }

  private Terms terms() {
    return new Terms(
        wage(),
        hours(),
        overtime(),
        job(),
        place(),
        employer(),
        choice("housing", Housing.class),
        deductions(),
        choice("passport", Passport.class),
        number("months", 1, 600),
        tied(),
        words("text", LONG));
  }

  private @Nullable Pay wage() {
    Money amount = parsed("wage", "amount-wrong", Money::of);
    Per per = per("wagePer", amount != null);
    return amount == null || per == null ? null : new Pay(amount, per);
  }

  private @Nullable Per per(String name, boolean needed) {
    String word = words(name, SHORT);
    Optional<Per> per = Per.named(word);
    if (per.isEmpty() && (needed || !word.isEmpty())) {
      refuse("per-wrong", name);
    }
    return per.orElse(null);
  }

  private @Nullable Hours hours() {
    Hours hours =
        new Hours(
            decimal("hoursPerDay", DAY),
            decimal("hoursPerWeek", WEEK),
            number("daysPerWeek", 1, 7));
    if (hours.contradict()) {
      refuse("hours-contradict", "hoursPerWeek");
    }
    boolean silent = hours.perDay() == null && hours.perWeek() == null && hours.daysAWeek() == null;
    return silent ? null : hours;
  }

  private @Nullable Overtime overtime() {
    BigDecimal hours = decimal("overtimePerWeek", WEEK);
    String pay = words("overtimePay", SHORT);
    BigDecimal percent = pay.isEmpty() ? null : percent("overtimePay", pay, MOST_OVERTIME_PAY);
    return hours == null && percent == null ? null : new Overtime(hours, percent);
  }

  /** {@code 150 %}. */
  private @Nullable BigDecimal percent(String name, String text, BigDecimal most) {
    var percent = PERCENT.matcher(text);
    if (!percent.matches() || new BigDecimal(percent.group(1)).compareTo(most) > 0) {
      refuse("percent-wrong", name);
      return null;
    }
    return new BigDecimal(percent.group(1));
  }

  private @Nullable Job job() {
    String occupation = words("occupation", SHORT);
    String title = words("title", SHORT);
    if (occupation.isEmpty() && title.isEmpty()) {
      return null;
    }
    if (!OCCUPATION.matcher(occupation).matches()) {
      refuse("occupation-wrong", "occupation");
    }
    return new Job(occupation, title);
  }

  private @Nullable Workplace place() {
    String country = words("country", SHORT).toUpperCase(Locale.ROOT);
    String region = words("region", SHORT).toUpperCase(Locale.ROOT);
    String where = words("where", SHORT);
    if (country.isEmpty() && region.isEmpty() && where.isEmpty()) {
      return null;
    }
    if (!CountryCodes.ALL.contains(country)) {
      refuse("country-wrong", "country");
    }
    if (!region.isEmpty() && !region.matches(country + "-[A-Z0-9]{1,3}")) {
      refuse("region-wrong", "region");
    }
    return new Workplace(country, region.isEmpty() ? null : region, where);
  }

  private @Nullable Employer employer() {
    String name = words("employer", SHORT);
    String number = words("employerNumber", SHORT).replaceAll("[\\s-]", "");
    if (name.isEmpty() && !number.isEmpty()) {
      refuse("employer-name-missing", "employer");
    }
    return name.isEmpty() ? null : new Employer(number.isEmpty() ? null : number, name);
  }

  private List<Deduction> deductions() {
    List<Deduction> deductions = new ArrayList<>();
    for (Deduction.Kind kind : Deduction.Kind.values()) {
      String amount = words(kind.field(), SHORT);
      if (!amount.isEmpty()) {
        Share share = share(kind.field(), amount);
        if (share != null) {
          deductions.add(new Deduction(kind, share));
        }
      }
    }
    return List.copyOf(deductions);
  }

  private @Nullable Share share(String name, String amount) {
    if (PERCENT.matcher(amount).matches()) {
      BigDecimal share = percent(name, amount, BigDecimal.valueOf(100));
      return share == null ? null : new Share.Percent(share);
    }
    Money money = parsed(name, "amount-wrong", Money::of);
    Per per = per(name + "Per", money != null);
    return money == null || per == null ? null : new Share.Fixed(new Pay(money, per));
  }

  private @Nullable Boolean tied() {
    String word = words("tied", SHORT);
    return switch (word) {
      case "" -> null;
      case "yes" -> true;
      case "no" -> false;
      default -> {
        refuse("choice-wrong", "tied");
        yield null;
      }
    };
  }

  private <E extends Enum<E>> @Nullable E choice(String name, Class<E> kind) {
    String word = words(name, SHORT);
    E found = Word.find(kind, word).orElse(null);
    if (found == null && !word.isEmpty()) {
      refuse("choice-wrong", name);
    }
    return found;
  }

  private @Nullable BigDecimal decimal(String name, BigDecimal most) {
    String text = words(name, SHORT);
    if (text.isEmpty()) {
      return null;
    }
    if (!DECIMAL.matcher(text).matches()
        || new BigDecimal(text).compareTo(most) > 0
        || new BigDecimal(text).signum() == 0) {
      refuse("hours-wrong", name);
      return null;
    }
    return new BigDecimal(text);
  }

  private @Nullable Integer number(String name, int least, int most) {
    String text = words(name, SHORT);
    if (text.isEmpty()) {
      return null;
    }
    Integer number = text.matches("\\d{1,4}") ? Integer.valueOf(text) : null;
    if (number == null || number < least || number > most) {
      refuse("number-wrong", name);
      return null;
    }
    return number;
  }

  private <T> @Nullable T parsed(String name, String code, Function<String, T> parser) {
    String text = words(name, SHORT);
    if (text.isEmpty()) {
      return null;
    }
    try {
      return parser.apply(text);
    } catch (IllegalArgumentException e) {
      refuse(code, name);
      return null;
    }
  }

  private String words(String name, int longest) {
    String text = said.getOrDefault(name, "").strip();
    if (text.length() > longest) {
      refuse("too-long", name);
      return "";
    }
    return text;
  }

  private void refuse(String code, String name) {
    reasons.add(new Reason(code, name, Map.of()));
  }

  /** The texts of terms; {@link #read} makes the same terms of them. */
  public static Map<String, String> write(Terms terms) {
    Map<String, String> said = new TreeMap<>();
    if (terms.wage() != null) {
      said.put("wage", terms.wage().amount().toString());
      said.put("wagePer", terms.wage().per().word());
    }
    if (terms.hours() != null) {
      put(said, "hoursPerDay", terms.hours().perDay());
      put(said, "hoursPerWeek", terms.hours().perWeek());
      put(said, "daysPerWeek", terms.hours().daysAWeek());
    }
    if (terms.overtime() != null) {
      put(said, "overtimePerWeek", terms.overtime().perWeek());
      BigDecimal percent = terms.overtime().percent();
      put(said, "overtimePay", percent == null ? null : percent.toPlainString() + " %");
    }
    if (terms.job() != null) {
      said.put("occupation", terms.job().occupation());
      put(said, "title", terms.job().title());
    }
    if (terms.place() != null) {
      said.put("country", terms.place().country());
      put(said, "region", terms.place().region());
      put(said, "where", terms.place().where());
    }
    if (terms.employer() != null) {
      said.put("employer", terms.employer().name());
      put(said, "employerNumber", terms.employer().number());
    }
    terms.deductions().forEach(each -> write(each, said));
    put(said, "housing", terms.housing() == null ? null : Word.of(terms.housing()));
    put(said, "passport", terms.passport() == null ? null : Word.of(terms.passport()));
    put(said, "months", terms.months());
    put(said, "tied", terms.tied() == null ? null : terms.tied() ? "yes" : "no");
    put(said, "text", terms.text());
    return new LinkedHashMap<>(said);
  }

  private static void write(Deduction deduction, Map<String, String> said) {
    String name = deduction.kind().field();
    switch (deduction.how()) {
      case Share.Percent(BigDecimal percent) -> said.put(name, percent.toPlainString() + " %");
      case Share.Fixed(Pay pay) -> {
        said.put(name, pay.amount().toString());
        said.put(name + "Per", pay.per().word());
      }
    }
  }

  private static void put(Map<String, String> said, String name, @Nullable Object value) {
    if (value != null) {
      String text = value instanceof BigDecimal decimal ? decimal.toPlainString() : "" + value;
      if (!text.isEmpty()) {
        said.put(name, text);
      }
    }
  }
}
