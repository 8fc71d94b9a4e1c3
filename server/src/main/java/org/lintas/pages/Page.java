package org.lintas.pages;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.lintas.access.Caller;
import org.lintas.procedure.Money;

/**
 * What every template needs: the reader's language, who is signed in, where the page is. Handed to
 * each template as {@code page}; a controller adds only its {@code view}.
 *
 * @param officer null for a visitor
 * @param path of this page
 * @param query of this page without its language, for the language switch; empty if none
 * @param words dates, numbers and money as the reader writes them
 * @param navigation where this reader may go from here
 * @param token gives the token against forged forms; asking for it may begin a session
 */
public record Page(
    Locale locale,
    Texts texts,
    Caller.@Nullable Officer officer,
    String path,
    String query,
    Written words,
    Assets assets,
    List<Destination> navigation,
    Supplier<String> token) {

  /** A sentence in the reader's language; see {@link Texts#get}. */
  public String t(String key, Object... arguments) {
    return texts.get(locale, key, arguments);
  }

  /** What every form sends back as {@code _csrf}. */
  public String csrf() {
    return token.get();
  }

  public String lang() {
    return locale.getLanguage();
  }

  public boolean holds(String role) {
    return officer != null && officer.holds(role);
  }

  /** A day in full: {@code 1 July 2005}, in Thai with its Buddhist year. */
  public String date(@Nullable LocalDate day) {
    return day == null ? "" : words.date(day);
  }

  /** A date of which perhaps only the year or the month is known: {@code 1985}, {@code 1985-07}. */
  public String date(String partial) {
    return words.partialDate(partial);
  }

  /** The day of a moment, by the node's clock. */
  public String day(Instant moment) {
    return words.date(words.dayOf(moment));
  }

  /** A moment, to the minute, on the node's clock. */
  public String time(@Nullable Instant moment) {
    return moment == null ? "" : words.time(moment);
  }

  /** A day seen from today: {@code tomorrow}, {@code 3 days ago}. */
  public String fromToday(LocalDate day) {
    return words.fromToday(day);
  }

  public String number(long number) {
    return words.number(number);
  }

  /** A share of one, as a percentage with one decimal: 0.678 → {@code 67.8 %}. */
  public String percent(double share) {
    return words.percent(share);
  }

  public String money(Money amount) {
    return words.money(amount);
  }

  /** This page in another language. */
  public String in(Language language) {
    return path + "?" + (query.isEmpty() ? "" : query + "&") + "lang=" + language.code();
  }

  /** Whether a destination is this page, or the nearest one above it. */
  public boolean at(Destination destination) {
    return under(destination)
        && navigation.stream()
            .filter(this::under)
            .allMatch(other -> other.path().length() <= destination.path().length());
  }

  private boolean under(Destination destination) {
    return path.equals(destination.path()) || path.startsWith(destination.path() + "/");
  }
}
