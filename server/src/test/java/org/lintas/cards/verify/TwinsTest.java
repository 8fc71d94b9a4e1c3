package org.lintas.cards.verify;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lintas.credential.Card;
import org.lintas.credential.Malformed;
import org.lintas.credential.Outcome;
import org.lintas.credential.QrText;
import org.lintas.credential.Signer;
import org.lintas.credential.SigningKey;
import org.lintas.credential.StatusList;
import org.lintas.credential.StatusPlace;
import org.lintas.credential.TrustFile;
import org.lintas.credential.TrustList;
import org.lintas.credential.Verdict;
import org.lintas.credential.Verifier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The script that verifies in the browser and the library are twins: of the same text, keys and
 * lists they say the same, to the last code.
 */
class TwinsTest {

  private static final JsonMapper JSON = new JsonMapper();
  private static final Path SCRIPT = Path.of("target/npm/verify").toAbsolutePath();
  private static final Path JUDGE = Path.of("src/test/resources/verify/judge.mjs").toAbsolutePath();

  private final Map<String, String> texts = new LinkedHashMap<>();
  private List<StatusList> lists =
      List.of(Papers.list(Papers.LIST, Papers.ISSUER, Papers.NOW.minusSeconds(600)));
  private Instant now = Papers.NOW;

  @Test
  void ofSoundPapers() throws Exception {
    for (SigningKey key : List.of(Papers.KEY, Papers.CURVE)) {
      texts.put("card " + key, Papers.text(key, Papers.card(Papers.GOOD, Papers.MADE)));
      texts.put("receipt " + key, Papers.text(key, Papers.receipt(Papers.GOOD)));
    }
    texts.put("with a line end", texts.get("card " + Papers.KEY) + "\r\n");
    assertThat(agreed().values()).extracting(Verdict::outcome).containsOnly(Outcome.GENUINE);
  }

  @Test
  void ofPapersWhoseTimeOrStateIsWrong() throws Exception {
    putCard("revoked", Papers.REVOKED);
    putCard("suspended", Papers.SUSPENDED);
    putCard("strange", Papers.STRANGE);
    putCard("beyond the list", 2000);
    putCard("expired", Papers.MADE, Papers.NOW, Papers.LIST);
    putCard("not yet", Papers.NOW.plusSeconds(1), Papers.END, Papers.LIST);
    putCard("of no list", Papers.MADE, Papers.END, Papers.ISSUER + "/cards/status/card-9");
    texts.put(
        "without status",
        Papers.text(Papers.KEY, Papers.card(Papers.MADE, Papers.MADE, Papers.END, null)));
    assertThat(agreed().values())
        .extracting(Verdict::outcome)
        .containsExactly(
            Outcome.REVOKED,
            Outcome.SUSPENDED,
            Outcome.STATUS_UNKNOWN,
            Outcome.STATUS_UNKNOWN,
            Outcome.EXPIRED,
            Outcome.NOT_YET,
            Outcome.STATUS_UNKNOWN,
            Outcome.GENUINE);
  }

  @Test
  void ofAListThatIsStaleOrOfAnotherIssuer() throws Exception {
    putCard("good", Papers.GOOD);
    putCard("revoked", Papers.REVOKED);
    putCard("suspended", Papers.SUSPENDED);
    now = Papers.NOW.plus(Duration.ofDays(30));
    assertThat(agreed("good").codes()).containsExactly("status-stale");
    now = Papers.NOW;
    String abroad = "https://abroad.example";
    lists = List.of(Papers.list(Papers.LIST, abroad, Papers.NOW.minusSeconds(600)));
    assertThat(agreed("revoked").codes()).containsExactly("status-wrong-issuer");
    lists = List.of();
    assertThat(agreed("good").codes()).containsExactly("status-missing");
  }

  @Test
  void ofKeysThatMayNotSign() throws Exception {
    texts.put("unknown-key", Papers.text(Papers.STRANGER, card(Papers.MADE)));
    texts.put("key-expired", Papers.text(Papers.OLD, card(Papers.MADE)));
    texts.put("key-not-yet", Papers.text(Papers.KEY, card(Papers.MADE.minus(Duration.ofDays(9)))));
    texts.put("key-stolen", Papers.text(Papers.STOLEN, card(Papers.NOW)));
    texts.put("key-stolen-later", Papers.text(Papers.STOLEN, card(Papers.MADE)));
    texts.put("wrong-purpose", Papers.text(Papers.LISTS, card(Papers.MADE)));
    texts.put("wrong-issuer", Papers.text(Papers.FOREIGN, card(Papers.MADE)));
    agreed().forEach((code, verdict) -> assertThat(verdict.codes()).containsExactly(code));
  }

