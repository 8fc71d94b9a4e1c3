package org.lintas.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lintas.casework.ImportDesk.HEADER;
import static org.lintas.casework.ImportDesk.reference;
import static org.lintas.casework.ImportDesk.row;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lintas.Lintas;
import org.lintas.NodeTest;
import org.lintas.access.Browser;
import org.lintas.access.DemoAccounts;
import org.lintas.access.Offices;
import org.lintas.casework.imports.web.ImportCommand;
import org.lintas.node.Console;
import org.lintas.procedures.Procedures;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Imports as programs and terminals see them. */
@NodeTest
class ImportsApiTest {

  private static final String PATH = "/api/v1/imports";
  private static final Map<String, String> ROUND =
      Map.of("procedure", "th/registration-2004", "stage", "residence-card");

  @LocalServerPort int port;
  @Autowired Imports imports;
  @Autowired Procedures procedures;
  @Autowired Offices offices;
  @Autowired JdbcClient sql;
  @TempDir Path folder;

  @BeforeEach
  void publish() {
    new ImportDesk(imports, procedures, offices, sql);
  }

  private HttpResponse<String> upload(
      String user, Map<String, String> fields, String more, String file) {
    return upload(user, fields, more, file, request -> {});
  }

  private HttpResponse<String> upload(
      String user,
      Map<String, String> fields,
      String more,
      String file,
      Consumer<HttpRequest.Builder> headers) {
    StringBuilder body = new StringBuilder();
    fields.forEach((name, value) -> body.append(part(name, value)));
    if (!more.isEmpty()) {
      body.append(part(more.split("=")[0], more.split("=")[1]));
    }
    body.append("--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n\r\n");
    body.append(file).append("\r\n--x--\r\n");
    return new Browser(port)
        .send(
            PATH,
            request -> {
              request
                  .header("Authorization", Browser.basic(user, DemoAccounts.PASSWORD))
                  .header("Content-Type", "multipart/form-data; boundary=x")
                  .POST(BodyPublishers.ofString(body.toString()));
              headers.accept(request);
            });
  }

  private static String part(String name, String value) {
    return "--x\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n";
  }

  private HttpResponse<String> get(String path) {
    return new Browser(port).api(path, "programme-manager", DemoAccounts.PASSWORD);
  }

  private static JsonNode json(HttpResponse<String> answer) {
    return JsonMapper.shared().readTree(answer.body());
  }

  @Test
  void aFileIsOnlyTriedUnlessItIsMeantInEarnest() {
    String file = HEADER + row(reference()) + row("");
    HttpResponse<String> answer = upload("programme-manager", ROUND, "", file);
    assertThat(answer.statusCode()).isEqualTo(201);
    JsonNode view = json(answer);
    assertThat(view.path("state").asString()).isEqualTo("checked");
    assertThat(view.path("rejected").asInt()).isEqualTo(1);
    String location = answer.headers().firstValue("Location").orElseThrow();
    assertThat(json(get(location)).path("accepted").asInt()).isEqualTo(1);
    HttpResponse<String> rejected = get(location + "/rejected.csv");
    assertThat(rejected.statusCode()).isEqualTo(200);
    assertThat(rejected.headers().firstValue("Content-Type").orElse("")).startsWith("text/csv");
    assertThat(rejected.body()).contains("_reasons").contains("Every row needs a reference");
    assertThat(json(get(location + "/rejected")).path("total").asInt()).isEqualTo(1);
  }

  @Test
  void inEarnestTheGoodRowsGoIn() {
    HttpResponse<String> answer =
        upload("programme-manager", ROUND, "dryRun=false", HEADER + row(reference()) + row(""));
    assertThat(json(answer).path("state").asString()).isEqualTo("done");
    assertThat(json(answer).path("accepted").asInt()).isEqualTo(1);
  }

  @Test
  void aFileThatCannotBeUnderstoodIsAProblemWithEveryReason() {
    HttpResponse<String> answer =
        upload(
            "programme-manager", ROUND, "", HEADER.replace("fullName,", "").replace("sex", "sx"));
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(json(answer).path("reasons").findValuesAsString("code"))
        .contains("missing-column", "unknown-column-near");
    assertThat(answer.body()).contains("Did you mean");
  }

  @Test
  void whatIsMissingBesideTheFileIsNamedAtOnce() {
    HttpResponse<String> answer = upload("programme-manager", Map.of(), "", HEADER);
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(json(answer).path("reasons").findValuesAsString("field"))
        .containsExactly("procedure", "stage");
    HttpResponse<String> odd = upload("programme-manager", ROUND, "dryRun=perhaps", HEADER);
    assertThat(odd.statusCode()).isEqualTo(400);
    assertThat(json(odd).path("reasons").findValuesAsString("field")).containsExactly("dryRun");
  }

