package org.lintas.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lintas.NodeTest;
import org.lintas.access.Browser;
import org.lintas.access.Caller;
import org.lintas.access.DemoAccounts;
import org.lintas.procedure.Definitions;
import org.lintas.procedures.Procedures;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Follows every link from page to page, as each kind of reader: none leads nowhere. */
@NodeTest
class LinksTest {

  private static final Pattern LINK =
      Pattern.compile("<(?:a|link|script)\\b[^>]*?(?:href|src)=\"([^\"]*)\"");

  private static final Pattern ELSEWHERE = Pattern.compile("(https?|tel|mailto):");

  /** Pages of one kind look alike: a few of each are enough. */
  private static final int OF_ONE_KIND = 4;

  @LocalServerPort private int port;
  @Autowired private Procedures procedures;

  @BeforeEach
  void publish() throws Exception {
    for (String name : List.of("registration-2004", "work-permit-renewal")) {
      Path folder = Path.of(System.getProperty("lintas.root"), "definitions", "th", name);
      procedures.publish(new Caller.Node("test"), Definitions.files(folder));
    }
  }

  @Test
  void aVisitorIsLedNowhereInVain() {
    Map<String, Integer> answers = follow(new Browser(port), "/");
    assertThat(answers).containsKeys("/procedures/th/registration-2004", "/sign-in");
    assertThat(inVain(answers)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "registrar",
        "health-officer",
        "employment-officer",
        "programme-manager",
        "policy-officer",
        "key-keeper",
        "inspector",
        "administrator"
      })
  void anOfficerIsLedNowhereInVain(String name) {
    Browser officer = Browser.signedIn(port, name, DemoAccounts.PASSWORD);
    Map<String, Integer> answers = follow(officer, "/home");
    assertThat(answers).containsKeys("/home", "/account", "/account/password");
    assertThat(inVain(answers)).isEmpty();
  }

  @Test
  void aLinkInVainIsFound() {
    assertThat(inVain(follow(new Browser(port), "/no-such-page"))).containsKey("/no-such-page");
  }

  private static Map<String, Integer> inVain(Map<String, Integer> answers) {
    Map<String, Integer> bad = new TreeMap<>(answers);
    bad.values().removeIf(status -> status == 200 || status == 302 || status == 303);
    return bad;
  }

  /** What every address answered that can be reached from the first. */
  private static Map<String, Integer> follow(Browser browser, String first) {
    Map<String, Integer> answers = new TreeMap<>();
    Map<String, Integer> kinds = new TreeMap<>();
    Set<String> seen = new HashSet<>(Set.of(first));
    Queue<String> waiting = new ArrayDeque<>(seen);
    while (!waiting.isEmpty()) {
      String path = waiting.remove();
      HttpResponse<String> answer = browser.get(path);
      answers.put(path, answer.statusCode());
      for (String link : links(path, answer)) {
        if (!seen.contains(link) && kinds.merge(kind(link), 1, Integer::sum) <= OF_ONE_KIND) {
          seen.add(link);
          waiting.add(link);
        }
      }
    }
    return answers;
  }

  private static List<String> links(String path, HttpResponse<String> answer) {
    if (!answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html")) {
      return answer.headers().firstValue("Location").stream()
          .map(URI::create)
          .map(URI::getPath)
          .toList();
    }
    Matcher link = LINK.matcher(answer.body());
    return link.results()
        .map(each -> each.group(1).replace("&amp;", "&"))
        .filter(each -> !each.startsWith("#") && !ELSEWHERE.matcher(each).lookingAt())
        .map(each -> URI.create(path).resolve(each).toString())
        .filter(each -> !each.contains("lang="))
        .toList();
  }

  /** An address without its numbers, its query and the code of an office. */
  private static String kind(String link) {
    return link.replaceAll("\\?.*", "?").replaceAll("[^/]*\\d[^/]*", "1");
  }
}