  @Test
  void ofMessagesMadeToDeceive() throws Exception {
    SigningKey key = Papers.KEY;
    String header = Forger.header(key);
    String kid = header.substring(6);
    String issuer = "01" + Forger.text(Papers.ISSUER);
    put("alg-missing", "a1" + kid, "a1" + issuer);
    put("alg-mismatch", "a20126" + kid, "a1" + issuer);
    put("critical-header", "a3" + header.substring(2, 6) + "0281182a" + kid, "a1" + issuer);
    put("too-deep", header, "a2" + issuer + "1903e8" + "81".repeat(1000) + "00");
    put("duplicate-key", header, "a3" + issuer + "02" + Forger.text("1") + issuer);
    put("duplicate-key", header, "a2" + issuer + "1903e8a2" + "0101" + "0102");
    put("no-issuer", header, "a1" + "02" + Forger.text("1"));
    put("bad-date", header, "a2" + issuer + "041b" + "00ffffffffffffff");
    put("bad-date", header, "a2" + issuer + "04f97e00"); // not a number
    put("not-shortest", header, "a2" + issuer + "041a00000010");
    put("indefinite-length", header, "bf" + issuer + "ff");
    put("truncated", header, "a2" + issuer);
    put("truncated", header, "bb00ffffffffffffff" + issuer);
    put("trailing-bytes", header, "a1" + issuer + "00");
    put("bad-text", header, "a2" + issuer + "0262c328");
    put("wrong-type", header, "a2" + issuer + "0205");
    put(
        "bad-claim",
        header,
        "a2" + issuer + "19ffffa16b" + "7374617475735f6c697374a1" + "63696478" + "00");
    put("bad-number", header, "a2" + issuer + "041bffffffffffffffff");
    Map<String, Verdict> verdicts = agreed();
    verdicts.forEach((name, verdict) -> {
      assertThat(verdict.outcome()).as(name).isEqualTo(Outcome.NOT_GENUINE);
      assertThat(verdict.codes()).as(name).containsExactly(name.split(" ")[0]);
    });
  }

  @Test
  void ofOddClaimsThatAreTrulySigned() throws Exception {
    String header = Forger.header(Papers.KEY);
    String issuer = "01" + Forger.text(Papers.ISSUER);
    String issued = "061a" + "695b1c20"; // a day in January 2026
    put("beyond 2106", header, "a3" + issuer + "041b0000000200000000" + issued);
    put("half a second", header, "a3" + issuer + "04fb41dfffffffe00000" + issued);
    put("sex as a text", header, "a3" + issuer + issued + "18a9a2096132" + "0482f5f6");
    put(
        "unknown claims",
        header,
        "a4" + issuer + issued + "6161" + "c1fb3ff8000000000000" + "1903e8a1206162");
    put(
        "large amount",
        header,
        "a3"
            + issuer
            + issued
            + "3a00010001a40161660"
            + "21b00ffffffffffffff0363544842046832303036303130");
    put("status kept otherwise", header, "a3" + issuer + issued + "19ffffa1616100");
    put("a map in bytes", header, "a3" + issuer + issued + "18a948a10465" + "4120422043");
    put("a map in bytes, and more", header, "a3" + issuer + issued + "18a942a000");
    put("no day of issue", header, "a1" + issuer);
    agreed();
  }

  @Test
  void ofTextsThatAreSomethingElse() throws Exception {
    texts.put("nothing", "");
    texts.put("an address", "https://labour.example/verify?number=100200300403");
    texts.put("letters of Base45", "HELLO WORLD");
    texts.put("another signed thing", "HC1:" + texts());
    texts.put("zlib of something else", QrText.of("{\"a\":1}".getBytes(UTF_8)));
    texts.put("nothing in zlib", QrText.of(new byte[0]));
    assertThat(agreed().values()).extracting(Verdict::outcome).doesNotContain(Outcome.GENUINE);
  }

  @Test
  void ofABombInTwoHundredBytes() throws Exception {
    texts.put("a bomb", QrText.of(new byte[200_000]));
    assertThat(agreed("a bomb").codes()).containsExactly("too-large");
  }

  @Test
  void ofEveryCardWithOneBitFlipped() throws Exception {
    byte[] message = new Signer(Papers.KEY).sign(card(Papers.MADE));
    for (int bit = 0; bit < message.length * 8; bit += 3) {
      byte[] flipped = message.clone();
      flipped[bit / 8] ^= (byte) (1 << bit % 8);
      texts.put("bit " + bit, QrText.of(flipped));
    }
    assertThat(agreed().values()).extracting(Verdict::outcome).doesNotContain(Outcome.GENUINE);
  }

