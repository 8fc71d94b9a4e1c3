package org.lintas.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lintas.NodeTest;
import org.lintas.access.Browser;
import org.lintas.access.Public;
import org.lintas.node.OwnerAccount;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What the API does with a call before and after an endpoint has it. */
@NodeTest
class ApiEdgeTest {

  private static final String PATH = "/api/v1/herds";

  @LocalServerPort int port;

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  RequestMappingHandlerMapping endpoints;

  @Autowired OwnerAccount owner;
  @Autowired JdbcClient database;

  private RequestMappingInfo mapping;
  private Herds herds;

  @BeforeEach
  void openAnEndpoint() throws NoSuchMethodException {
    owner.sql().sql("create table if not exists api.herds (cows int)").update();
    owner.sql().sql("grant all on api.herds to public").update();
    herds = new Herds(database);
    mapping =
        RequestMappingInfo.paths(PATH)
            .methods(RequestMethod.POST)
            .options(endpoints.getBuilderConfiguration())
            .build();
    endpoints.registerMapping(mapping, herds, Herds.class.getMethod("add", Herd.class));
  }

  @AfterEach
  void closeIt() {
    endpoints.unregisterMapping(mapping);
    owner.sql().sql("drop table api.herds").update();
  }

  public record Herd(int cows, String pasture) {}

  /** An endpoint that writes a row and sometimes fails afterwards. */
  public static class Herds {

    final AtomicInteger calls = new AtomicInteger();
    private final JdbcClient database;

    Herds(JdbcClient database) {
      this.database = database;
    }

    @Public
    public ResponseEntity<Map<String, Integer>> add(@RequestBody Herd herd)
        throws InterruptedException {
      int call = calls.incrementAndGet();
      database.sql("insert into api.herds values (?)").param(herd.cows()).update();
      if (herd.cows() < 0) {
        throw new IllegalStateException("secret of the farm");
      }
      Thread.sleep(herd.cows() == 77 ? 500 : 0);
      return ResponseEntity.status(201)
          .header("ETag", "\"" + call + "\"")
          .body(Map.of("call", call));
    }
  }

  @Test
  void everyUnknownPropertyIsNamedAtOnce() {
    HttpResponse<String> answer =
        post("{\"cows\": 1, \"color\": \"red\", \"bells\": [1, {\"a\": 2}]}");
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(type(answer)).startsWith("application/problem+json");
    assertThat(answer.body())
        .contains("\"unknown-property\",\"field\":\"color\"")
        .contains("\"unknown-property\",\"field\":\"bells\"");
    assertThat(herds.calls).hasValue(0);
  }

  @Test
  void brokenJsonIsNamedWithItsPlace() {
    HttpResponse<String> answer = post("{\n  \"cows\": 1,,\n}");
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("malformed-json").contains("line 2, column 13");
  }

  @Test
  void aValueOfTheWrongTypeIsNamedWithItsField() {
    HttpResponse<String> answer = post("{\"cows\": \"many\"}");
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("\"field\":\"cows\"");
  }

