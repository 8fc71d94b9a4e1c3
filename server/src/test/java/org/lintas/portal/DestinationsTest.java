package org.lintas.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.lintas.NodeTest;
import org.lintas.pages.Destination;
import org.lintas.pages.Texts;
import org.springframework.beans.factory.annotation.Autowired;

/** The key of a card on the home page is put together when it is drawn: no other gate sees it. */
@NodeTest
class DestinationsTest {

  @Autowired List<Destination> destinations;
  @Autowired Texts texts;

  @Test
  void everyPlaceOfTheNavigationSaysWhatIsThere() {
    assertThat(destinations).hasSizeGreaterThan(20);
    assertThat(
            destinations.stream()
                .filter(each -> !each.path().equals("/home")) // no card leads to where it stands
                .map(Destination::key)
                .filter(this::isUnsaid))
        .isEmpty();
  }

  @Test
  void aPlaceWithoutItsSentenceIsFound() {
    assertThat(isUnsaid("portal.nowhere")).isTrue();
  }

  private boolean isUnsaid(String key) {
    return !texts.has(Locale.ENGLISH, key) || !texts.has(Locale.ENGLISH, key + ".summary");
  }
}
