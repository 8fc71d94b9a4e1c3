package org.lintas.cards.verify;

import com.ibm.icu.util.ULocale;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.lintas.access.Caller;
import org.lintas.cards.keys.Keys;
import org.lintas.procedure.Effect;
import org.lintas.procedure.Fee;
import org.lintas.procedure.Procedure;
import org.lintas.procedure.Stage;
import org.lintas.procedure.Words;
import org.lintas.procedures.Procedures;
import org.lintas.procedures.Published;
import org.springframework.stereotype.Component;

/** What this node calls the papers that it issues, in a reader's language. */
@Component
public class Naming {

  private static final int USUAL_DECIMALS = 2;

  private final Procedures procedures;
  private final Keys keys;
  private final Map<Locale, Map<String, String>> countries = new ConcurrentHashMap<>();

  Naming(Procedures procedures, Keys keys) {
    this.procedures = procedures;
    this.keys = keys;
  }

  /**
   * Names, for the papers of one issuer.
   *
   * @param issuer by which papers name this node
   * @param name of this node for people: the states whose procedures it runs; may be empty
   * @param kinds of cards, by their names in procedures; one that two procedures call differently
   *     is absent
   * @param fees in the same way
   * @param countries by their codes of two and of three letters
   * @param decimals of currencies that have not two
   */
  public record Names(
      String issuer,
      String name,
      Map<String, String> kinds,
      Map<String, String> fees,
      Map<String, String> countries,
      Map<String, Integer> decimals) {

    public String kind(String paperIssuer, String kind) {
      return written(paperIssuer, kinds, kind);
    }

    public String fee(String paperIssuer, String fee) {
      return written(paperIssuer, fees, fee);
    }

    /** A country; what is none stands as it was signed. */
    public String country(String code) {
      return countries.getOrDefault(code.toUpperCase(Locale.ROOT), code);
    }

    /** An issuer for people: this node by its name too. */
    public String issuer(String paperIssuer) {
      boolean named = paperIssuer.equals(issuer) && !name.isEmpty();
      return named ? name + " (" + paperIssuer + ")" : paperIssuer;
    }

    private String written(String paperIssuer, Map<String, String> words, String word) {
      return paperIssuer.equals(issuer) ? words.getOrDefault(word, word) : word;
    }
  }

  public Names in(Locale locale) {
    List<Procedure> current =
        procedures.current(new Caller.Visitor()).stream().map(Published::procedure).toList();
    Map<String, Optional<String>> kinds = new HashMap<>();
    Map<String, Optional<String>> fees = new HashMap<>();
    for (Procedure procedure : current) {
      for (Stage stage : procedure.stages()) {
        for (Effect effect : stage.effects()) {
          if (effect instanceof Effect.Issues issues) {
            name(kinds, issues.card(), Words.text(procedure, "card." + issues.card(), locale));
          }
        }
        for (Fee fee : stage.fees()) {
          name(fees, fee.name(), Words.text(procedure, "fee." + fee.name(), locale));
        }
      }
    }
    Map<String, String> lands = countries.computeIfAbsent(locale, Naming::countries);
    return new Names(
        keys.issuer(), states(current, lands), clear(kinds), clear(fees), lands, decimals());
  }

  private static void name(Map<String, Optional<String>> names, String word, String said) {
    names.merge(
        word,
        Optional.of(said),
        (before, now) -> Objects.equals(before, now) ? before : Optional.empty());
  }

  private static Map<String, String> clear(Map<String, Optional<String>> names) {
    Map<String, String> clear = new TreeMap<>();
    names.forEach((word, said) -> said.ifPresent(text -> clear.put(word, text)));
    return clear;
  }

  private static String states(List<Procedure> procedures, Map<String, String> countries) {
    return procedures.stream()
        .map(procedure -> procedure.name().authority().toUpperCase(Locale.ROOT))
        .distinct()
        .sorted()
        .map(code -> countries.getOrDefault(code, code))
        .collect(Collectors.joining(", "));
  }

  private static Map<String, String> countries(Locale locale) {
    ULocale reader = ULocale.forLocale(locale);
    Map<String, String> countries = new TreeMap<>();
    for (String code : Locale.getISOCountries()) {
      ULocale country = new ULocale("und", code);
      countries.put(code, country.getDisplayCountry(reader));
      countries.put(country.getISO3Country(), country.getDisplayCountry(reader));
    }
    return countries;
  }

  private static Map<String, Integer> decimals() {
    Map<String, Integer> decimals = new TreeMap<>();
    for (Currency each : Currency.getAvailableCurrencies()) {
      if (each.getDefaultFractionDigits() != USUAL_DECIMALS) {
        decimals.put(each.getCurrencyCode(), Math.max(0, each.getDefaultFractionDigits()));
      }
    }
    return decimals;
  }
}
