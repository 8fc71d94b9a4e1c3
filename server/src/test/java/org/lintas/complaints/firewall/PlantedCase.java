package org.lintas.complaints.firewall;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lintas.access.Browser;
import org.lintas.access.DemoAccounts;
import org.lintas.complaints.filing.Complainant;

/** One complaint that goes through every form there is, with words planted in all of them. */
final class PlantedCase {

  private static final Pattern RECEIPT = Pattern.compile("\\d{4} \\d{4} \\d{4} \\d{4}");
  private static final String DAY = "2026-02-05";

  final Planting planting = new Planting();
  private final int port;
  private final Complainant she;
  private final Browser phone;
  private final Map<String, Browser> members = new LinkedHashMap<>();
  private String receipt = "";
  private String number = "";

  PlantedCase(int port) {
    this.port = port;
    this.she = new Complainant(port);
    this.phone = she.browser;
  }

  String receipt() {
    return receipt;
  }

  String number() {
    return number;
  }

  Browser complainant() {
    return phone;
  }

  /** A member's browser, signed in. */
  Browser member(String name) {
    return members.computeIfAbsent(name, _ -> Browser.signedIn(port, name, DemoAccounts.PASSWORD));
  }

  private String base() {
    return "/complaints/" + number;
  }

  /**
   * Files it, with a file.
   *
   * @param numbered finds the number of a receipt's case
   */
  void file(UnaryOperator<String> numbered) {
    phone.submit("/complain", Map.of("go", "begin"));
    step("what", "story", Map.of("kinds", "wages", "teller", "self"));
    step("place", "story", Map.of("country", "TH", "origin", "MM", "sector", "factory"));
    step("who", "story", Map.of());
    step("wishes", "story", Map.of());
    she.sendsFile(
        "/complain",
        Map.of("step", "evidence", "go", "add"),
        Planting.WORD + "story.txt",
        (Planting.WORD + "story").getBytes(UTF_8));
    phone.submit("/complain", Map.of("step", "evidence", "go", "next"));
    step("reader", "story", Map.of("channel", "migrant-support"));
    step("identity", "identity", Map.of());
    wrongSteps();
    HttpResponse<String> sent = phone.submit("/complain", Map.of("step", "review", "go", "send"));
    assertThat(sent.statusCode()).isEqualTo(302);
    receipt = found(phone.get("/complain/receipt").body(), RECEIPT).group().replace(" ", "");
    planting.send(
        phone, "/complain/receipt", "/complain/receipt", Map.of("go", Planting.WORD + "story"));
    planting.wrongly(phone, "/complain/mine", "/complain/mine", "story");
    phone.submit("/complain/mine", Map.of("receipt", receipt));
    number = numbered.apply(receipt);
  }

  private void step(String step, String word, Map<String, String> chosen) {
    Map<String, String> all = new LinkedHashMap<>(chosen);
    all.put("step", step);
    all.put("go", "next");
    assertThat(planting.rightly(phone, "/complain", "/complain", word, all).statusCode())
        .as(step)
        .isEqualTo(302);
  }

  /** Another phone, on which everything that can be chosen is a word that was never offered. */
  private void wrongSteps() {
    Browser other = new Browser(port);
    other.submit("/complain", Map.of("go", "begin"));
    for (String step : List.of("what", "place", "who", "wishes", "reader", "identity")) {
      other.submit("/complain", Map.of("step", step, "go", "to-" + step));
      planting.wrongly(other, "/complain", "/complain", "story");
    }
  }

  /** What a desk does with it until it is closed, disputed and open again. */
  void desk() {
    Browser desk = member("caseworker");
    planting.wrongly(desk, "/complaints", "/complaints/find", "story");
    planting.rightly(desk, "/complaints", "/complaints/find", "story", Map.of("number", number));
    take("acknowledge", "story", Map.of());
    take("answer", "story", Map.of());
    take("ask", "story", Map.of());
    take("note", "notes", Map.of());
    take(
        "triage",
        "notes",
        Map.of("kinds", "wages", "urgency", "emergency", "groups", "refugee", "cause", "none"));
    take("dispatch", "notes", Map.of());
    take("assign", "story", Map.of("handler", "caseworker"));
    take("help", "story", Map.of("kind", "lawyer", "state", "requested"));
    String help = base() + "/help/" + id(desk, base(), "/help/(\\d+)");
    planting.plant(desk, help, help, "story", Map.of("state", "assigned"));
    take("reveal", "custody", Map.of("reader", "investigator", "hours", "24"));
    decide();
    mine("message#message", "story", Map.of("go", "message"));
    mine("message#trusts", "story", Map.of("go", "trust"));
    take("close", "story", Map.of("outcome", "remedied"));
    mine("dispute#why", "story", Map.of("go", "dispute"));
    take("resume", "story", Map.of());
  }

