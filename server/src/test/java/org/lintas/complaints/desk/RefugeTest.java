package org.lintas.complaints.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lintas.NodeTest;
import org.lintas.access.Browser;
import org.lintas.access.DemoAccounts;
import org.lintas.complaints.vault.Receipts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** That somebody must not be returned stands wherever her case may be handed on. */
@NodeTest
class RefugeTest {
  private static final String WARNING = "Return may endanger this person";

  @LocalServerPort int port;
  @Autowired ApplicationContext node;

  @ParameterizedTest
  @ValueSource(strings = {"refugee", "asylum-seeker"})
  void afterTriageEveryPageFromWhichACaseGoesOnWarns(String group) {
    Filed filed = new Filed(node);
    Receipts.Opened her = filed.at("migrant-support");
    String address = "/complaints/" + her.number();
    Browser desk = Browser.signedIn(port, "caseworker", DemoAccounts.PASSWORD);
    assertThat(desk.get(address).body()).doesNotContain(WARNING);
    Map<String, String> triage =
        Map.of("kinds", "wages", "urgency", "urgent", "groups", group, "cause", "none");
    assertThat(desk.submit(address + "/triage", triage).statusCode()).isEqualTo(302);
    for (String page :
        new String[] {"", "/refer", "/reveal", "/admit", "/close", "/track", "/screening"}) {
      String body = desk.get(address + page).body();
      assertThat(body).as(page).contains(WARNING);
      int form = body.indexOf("<form method=\"post\" action=\"/complaints/");
      assertThat(body.indexOf(WARNING)).as(page).isLessThan(form < 0 ? body.length() : form);
    }
  }

  @Test
  void aReaderOfTheTrackAloneIsToldNothingOfIt() {
    Filed filed = new Filed(node);
    Receipts.Opened her = filed.at("migrant-support");
    String address = "/complaints/" + her.number();
    Browser desk = Browser.signedIn(port, "caseworker", DemoAccounts.PASSWORD);
    desk.submit(
        address + "/triage",
        Map.of("kinds", "wages", "urgency", "urgent", "groups", "refugee", "cause", "none"));
    filed.admits(her, "investigator");
    Browser investigator = Browser.signedIn(port, "investigator", DemoAccounts.PASSWORD);
    assertThat(investigator.get(address + "/track").body()).doesNotContain(WARNING);
  }
}
