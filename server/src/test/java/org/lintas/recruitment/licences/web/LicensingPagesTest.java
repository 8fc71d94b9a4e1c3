package org.lintas.recruitment.licences.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lintas.recruitment.licences.LicensingOffice.agency;
import static org.lintas.recruitment.licences.LicensingOffice.organisation;

import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lintas.NodeTest;
import org.lintas.access.Browser;
import org.lintas.access.Offices;
import org.lintas.browser.BrowserTest;
import org.lintas.casework.Cases;
import org.lintas.node.TestClock;
import org.lintas.organisations.Organisation;
import org.lintas.procedures.Procedures;
import org.lintas.recruitment.licences.LicensingOffice;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Pages of licensing in a browser, and what programs read. */
@NodeTest
class LicensingPagesTest extends BrowserTest {

  @LocalServerPort int port;
  @Autowired Cases cases;
  @Autowired Procedures procedures;
  @Autowired Offices offices;
  @Autowired TestClock clock;
  private LicensingOffice office;

  @BeforeEach
  void open() {
    office = new LicensingOffice(cases, procedures, offices, clock).open();
  }

  @Test
  void theRecordOfABannedAgencyIsReadOnAPhoneAndByProgramsAlike() {
    Organisation agency =
        organisation(
            office.licensed(
                agency(
                    "บริษัท ทดลองจัดหางานชายแดนระนองและชุมพร จำกัด",
                    "latinName",
                    "Thotlong Recruitment Co., Ltd.",
                    "fromKH",
                    "yes",
                    "work5152",
                    "yes")));
    office.sanctioned(agency, "ban");
    String path = "/recruitment/agencies/" + agency.number();
    Page page = browser(Screen.PHONE);
    signIn(page, "licensing-officer");
    for (String language : List.of("en", "th", "my", "km", "lo")) {
      page.navigate(path + "?lang=" + language);
      assertThat(page.content()).contains("Thotlong Recruitment");
      assertAccessible(page);
      assertFits(page);
      screenshot(page, "agency-record-" + language);
    }
    String body =
        new Browser(port)
            .api("/api/v1/licensing/" + agency.number(), "inspector", "lintas-demo")
            .body();
    assertThat(body)
        .contains("\"mayRecruit\":false", "\"code\":\"ban\"", "\"origins\":[\"KH\",\"MM\"]")
        .contains("Took money from workers");
    assertThat(
            new Browser(port)
                .api("/api/v1/licensing/" + agency.number(), "registrar", "lintas-demo")
                .statusCode())
        .isIn(403, 404);
  }

  @Test
  void theNewestLicencesAreAPageForThoseWhoLicense() {
    office.licensed(agency("Newest Of All Recruitment"));
    Page page = browser(Screen.PHONE);
    signIn(page, "inspector");
    page.navigate("/recruitment/licences?lang=en");
    assertThat(page.content()).contains("Newest Of All Recruitment");
    assertAccessible(page);
    assertFits(page);
  }
}
