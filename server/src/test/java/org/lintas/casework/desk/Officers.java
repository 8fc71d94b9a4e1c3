package org.lintas.casework.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.lintas.access.Browser;
import org.lintas.access.Caller;
import org.lintas.procedure.Definitions;
import org.lintas.procedures.Procedures;

/** Officers of the demo at their browsers, and the forms they fill in every day. */
public final class Officers {

  public static final String RENEWAL = "th/work-permit-renewal";
  public static final String ROUND = "th/registration-2004";

  private static final String PASSWORD = "lintas-demo";
  private static final Map<String, Browser> SIGNED_IN = new ConcurrentHashMap<>();

  private Officers() {}

  /** Publishes the procedures of these tests; the same again changes nothing. */
  public static void open(Procedures procedures) {
    for (String name : List.of(RENEWAL, ROUND)) {
      Path folder = Path.of("../definitions", name);
      assertThat(procedures.publish(new Caller.Node("test"), Definitions.files(folder)))
          .isInstanceOf(Procedures.Publication.Accepted.class);
    }
  }

  /** An officer who is signed in; the same browser until a test has set the clock past its end. */
  public static Browser at(int port, String name) {
    return SIGNED_IN.compute(
        name + port,
        (_, before) ->
            before != null && before.get("/account").statusCode() == 200
                ? before
                : Browser.signedIn(port, name, PASSWORD));
  }

  /** The form of a renewal, filled in rightly; pairs given replace or add. */
  public static Map<String, String> renewal(String name, String... pairs) {
    Map<String, String> form =
        form(
            "answer.fullName", name,
            "answer.born-year", "1985",
            "answer.born-month", "7",
            "answer.born-day", "3",
            "answer.sex", "female",
            "answer.nationality", "MM",
            "answer.document", "PASSPORT " + UUID.randomUUID().toString().substring(0, 8),
            "answer.permitNumber", "WP 123456",
            "answer.permitEnds-year", "2026",
            "answer.permitEnds-month", "12",
            "answer.permitEnds-day", "1",
            "answer.employer", "Sea Food Company",
            "paid.application", "yes",
            "known", "another",
            "on-year", "2026",
            "on-month", "10",
            "on-day", "5");
    return with(form, pairs);
  }

  /** The form of the first stage of the round of 2004. */
  public static Map<String, String> registration(String name, String... pairs) {
    Map<String, String> form =
        form(
            "answer.fullName", name,
            "answer.born-year", "1980",
            "answer.sex", "male",
            "answer.nationality", "KH",
            "known", "another",
            "on-year", "2004",
            "on-month", "7",
            "on-day", "12");
    return with(form, pairs);
  }

  public static Map<String, String> form(String... pairs) {
    return with(new LinkedHashMap<>(), pairs);
  }

  public static Map<String, String> with(Map<String, String> form, String... pairs) {
    for (int at = 0; at < pairs.length; at += 2) {
      form.put(pairs[at], pairs[at + 1]);
    }
    return form;
  }

  /** Address of the first form of a procedure at the root office. */
  public static String counter(String procedure) {
    return "/counter/" + procedure + "/form?office=th";
  }

  /** Takes somebody in and gives the address of the case. */
  public static String take(Browser officer, String procedure, Map<String, String> form) {
    HttpResponse<String> answer = officer.submit(counter(procedure), form);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
    String location = location(answer);
    return location.substring(location.indexOf("/cases/"), location.indexOf("/done/"));
  }

  public static String location(HttpResponse<String> answer) {
    return answer.headers().firstValue("Location").orElse("");
  }
}
