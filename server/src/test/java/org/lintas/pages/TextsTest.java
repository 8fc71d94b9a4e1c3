package org.lintas.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class TextsTest {

  private final Texts texts = new Texts();

  @Test
  void aSentenceComesInTheReadersLanguage() {
    assertThat(texts.get(Locale.of("th"), "pages.menu")).isEqualTo("เมนู");
  }

  @Test
  void argumentsGoInByName() {
    assertThat(texts.get(Locale.ENGLISH, "pages.error.id", "id", "a1b2")).endsWith(": a1b2");
  }

  @Test
  void aLanguageThatIsNotShippedReadsEnglish() {
    assertThat(texts.get(Locale.of("fr"), "pages.menu")).isEqualTo("Menu");
  }

  @Test
  void aSentenceMissingEverywhereShowsItsKey() {
    assertThat(texts.get(Locale.ENGLISH, "pages.no.such.text")).isEqualTo("pages.no.such.text");
    assertThat(texts.has(Locale.ENGLISH, "pages.no.such.text")).isFalse();
  }
}
