package org.lintas.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A node in a process of its own, which can be killed and started again on the same folder. */
final class MortalNode implements AutoCloseable {

  private static final int PATIENCE = 1_200; // tries, a tenth of a second each: clocks may leap
  private static final Pattern DATABASE = Pattern.compile("\"database\":\"([^\"]+)\"");
  private static final String CREDENTIALS =
      "Basic "
          + Base64.getEncoder()
              .encodeToString("programme-manager:lintas-demo".getBytes(StandardCharsets.UTF_8));

  private final HttpClient client = HttpClient.newHttpClient();
  private final JsonMapper json = JsonMapper.builder().build();
  private final Path folder;
  private final Path log;
  private final int port;
  private @Nullable Process process;

  MortalNode(Path folder) throws IOException {
    this(folder, folder.resolve("node.log"));
  }

  /**
   * One that writes its log elsewhere.
   *
   * @param folder of its data
   */
  MortalNode(Path folder, Path log) throws IOException {
    this.folder = folder;
    this.log = log;
    try (ServerSocket free = new ServerSocket(0)) {
      this.port = free.getLocalPort();
    }
  }

  /** Starts it and waits until it serves. */
  void start() throws Exception {
    process = run("serve", "--lintas.access.demo=true", "--server.port=" + port);
    for (int tries = 1; !isHealthy(); tries++) {
      assertThat(process.isAlive()).as(() -> "it ended: " + log()).isTrue();
      assertThat(tries).as(() -> "it does not serve: " + log()).isLessThan(PATIENCE);
      Thread.sleep(100);
    }
  }

  private Process run(String command, String... arguments) throws IOException {
    List<String> words = new ArrayList<>();
    words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    words.addAll(List.of("-Xmx600m", "-XX:TieredStopAtLevel=1"));
    words.addAll(List.of("--enable-native-access=ALL-UNNAMED", "-cp", classes()));
    words.addAll(List.of("org.lintas.Lintas", command));
    words.addAll(List.of(arguments));
    words.add("--lintas.data=" + folder);
    words.add("--lintas.binaries=" + Path.of("target", "pgbin").toAbsolutePath());
    words.add("--lintas.definitions=" + Path.of("..", "definitions").toAbsolutePath());
    return new ProcessBuilder(words)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
        .start();
  }

  /** What production runs on: the tests' own classes are not there. */
  private static String classes() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(entry -> !entry.replaceAll("/$", "").endsWith("test-classes"))
        .map(entry -> Path.of(entry).toAbsolutePath().toString())
        .collect(Collectors.joining(File.pathSeparator));
  }

  /** Runs a command beside it; returns how it ended. */
  int command(String name) throws Exception {
    Process beside = run(name);
    assertThat(beside.waitFor(10, TimeUnit.MINUTES)).isTrue();
    return beside.exitValue();
  }

  String log() {
    try {
      return Files.readString(log);
    } catch (IOException e) {
      return e.toString();
    }
  }

  void kill() throws InterruptedException {
    if (process != null) {
      process.destroyForcibly().waitFor();
    }
  }

  void killDatabase() throws IOException {
    ProcessHandle.of(postmaster()).ifPresent(ProcessHandle::destroyForcibly);
  }

  private long postmaster() throws IOException {
    return Long.parseLong(
        Files.readAllLines(folder.resolve("pg/postmaster.pid")).getFirst().trim());
  }

  private boolean isHealthy() {
    try {
      return client
              .send(
                  HttpRequest.newBuilder(uri("/actuator/health")).build(),
                  HttpResponse.BodyHandlers.discarding())
              .statusCode()
          == 200;
    } catch (IOException | InterruptedException notYet) {
      return false;
    }
  }

  private URI uri(String path) {
    return URI.create("http://localhost:" + port + path);
  }

  /** Hands in a file for the first stage of the round; returns the import's id. */
  long hand(Path file) throws Exception {
    String fields = "";
    for (String field :
        List.of("procedure=th/registration-2004", "stage=residence-card", "dryRun=false")) {
      String[] both = field.split("=");
      fields +=
          "--x\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
              .formatted(both[0], both[1]);
    }
    String body =
        fields
            + "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n\r\n"
            + Files.readString(file)
            + "\r\n--x--\r\n";
    HttpRequest call =
        HttpRequest.newBuilder(uri("/api/v1/imports"))
            .header("Authorization", CREDENTIALS)
            .header("Content-Type", "multipart/form-data; boundary=x")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    HttpResponse<String> answer = client.send(call, HttpResponse.BodyHandlers.ofString());
    for (int tries = 1; answer.statusCode() == 503 && tries < PATIENCE; tries++) {
      Thread.sleep(100); // its database is being started again; nothing of the call was kept
      answer = client.send(call, HttpResponse.BodyHandlers.ofString());
    }
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    return json.readTree(answer.body()).path("id").asLong();
  }

  /** How far an import is, as soon as the node can say. */
  JsonNode progress(long id) throws Exception {
    for (int tries = 1; ; tries++) {
      try {
        HttpResponse<String> answer =
            client.send(
                HttpRequest.newBuilder(uri("/api/v1/imports/" + id))
                    .header("Authorization", CREDENTIALS)
                    .build(),
                HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() == 200) {
          return json.readTree(answer.body());
        }
      } catch (IOException away) {
        assertThat(process != null && process.isAlive()).as(() -> "it ended: " + log()).isTrue();
      }
      assertThat(tries).as(() -> "it does not answer: " + log()).isLessThan(PATIENCE);
      Thread.sleep(100);
    }
  }

  /** A connection as the owner of its database. */
  Connection database() throws IOException, SQLException {
    Matcher address = DATABASE.matcher(Files.readString(folder.resolve("node.json")));
    assertThat(address.find()).isTrue();
    return DriverManager.getConnection(
        address.group(1), "postgres", Files.readString(folder.resolve("database.key")).trim());
  }

  @Override
  public void close() throws Exception {
    if (process != null) {
      process.destroy();
      if (!process.waitFor(60, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    }
    client.close();
  }
}