  private void take(String step, String word, Map<String, String> chosen) {
    String address = base() + "/" + step;
    HttpResponse<String> answer =
        planting.plant(member("caseworker"), address, address, word, chosen);
    assertThat(answer.statusCode()).as(step).isEqualTo(302);
  }

  /**
   * @param form name and a field by which it is known among others
   */
  private void mine(String form, String word, Map<String, String> chosen) {
    String field = form.substring(form.indexOf('#'));
    planting.rightly(phone, "/complain/mine", "/complain/mine" + field, word, chosen);
  }

  private void decide() {
    Browser custodian = member("custodian");
    String page = custodian.get("/complaints/custody").body();
    Matcher each = Pattern.compile("action=\"(/complaints/custody/\\d+)\"").matcher(page);
    int at =
        page.indexOf(
            number.replaceAll(
                "(\\d{3})(\\d{3})(\\d{4})",
                "$1 $2 $3")); // requests of other cases stand on the page too
    assertThat(each.find(at)).isTrue();
    planting.plant(
        custodian, "/complaints/custody", each.group(1), "custody", Map.of("say", "refuse"));
    planting.send(
        custodian,
        "/complaints/custody",
        "/complaints/custody/follow/1",
        Map.of("words", Planting.WORD + "custody"));
  }

  /** Offers it to the embassy, with her consent, and takes it back. */
  void refer() {
    for (String answer : List.of("refuse", "accept")) {
      take("refer", "story", Map.of("to", "embassy-mm", "way", "share"));
      String referral = id(phone, "/complain/mine", "agree-referral-(\\d+)");
      phone.submit("/complain/mine", Map.of("go", "agree-referral-" + referral));
      Browser embassy = member("embassy-caseworker");
      String address = "/complaints/referrals/" + referral;
      if (answer.equals("refuse")) {
        planting.plant(
            embassy,
            "/complaints/referrals",
            address + "/refuse",
            "story",
            Map.of("refusal", "not-ours"));
        continue;
      }
      planting.plant(embassy, "/complaints/referrals", address + "/accept", "story", Map.of());
      planting.plant(member("caseworker"), base(), address + "/hand-over", "story", Map.of());
      planting.plant(member("caseworker"), base(), address + "/withdraw", "story", Map.of());
    }
  }

  /** Signs, a decision, a plan and a detention. */
  void screen() {
    Browser desk = member("caseworker");
    String page = base() + "/screening";
    planting.plant(desk, page + "/signs", page + "/signs", "notes", Map.of("age", "adult"));
    planting.plant(
        desk,
        page,
        page + "/status",
        "notes",
        Map.of("status", "PossibleVictimOfTrafficking", "decidedBy", "NGO", "on", DAY));
    planting.plant(desk, page, page + "/plan", "notes", Map.of("pillar", "protection"));
    String step = id(desk, page, "/plan/(\\d+)/done");
    for (String state : List.of("done", "planned", "dropped")) {
      planting.send(
          desk,
          page,
          page + "/plan/" + step + "/" + state,
          Map.of("what", Planting.WORD + "notes"));
    }
    planting.plant(desk, page, page + "/detention", "notes", Map.of("since", DAY, "hour", "10:30"));
    planting.plant(desk, page, page + "/release", "notes", Map.of());
  }

  /** Respondents, a track, an award, payments and a wage claim. */
  void judge() {
    Browser desk = member("caseworker");
    String form = base() + "/respondents";
    planting.plant(desk, form, form, "track", Map.of("capacity", "employer"));
    String respondent = id(desk, base() + "/track", "/respondents/(\\d+)/remove");
    String award = base() + "/award";
    planting.plant(desk, award, award, "track", Map.of("principal", "900", "debtors", respondent));
    planting.plant(
        desk,
        base() + "/payments",
        base() + "/payments",
        "track",
        Map.of("respondent", respondent, "amount", "100", "on", DAY));
    String begin = base() + "/track/new/legal-track";
    planting.plant(
        desk, begin, begin, "track", Map.of("offence", "other", "urgent", "no", "on", DAY));
    String admission = admit();
    String track = id(desk, base() + "/track", "action=\"[^\"]*/track/(\\d+)\"");
    String stages = base() + "/track/" + track;
    Map<String, String> found = Map.of("witnesses", "2", "on", DAY);
    Browser investigator = member("investigator");
    String stage = stages + "/investigation";
    planting.plant(investigator, stage, stage, "track", found);
    planting.plant(investigator, stage + "/correction", stage + "/correction", "track", found);
    Map<String, String> reason = Map.of("reason", Planting.WORD + "track");
    planting.send(investigator, stages + "/referral", stages + "/referral/refusal", reason);
    planting.send(
        desk, base() + "/track", base() + "/respondents/" + respondent + "/remove", reason);
    for (String turn : List.of("appeal", "withdraw")) {
      Map<String, String> why = Map.of("go", turn, turn + "-" + track, Planting.WORD + "track");
      planting.send(desk, base() + "/track", stages, why);
    }
    planting.send(desk, base() + "/track", base() + "/admissions/" + admission + "/give", reason);
    planting.send(desk, base() + "/track", base() + "/admissions/1/end", reason);
    Map<String, String> claim =
        Map.of(
            "basis",
            "month",
            "wage",
            "9000",
            "m1-month",
            "2026-01",
            "m1-units",
            "1",
            "do",
            "reckon");
    planting.plant(desk, base() + "/wages", base() + "/wages", "track", claim);
    planting.plant(new Browser(port), "/complain/wages", "/complain/wages", "track", claim);
  }

