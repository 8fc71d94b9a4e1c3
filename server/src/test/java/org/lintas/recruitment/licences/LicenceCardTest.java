package org.lintas.recruitment.licences;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lintas.recruitment.licences.LicensingOffice.agency;
import static org.lintas.recruitment.licences.LicensingOffice.organisation;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lintas.NodeTest;
import org.lintas.access.Browser;
import org.lintas.access.Caller;
import org.lintas.access.Offices;
import org.lintas.cards.Cards;
import org.lintas.cards.IssuedCard;
import org.lintas.casework.CaseView;
import org.lintas.casework.Cases;
import org.lintas.node.TestClock;
import org.lintas.organisations.Organisation;
import org.lintas.procedures.Procedures;
import org.lintas.recruitment.register.AgencySearch;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A licence in somebody's hand leads to what everybody may know of its holder. */
@NodeTest
class LicenceCardTest {

  @LocalServerPort int port;
  @Autowired AgencySearch search;
  @Autowired Cards cards;
  @Autowired Cases cases;
  @Autowired Procedures procedures;
  @Autowired Offices offices;
  @Autowired TestClock clock;

  @Test
  void theNumberOfTheCardLeadsToTheAgency() {
    LicensingOffice office = new LicensingOffice(cases, procedures, offices, clock).open();
    CaseView view = office.licensed(agency("Card In Hand Recruitment"));
    Organisation agency = organisation(view);
    List<IssuedCard> issued = cards.of(office.licensing(), view.serial());
    String number = issued.getFirst().number();
    assertThat(search.search(new Caller.Visitor(), number, 0, 5).contents())
        .extracting(hit -> hit.organisation().id())
        .containsExactly(agency.id());
    Browser phone = new Browser(port);
    assertThat(phone.get("/agencies?q=" + number).headers().firstValue("Location"))
        .hasValueSatisfying(to -> assertThat(to).endsWith("/agencies/" + agency.number()));
    assertThat(phone.get("/verify?number=" + number).body())
        .contains("href=\"/agencies?q=" + number + "\"");
  }
}
