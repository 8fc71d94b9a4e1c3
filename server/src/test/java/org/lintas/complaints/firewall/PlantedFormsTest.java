package org.lintas.complaints.firewall;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.lintas.NodeTest;
import org.lintas.access.Browser;
import org.lintas.access.DemoAccounts;
import org.lintas.complaints.Complaints;
import org.lintas.complaints.vault.Receipts;
import org.lintas.node.OwnerAccount;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Plants words in every form of complaints there is, and looks for them wherever they must not be.
 * A form that somebody adds and nobody plants fails the test.
 */
@NodeTest
class PlantedFormsTest {

  private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)(?::((?:[^{}]|\\{[^}]*})+))?}");
  private static final Pattern CHOICE = Pattern.compile("[a-z-]+(\\|[a-z-]+)+");

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  RequestMappingHandlerMapping mapping;

  @Autowired ApplicationContext node;
  @Autowired Receipts receipts;
  @Autowired OwnerAccount owner;
  @Autowired JdbcClient application;
  @Autowired ObjectProvider<MeterRegistry> meters;

  @Value("${lintas.data}")
  String data;

  @LocalServerPort int port;

  @Test
  void whatIsTypedAnywhereIsReadByThoseAloneWhomItWasToldTo() throws IOException {
    new Complaints(node); // with tracks
    PlantedCase planted = new PlantedCase(port);
    List<String> lines = Traces.logged(() -> drive(planted));
    assertThat(unplanted(planted.planting.driven())).isEmpty();
    List<String> secrets = List.of(Planting.WORD, planted.receipt());
    Traces traces = new Traces(owner, application, Path.of(data));
    for (String each : secrets) {
      assertThat(lines.stream().filter(line -> line.contains(each)).limit(3)).isEmpty();
      assertThat(traces.tablesWith(each)).isEmpty();
      assertThat(traces.tablesOfTheApplicationWith(each)).isEmpty();
      assertThat(traces.filesWith(each)).isEmpty();
      assertThat(measured()).doesNotContain(each);
    }
    members(planted);
    for (String outsider :
        List.of("registrar", "administrator", "immigration-officer", "police-officer")) {
      assertThat(shown(outsider)).as(outsider).isEmpty();
    }
  }

  private void drive(PlantedCase planted) {
    try {
      planted.file(receipt -> receipts.open(receipt, "192.0.2.77").orElseThrow().number());
      planted.api();
      planted.desk();
      planted.refer();
      planted.screen();
      planted.judge();
      planted.deskApi();
      planted.keys();
    } finally { // somebody who asks for new keys stands on the pages of others
      owner.sql().sql("delete from complaints.recovery").update();
    }
  }

  /** Each sees what was meant for him, so that it was planted; and nothing else. */
  private static void members(PlantedCase planted) {
    String base = "/complaints/" + planted.number();
    reads(planted.member("caseworker"), base, Set.of("story", "notes", "custody"));
    reads(planted.member("caseworker"), base + "/screening", Set.of("notes"));
    reads(planted.member("caseworker"), base + "/track", Set.of("track", "custody"));
    reads(planted.member("investigator"), base + "/track", Set.of("track"));
    reads(planted.member("investigator"), base, Set.of());
    reads(planted.member("investigator"), base + "/identity", Set.of());
    reads(planted.member("custodian"), "/complaints/custody", Set.of("custody"));
    reads(planted.member("custodian"), base, Set.of());
    reads(planted.member("complaints-manager"), "/complaints/figures", Set.of());
    reads(planted.member("complaints-manager"), base, Set.of());
    for (String page : List.of("/complaints", "/complaints/referrals", base, base + "/track")) {
      reads(planted.member("embassy-caseworker"), page, Set.of());
    }
    String hers = planted.complainant().get("/complain/mine").body();
    assertThat(hers).contains(Planting.WORD + "story", Planting.WORD + "custody");
    assertThat(hers).doesNotContain(Planting.WORD + "notes");
  }

  private static void reads(Browser reader, String page, Set<String> words) {
    String body = reader.get(page).body();
    for (String each : List.of("story", "identity", "notes", "custody", "track")) {
      assertThat(body.contains(Planting.WORD + each))
          .as(page + " " + each)
          .isEqualTo(words.contains(each));
    }
  }

  /** Pages and API answers of an outsider that hold a word. */
  private List<String> shown(String outsider) {
    Browser browser = Browser.signedIn(port, outsider, DemoAccounts.PASSWORD);
    List<String> shown = new ArrayList<>();
    for (Endpoints each : Endpoints.all(mapping)) {
      boolean plain = !each.hasVariables() && !each.pattern().contains("*");
      if (plain && each.method().equals("GET") && !each.pattern().equals("/error")) {
        String body =
            each.api()
                ? browser.api(each.pattern(), outsider, DemoAccounts.PASSWORD).body()
                : browser.get(each.pattern()).body();
        if (body.contains(Planting.WORD)) {
          shown.add(each.pattern());
        }
      }
    }
    return shown;
  }

  /** Names and tags of all that is measured. */
  private String measured() {
    StringBuilder measured = new StringBuilder(new Browser(port).get("/actuator/health").body());
    meters
        .orderedStream()
        .flatMap(each -> each.getMeters().stream())
        .forEach(each -> measured.append(each.getId()).append('\n'));
    return measured.toString();
  }

  @Test
  void aFormThatNobodyPlantsIsFound() {
    List<String> all = unplanted(Set.of());
    assertThat(all)
        .hasSizeGreaterThan(45)
        .contains("/complaints/{number:[0-9]{10}}/close", "/complain", "/api/v1/complaints");
    assertThat(unplanted(Set.of("/complain", "/complaints/0123456789/close")))
        .hasSize(all.size() - 2)
        .doesNotContain("/complaints/{number:[0-9]{10}}/close", "/complain");
  }

  /** Addresses of complaints that take something and to which nothing was sent. */
  private List<String> unplanted(Collection<String> driven) {
    return Endpoints.all(mapping).stream()
        .filter(each -> each.ofComplaints() && !each.method().equals("GET"))
        .flatMap(each -> choices(each.pattern()).stream())
        .distinct()
        .filter(each -> driven.stream().noneMatch(shape(each).asMatchPredicate()))
        .toList();
  }

  /** A pattern for each choice that a variable offers. */
  private static List<String> choices(String pattern) {
    Matcher variable = VARIABLE.matcher(pattern);
    while (variable.find()) {
      String offered = variable.group(2);
      if (offered != null && CHOICE.matcher(offered).matches()) {
        String whole = variable.group();
        return Arrays.stream(offered.split("\\|"))
            .map(each -> pattern.replace(whole, each))
            .toList();
      }
    }
    return List.of(pattern);
  }

  private static Pattern shape(String pattern) {
    StringBuilder shape = new StringBuilder();
    Matcher variable = VARIABLE.matcher(pattern);
    int at = 0;
    while (variable.find()) {
      shape.append(Pattern.quote(pattern.substring(at, variable.start())));
      shape.append(variable.group(2) == null ? "[^/]+" : "(?:" + variable.group(2) + ")");
      at = variable.end();
    }
    return Pattern.compile(shape.append(Pattern.quote(pattern.substring(at))).toString());
  }
}
