package org.lintas.complaints.firewall;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.lintas.access.Browser;
import org.springframework.web.util.UriUtils;

/** Sends the forms of pages with words in everything that can be typed, and notes where. */
final class Planting {

  /** All words that are planted begin so. */
  static final String WORD = "zqxplanted";

  private final Set<String> driven = new LinkedHashSet<>();
  private final Map<String, Set<String>> typed = new TreeMap<>();

  /** Addresses to which something was sent. */
  Set<String> driven() {
    return driven;
  }

  /** Fields into which words were typed, by address. */
  Map<String, Set<String>> typed() {
    return typed;
  }

  /**
   * Sends a form twice: with the word in every single field, then as it can be accepted. What can
   * only be typed would be accepted at once and is sent once.
   *
   * @param action of the form, with <code>#field</code> where a page has several of that action
   * @param word of what kind of secret: {@code story}, {@code notes} …
   * @param chosen what is not simply typed
   * @return the answer to the second
   */
  HttpResponse<String> plant(
      Browser browser, String page, String action, String word, Map<String, String> chosen) {
    PageForm form = form(browser, page, action);
    if (!form.others().isEmpty() || !form.hidden().isEmpty()) {
      wrongly(browser, page, action, word);
    }
    return rightly(browser, page, action, word, chosen);
  }

  /** Even what is chosen, counted or hidden is the word. */
  void wrongly(Browser browser, String page, String action, String word) {
    PageForm form = form(browser, page, action);
    Map<String, String> fields = new LinkedHashMap<>();
    for (Set<String> each : List.of(form.hidden().keySet(), form.others(), form.written())) {
      each.forEach(name -> fields.put(name, WORD + word));
    }
    HttpResponse<String> answer = send(browser, form, fields);
    assertThat(answer.statusCode()).as(action).isLessThan(500);
  }

  HttpResponse<String> rightly(
      Browser browser, String page, String action, String word, Map<String, String> chosen) {
    PageForm form = form(browser, page, action);
    Map<String, String> fields = new LinkedHashMap<>(form.hidden());
    form.written().forEach(name -> fields.put(name, WORD + word));
    fields.putAll(chosen);
    HttpResponse<String> answer = send(browser, form, fields);
    assertThat(answer.statusCode()).as(action + faults(answer.body())).isIn(200, 302);
    return answer;
  }

  private static List<String> faults(String body) {
    return Pattern.compile("error-message\"[^>]*>(.*?)</p>", Pattern.DOTALL)
        .matcher(body)
        .results()
        .map(each -> each.group(1))
        .toList();
  }

  /** Sends what stands in no form that is shown now. */
  HttpResponse<String> send(
      Browser browser, String page, String action, Map<String, String> fields) {
    PageForm any = PageForm.of(page, browser.get(page).body()).getFirst();
    return send(browser, new PageForm(action, any.token(), Set.of(), Map.of(), Set.of()), fields);
  }

  private PageForm form(Browser browser, String page, String action) {
    HttpResponse<String> shown = browser.get(page);
    String[] known = action.split("#");
    return PageForm.of(page, shown.body()).stream()
        .filter(each -> each.action().equals(known[0]))
        .filter(each -> known.length == 1 || each.written().contains(known[1]))
        .findFirst()
        .orElseThrow(() ->
            new IllegalStateException(
                "no form to " + action + " on " + page + ": " + shown.statusCode()));
  }

  private HttpResponse<String> send(Browser browser, PageForm form, Map<String, String> fields) {
    driven.add(form.action());
    Map<String, String> all = new LinkedHashMap<>(fields);
    all.put("_csrf", form.token());
    fields.forEach((name, value) -> {
      if (value.startsWith(WORD)) {
        typed.computeIfAbsent(form.action(), _ -> new TreeSet<>()).add(name);
      }
    });
    HttpResponse<String> answer = browser.post(form.action(), Browser.form(all));
    String onward = answer.headers().firstValue("Location").orElse("");
    assertThat(UriUtils.decode(onward, "UTF-8")).as(form.action()).doesNotContain(WORD);
    return answer;
  }

  /** Notes what was sent in another way. */
  void note(String address) {
    driven.add(address);
  }
}