  @Test
  void everyValueOfAWrongTypeIsNamedAtOnceBesideWhatIsMisspelt() {
    HttpResponse<String> answer =
        post("{\"pasture\": [1, {\"a\": 2}], \"colour\": \"red\", \"cows\": 1}");
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body())
        .contains("\"wrong-type-at\",\"field\":\"pasture\"")
        .contains("\"unknown-property\",\"field\":\"colour\"");
    assertThat(post("[]").body()).contains("wrong-type-at").doesNotContain("missing-body");
    assertThat(herds.calls).hasValue(0);
  }

  @Test
  void aPropertySaidTwiceIsRefused() {
    assertThat(post("{\"cows\": 1, \"cows\": 2}").statusCode()).isEqualTo(400);
  }

  @Test
  void problemsSpeakTheLanguageAskedFor() {
    HttpResponse<String> answer =
        new Browser(port).send("/api/v1/me", request -> request.header("Accept-Language", "th-TH"));
    assertThat(answer.body()).contains("เข้าสู่ระบบก่อน").contains("ส่งชื่อและรหัสผ่าน");
    assertThat(answer.headers().firstValue("Content-Language")).contains("th");
  }

  @Test
  void anUnknownPathIsAProblemToo() {
    HttpResponse<String> answer = new Browser(port).get("/api/v1/no-such-thing");
    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(type(answer)).startsWith("application/problem+json");
    assertThat(answer.body()).contains("\"not-found\"");
  }

  @Test
  void theWrongMethodAndTheWrongMediaTypeAreNamed() {
    assertThat(new Browser(port).get(PATH).statusCode()).isEqualTo(405);
    HttpResponse<String> text =
        new Browser(port)
            .send(
                PATH,
                request ->
                    request
                        .header("Content-Type", "text/plain")
                        .POST(BodyPublishers.ofString("cows")));
    assertThat(text.statusCode()).isEqualTo(415);
    assertThat(text.body()).contains("wrong-media-type");
  }

  @Test
  void aFaultOfOursTellsNothingButItsNumber() {
    HttpResponse<String> answer = post("{\"cows\": -1}");
    assertThat(answer.statusCode()).isEqualTo(500);
    assertThat(answer.body())
        .contains("errorId")
        .doesNotContain("secret")
        .doesNotContain("IllegalState");
  }

  @Test
  void aBodyOfAHundredMegabytesIsRefusedUnread() {
    long before = System.nanoTime();
    HttpResponse<String> announced = post(body(100L * 1024 * 1024), true);
    assertThat(announced.statusCode()).isEqualTo(413);
    assertThat(announced.body()).contains("body-too-large");
    assertThat(System.nanoTime() - before).isLessThan(60_000_000_000L);
  }

  @Test
  void aBodyWithoutALengthIsRefusedAsSoonAsItIsTooLarge() {
    HttpResponse<String> chunked = post(body(3L * 1024 * 1024), false);
    assertThat(chunked.statusCode()).isEqualTo(413);
  }

  @Test
  void aRepeatedCallIsAnsweredAndNotDoneAgain() {
    String key = UUID.randomUUID().toString();
    HttpResponse<String> first = post(key, "{\"cows\": 3}");
    HttpResponse<String> again = post(key, "{\"cows\": 3}");
    assertThat(again.statusCode()).isEqualTo(first.statusCode()).isEqualTo(201);
    assertThat(again.body()).isEqualTo(first.body());
    assertThat(again.headers().firstValue("ETag")).isEqualTo(first.headers().firstValue("ETag"));
    assertThat(type(again)).isEqualTo(type(first));
    assertThat(again.headers().firstValue("Idempotent-Replayed")).contains("true");
    assertThat(herds.calls).hasValue(1);
  }

  @Test
  void theSameKeyWithAnotherBodyIsRefused() {
    String key = UUID.randomUUID().toString();
    post(key, "{\"cows\": 3}");
    HttpResponse<String> other = post(key, "{\"cows\": 4}");
    assertThat(other.statusCode()).isEqualTo(422);
    assertThat(other.body()).contains("idempotency-key-reused");
  }

  @Test
  void aCallThatFailedLeavesNothingAndMayBeTriedAgain() {
    String key = UUID.randomUUID().toString();
    assertThat(post(key, "{\"cows\": -1}").statusCode()).isEqualTo(500);
    assertThat(rows()).isZero();
    assertThat(post(key, "{\"cows\": 5}").statusCode()).isEqualTo(201);
    assertThat(rows()).isEqualTo(1);
  }

  @Test
  void twoAtOnceWithTheSameKeyAreDoneOnce() {
    String key = UUID.randomUUID().toString();
    CompletableFuture<HttpResponse<String>> one =
        CompletableFuture.supplyAsync(() -> post(key, "{\"cows\": 77}"));
    CompletableFuture<HttpResponse<String>> other =
        CompletableFuture.supplyAsync(() -> post(key, "{\"cows\": 77}"));
    assertThat(one.join().body()).isEqualTo(other.join().body());
    assertThat(rows()).isEqualTo(1);
  }

  private int rows() {
    return database.sql("select count(*) from api.herds").query(Integer.class).single();
  }

  private HttpResponse<String> post(String json) {
    return new Browser(port)
        .send(
            PATH,
            request ->
                request
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString(json)));
  }

  private HttpResponse<String> post(String key, String json) {
    return new Browser(port)
        .send(
            PATH,
            request ->
                request
                    .header("Content-Type", "application/json")
                    .header("Idempotency-Key", key)
                    .POST(BodyPublishers.ofString(json)));
  }

  private HttpResponse<String> post(Blanks body, boolean announced) {
    var publisher = BodyPublishers.ofInputStream(() -> body);
    return new Browser(port)
        .send(
            PATH,
            request ->
                request
                    .header("Content-Type", "application/json")
                    .POST(
                        announced
                            ? BodyPublishers.fromPublisher(publisher, body.length())
                            : publisher));
  }

  private static Blanks body(long length) {
    return new Blanks(length);
  }

  /** So many blanks, never held at once. */
  private static final class Blanks extends InputStream {

    private final long length;
    private long left;

    Blanks(long length) {
      this.length = length;
      this.left = length;
    }

    long length() {
      return length;
    }

    @Override
    public int read() {
      return left-- > 0 ? ' ' : -1;
    }

    @Override
    public int read(byte[] into, int offset, int wanted) {
      if (left <= 0) {
        return -1;
      }
      int given = (int) Math.min(wanted, left);
      left -= given;
      return new ByteArrayInputStream(
              " ".repeat(given).getBytes(java.nio.charset.StandardCharsets.US_ASCII))
          .read(into, offset, given);
    }
  }

  private static String type(HttpResponse<String> answer) {
    return answer.headers().firstValue("Content-Type").orElse("");
  }
}
