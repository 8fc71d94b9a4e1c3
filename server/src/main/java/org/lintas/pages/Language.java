package org.lintas.pages;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A language in which the pages are shipped. */
public enum Language {
  ENGLISH("en", "English"),
  THAI("th", "ไทย"),
  BURMESE("my", "မြန်မာ"),
  KHMER("km", "ខ្មែរ"),
  LAO("lo", "ລາວ");

  private final String code;
  private final String ownName;

  Language(String code, String ownName) {
    this.code = code;
    this.ownName = ownName;
  }

  /** ISO 639-1 code, for {@code lang} attributes and {@code ?lang=}. */
  public String code() {
    return code;
  }

  /** What its readers call it. */
  public String ownName() {
    return ownName;
  }

  public Locale locale() {
    return Locale.of(code);
  }

  static Optional<Language> find(String code) {
    return Arrays.stream(values()).filter(each -> each.code.equals(code)).findFirst();
  }

  /** The shipped language nearest to what a reader's device asks for. */
  static Language bestFor(List<Locale.LanguageRange> wanted) {
    List<String> codes = Arrays.stream(values()).map(Language::code).toList();
    String tag = Locale.lookupTag(wanted, codes);
    return tag == null ? ENGLISH : find(tag).orElse(ENGLISH);
  }
}