  /** Asks that an investigator may read the track; she consents. */
  private String admit() {
    take("admit", "custody", Map.of("reader", "investigator"));
    planting.send(
        member("custodian"),
        "/complaints/custody",
        "/complaints/custody/stead/1",
        Map.of("words", Planting.WORD + "custody"));
    String admission = id(phone, "/complain/mine", "\"agree-track-(\\d+)");
    phone.submit("/complain/mine", Map.of("go", "agree-track-" + admission));
    return admission;
  }

  /** Pages of keys, where nothing may be done that stays. */
  void keys() {
    Browser member = member("third-custodian");
    Map<String, String> words =
        Map.of(
            "account", Planting.WORD + "story",
            "role", Planting.WORD + "story",
            "request", Planting.WORD + "story");
    for (String act : List.of("start", "admit", "remove", "agree")) {
      planting.send(
          member, "/complaints/members", "/complaints/members/migrant-support/" + act, words);
    }
    planting.wrongly(member, "/complaints/unlock", "/complaints/unlock", "story");
    planting.wrongly(member, "/complaints/unlock", "/complaints/unlock/lost", "story");
  }

  /** The desk's steps for programs of the organisation. */
  void deskApi() {
    String credentials = Browser.basic("caseworker", DemoAccounts.PASSWORD);
    String words = "\"words\": \"" + Planting.WORD;
    api(
        "/" + number + "/steps/answer",
        "application/json",
        "{" + words + "story\"}",
        request -> request.header("Authorization", credentials));
    api(
        "/" + number + "/steps/note",
        "application/json",
        "{" + words + "notes\", \"kind\": \"" + Planting.WORD + "notes\"}",
        request -> request.header("Authorization", credentials));
  }

  /** The same for programs. */
  void api() {
    String word = Planting.WORD + "story";
    String form = "kind=wages&what=" + word + "&where=" + word + "&identity.name=" + word;
    api("", "application/json", "{\"kind\":\"wages\",\"what\":\"" + word + "\"}", request -> {});
    api("", "application/x-www-form-urlencoded", form, request -> {});
    api("/mine/messages", "application/json", "{\"text\":\"" + word + "\"}", this::receipt);
    api("/mine/messages", "application/x-www-form-urlencoded", "text=" + word, this::receipt);
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("trusts", "trusts");
    fields.put("dispute", "why");
    fields.put("tracks/1/appeal", "why");
    List.of("reveals/1", "referrals/1", "admissions/1").forEach(act -> fields.put(act, "answer"));
    fields.forEach((act, field) ->
        api(
            "/mine/" + act,
            "application/json",
            "{\"" + field + "\":\"" + word + "\"}",
            this::receipt));
    api("/mine/withdraw", "application/json", "{}", this::wrongReceipt);
  }

  private void receipt(HttpRequest.Builder request) {
    request.header("Receipt", receipt);
  }

  private void wrongReceipt(HttpRequest.Builder request) {
    request.header("Receipt", Planting.WORD + "story");
  }

  private void api(String path, String type, String body, Consumer<HttpRequest.Builder> more) {
    String address = "/api/v1/complaints" + path;
    planting.note(address);
    HttpResponse<String> answer =
        phone.send(
            address,
            request -> {
              request.header("Content-Type", type).POST(HttpRequest.BodyPublishers.ofString(body));
              more.accept(request);
            });
    assertThat(answer.statusCode()).as(address).isLessThan(500);
  }

  private static String id(Browser browser, String page, String shape) {
    return found(browser.get(page).body(), Pattern.compile(shape)).group(1);
  }

  private static Matcher found(String body, Pattern shape) {
    Matcher found = shape.matcher(body);
    assertThat(found.find()).as(shape.pattern()).isTrue();
    return found;
  }
}
