package org.lintas.cards.verify;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.time.Clock;
import org.junit.jupiter.api.BeforeEach;
import org.lintas.browser.BrowserTest;
import org.lintas.cards.Cards;
import org.lintas.cards.IssuedCard;
import org.lintas.cards.keys.Keys;
import org.lintas.casework.desk.Officers;
import org.lintas.credential.StatusPlace;
import org.lintas.procedures.Procedures;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Somebody with a phone, and a paper that a desk of this node issued. */
abstract class PhoneAndPaper extends BrowserTest {

  static final String NAME = "Sok Browser";

  @LocalServerPort private int port;
  @Autowired private Procedures procedures;
  @Autowired private Cards cards;
  @Autowired private Clock clock;
  @Autowired Keys keys;
  Desk desk;
  IssuedCard issued;
  StatusPlace place;

  @BeforeEach
  void open() {
    Officers.open(procedures);
    desk = new Desk(port, cards, keys, clock);
    issued = desk.issued(NAME);
    place = desk.place(issued);
  }

  static void show(Page page, String text) {
    page.setInputFiles("#photo", new FilePayload("code.png", "image/png", Desk.photo(text)));
  }

  static Page ready(Page page) {
    page.locator("[data-part=ready]:not([hidden])").waitFor();
    return page;
  }
}