  @Test
  void anUploadSentTwiceUnderOneKeyIsOneImport() {
    String key = UUID.randomUUID().toString();
    Consumer<HttpRequest.Builder> keyed = request -> request.header("Idempotency-Key", key);
    String file = HEADER + row(reference());
    HttpResponse<String> first = upload("programme-manager", ROUND, "", file, keyed);
    HttpResponse<String> again = upload("programme-manager", ROUND, "", file, keyed);
    assertThat(first.statusCode()).as(first.body()).isEqualTo(201);
    assertThat(again.statusCode()).isEqualTo(201);
    assertThat(again.headers().firstValue("Idempotent-Replayed")).contains("true");
    assertThat(again.headers().firstValue("Location"))
        .isPresent()
        .isEqualTo(first.headers().firstValue("Location"));
    assertThat(again.body()).isEqualTo(first.body());
    HttpResponse<String> other =
        upload("programme-manager", ROUND, "", HEADER + row(reference()), keyed);
    assertThat(other.statusCode()).isEqualTo(422);
    assertThat(other.body()).contains("idempotency-key-reused");
    String location = first.headers().firstValue("Location").orElseThrow();
    assertThat(json(get(location)).path("accepted").asInt()).isEqualTo(1);
  }

  @Test
  void nobodyElseMayImportOrLook() {
    String file = HEADER + row(reference());
    assertThat(upload("registrar", ROUND, "", file).statusCode()).isEqualTo(404);
    HttpResponse<String> mine = upload("programme-manager", ROUND, "", file);
    String location = mine.headers().firstValue("Location").orElseThrow();
    assertThat(new Browser(port).api(location, "registrar", DemoAccounts.PASSWORD).statusCode())
        .isEqualTo(404);
    assertThat(new Browser(port).get(location).statusCode()).isEqualTo(401);
  }

  @Test
  void theCommandHandsAFileInAndTellsWhatCameOfIt() throws Exception {
    Path file = folder.resolve("people.csv");
    Files.writeString(file, HEADER + row(reference()) + row(""));
    String told = command(file, "--dry-run");
    assertThat(told).contains("checked: 2 rows, 1 good").contains("row 3, reference");
    assertThat(command(file)).contains("done: 2 rows, 1 entered");
    assertThat(command(file)).contains("0 entered, 1 there already");
  }

  private HttpResponse<String> post(String path, String body) {
    return new Browser(port)
        .send(
            path,
            request ->
                request
                    .header(
                        "Authorization", Browser.basic("programme-manager", DemoAccounts.PASSWORD))
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString(body)));
  }

  @Test
  void whatWentInIsTakenBackWhenSomebodySaysSo() throws Exception {
    String file = HEADER + row(reference()) + row(reference());
    HttpResponse<String> entered = upload("programme-manager", ROUND, "dryRun=false", file);
    String location = entered.headers().firstValue("Location").orElseThrow();
    assertThat(json(post(location + "/pause", "{}")).path("reasons").findValuesAsString("code"))
        .containsExactly("not-running");
    assertThat(post(location + "/resume", "{}").body()).contains("does not rest");
    assertThat(post(location + "/cancel", "{\"entered\":\"some\"}").statusCode()).isEqualTo(400);
    assertThat(post(location + "/cancel", "{}").statusCode()).as("it is over").isEqualTo(422);
    JsonNode undone = json(post(location + "/cancel", "{\"entered\":\"undo\"}"));
    assertThat(undone.path("state").asString()).isEqualTo("undone");
    assertThat(undone.path("takenBack").asInt()).isEqualTo(2);
    assertThat(json(get(location + "/kept")).path("total").asInt()).isZero();
    HttpResponse<String> again = post(location + "/cancel", "{\"entered\":\"undo\"}");
    assertThat(again.statusCode()).isEqualTo(422);
    assertThat(again.body()).contains("Nothing of this import can be taken back");
  }

  @Test
  void theCommandTakesAnImportBack() throws Exception {
    HttpResponse<String> entered =
        upload("programme-manager", ROUND, "dryRun=false", HEADER + row(reference()));
    String id = json(entered).path("id").asString();
    assertThat(ordered("--undo", id)).contains("undone").contains("1 taken back");
    assertThat(ordered("--follow", id)).contains("undone");
    assertThat(ordered("--resume", id)).contains("does not rest");
    assertThat(ordered("--pause", "x")).contains("--follow | --pause");
  }

  private String ordered(String order, String id) throws Exception {
    return console(List.of(order, id, "--url", "http://localhost:" + port));
  }

  private String command(Path file, String... more) throws Exception {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                file.toString(),
                "--procedure",
                "th/registration-2004",
                "--stage",
                "residence-card",
                "--url",
                "http://localhost:" + port));
    arguments.addAll(List.of(more));
    return console(arguments);
  }

  private static String console(List<String> arguments) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Console console = new Console(new PrintStream(out, true, StandardCharsets.UTF_8), Lintas.class);
    new ImportCommand(() -> DemoAccounts.PASSWORD).run(arguments, console);
    return out.toString(StandardCharsets.UTF_8);
  }
}