  @Test
  void ofTextsThatWereRubbed() throws Exception {
    Random random = new Random(7);
    String text = texts();
    String letters = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";
    for (int round = 0; round < 300; round++) {
      StringBuilder rubbed = new StringBuilder(text);
      rubbed.setCharAt(
          random.nextInt(text.length()), letters.charAt(random.nextInt(letters.length())));
      texts.put("rubbed " + round, rubbed.toString());
      texts.put("cut " + round, text.substring(0, random.nextInt(text.length())));
    }
    agreed();
  }

  private void put(String name, String header, String claims) {
    texts.put(
        texts.containsKey(name) ? name + " " + texts.size() : name,
        Forger.text(Papers.KEY, header, claims));
  }

  private void putCard(String name, int place) {
    texts.put(name, Papers.text(Papers.KEY, Papers.card(place, Papers.MADE)));
  }

  private void putCard(String name, Instant from, Instant until, String list) {
    StatusPlace place = new StatusPlace(list, Papers.GOOD);
    texts.put(name, Papers.text(Papers.KEY, Papers.card(Papers.MADE, from, until, place)));
  }

  private static Card card(Instant made) {
    return Papers.card(Papers.GOOD, made);
  }

  private static String texts() {
    return Papers.text(Papers.KEY, card(Papers.MADE));
  }

  private Verdict agreed(String name) throws Exception {
    return Objects.requireNonNull(agreed().get(name));
  }

  /** What both say, if they say the same. */
  private Map<String, Verdict> agreed() throws Exception {
    TrustList trust = TrustList.of(Papers.keys());
    Map<String, StatusList> known = new LinkedHashMap<>();
    lists.forEach(list -> known.put(list.uri(), list));
    Verifier verifier = Verifier.of(trust, known::get, Clock.fixed(now, ZoneOffset.UTC));
    Iterator<JsonNode> judged = judge().iterator();
    Map<String, Verdict> verdicts = new LinkedHashMap<>();
    texts.forEach((name, text) -> {
      Verdict verdict = verifier.verify(text);
      JsonNode other = judged.next();
      assertThat(other.get("outcome").asString())
          .as(name + other)
          .isEqualTo(verdict.outcome().name());
      assertThat(other.get("codes").values().stream().map(JsonNode::asString))
          .as(name)
          .containsExactlyElementsOf(verdict.codes());
      assertThat(other.get("asOf").asLong(-1)).as(name).isEqualTo(second(verdict.statusAsOf()));
      List<String> said = new ArrayList<>();
      other.get("card").values().forEach(each -> said.add(each.asString()));
      assertThat(said).as(name).isEqualTo(Said.of(verdict.card()));
      verdicts.put(name, verdict);
    });
    return verdicts;
  }

  private static long second(@Nullable Instant instant) {
    return instant == null ? -1 : instant.getEpochSecond();
  }

  private List<JsonNode> judge() throws IOException, InterruptedException, Malformed {
    Signer lister = new Signer(Papers.LISTS);
    TrustFile file = new TrustFile(Papers.ISSUER, Papers.MADE, null, Papers.keys());
    String trust = base64(lister.sign(file));
    List<Map<String, String>> tokens =
        lists.stream()
            .map(list -> Map.of("uri", list.uri(), "token", base64(signer(list).sign(list))))
            .toList();
    StringBuilder lines = new StringBuilder();
    texts
        .values()
        .forEach(text ->
            lines
                .append(
                    JSON.writeValueAsString(
                        Map.of(
                            "text",
                            text,
                            "trust",
                            trust,
                            "lists",
                            tokens,
                            "now",
                            now.getEpochSecond())))
                .append('\n'));
    Process node =
        new ProcessBuilder("node", JUDGE.toString(), SCRIPT.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    Thread writer = Thread.ofVirtual().start(() -> write(node, lines.toString()));
    List<JsonNode> verdicts =
        new String(node.getInputStream().readAllBytes(), UTF_8)
            .lines()
            .map(JSON::readTree)
            .toList();
    writer.join();
    assertThat(node.waitFor()).isZero();
    return verdicts;
  }

  private static Signer signer(StatusList list) {
    return new Signer(list.issuer().equals(Papers.ISSUER) ? Papers.LISTS : Papers.FOREIGN);
  }

  private static void write(Process node, String lines) {
    try (var input = node.getOutputStream()) {
      input.write(lines.getBytes(UTF_8));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }
}
