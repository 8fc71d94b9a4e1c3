package org.lintas.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A node that is killed and started again on the same folder. */
final class CrashNode implements AutoCloseable {

  private static final Path ROOT =
      Path.of(System.getProperty("lintas.root", ".")).toAbsolutePath().normalize();
  private static final Pattern DATABASE = Pattern.compile("\"database\":\"([^\"]+)\"");
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int PATIENCE = 3_000; // tries, a tenth of a second each: clocks may leap

  private final Path data;
  private final int port;
  private Process process;

  private CrashNode(Path data, int port, Process process) {
    this.data = data;
    this.port = port;
    this.process = process;
  }

  /** Starts a node on a folder and waits until it serves. */
  static CrashNode start(Path data, int port) throws Exception {
    Files.createDirectories(data);
    CrashNode node = new CrashNode(data, port, launched(data, port));
    node.awaitHealth();
    return node;
  }

  private static Process launched(Path data, int port) throws IOException {
    return launcher(data, port, "serve").start();
  }

  private static ProcessBuilder launcher(Path data, int port, String... words) {
    List<String> command = new ArrayList<>();
    command.add(ROOT.resolve("lintas").toString());
    command.addAll(List.of(words));
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(ROOT.toFile())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(data.resolve("node.log").toFile()));
    builder.environment().put("LINTAS_DATA", data.resolve("node").toString());
    builder.environment().put("LINTAS_PORT", Integer.toString(port));
    builder.environment().put("LINTAS_ACCESS_DEMO", "true");
    builder.environment().put("LINTAS_PASSWORD", NodeProcess.PASSWORD);
    builder.environment().put("LINTAS_JAVA_OPTIONS", "-Xmx1g");
    return builder;
  }

  /** Runs a command beside the node; fails when it fails. */
  void command(String... words) throws Exception {
    int code = launcher(data, port, words).start().waitFor();
    if (code != 0) {
      throw new IllegalStateException(words[0] + " ended with " + code + "; see " + log());
    }
  }

  private Path log() {
    return data.resolve("node.log");
  }

  private void awaitHealth() throws Exception {
    for (int tries = 0; tries < PATIENCE; tries++) {
      if (!process.isAlive()) {
        throw new IllegalStateException("the node ended; see " + log());
      }
      try (Wire wire = new Wire(port, "programme-manager", NodeProcess.PASSWORD)) {
        if (wire.get("/actuator/health").status() == 200) {
          return;
        }
      } catch (IOException notYet) {
        // tried again
      }
      Thread.sleep(100);
    }
    throw new IllegalStateException("the node does not serve; see " + log());
  }

  /** How far the newest import is, as soon as the node can say. */
  JsonNode newest() throws Exception {
    for (int tries = 0; tries < PATIENCE; tries++) {
      try (Wire wire = new Wire(port, "programme-manager", NodeProcess.PASSWORD)) {
        Wire.Answer answer = wire.get("/api/v1/imports?size=1");
        JsonNode imports = answer.status() == 200 ? JSON.readTree(answer.body()) : null;
        if (imports != null && imports.path("total").asInt() > 0) {
          return imports.path("contents").path(0);
        }
      } catch (IOException away) {
        // tried again
      }
      Thread.sleep(100);
    }
    throw new IllegalStateException("the node does not answer; see " + log());
  }

  /** Hands in a file and does not wait for it. */
  Process hand(Path file, String stage) throws IOException {
    return launcher(
            data,
            port,
            "import",
            file.toString(),
            "--procedure",
            "th/registration-2004",
            "--stage",
            stage,
            "--url",
            "http://localhost:" + port)
        .start();
  }

  void killServer() throws Exception {
    process.destroyForcibly().waitFor();
  }

  void startServer() throws Exception {
    process = launched(data, port);
    awaitHealth();
  }

  void killDatabase() throws IOException {
    long postmaster =
        Long.parseLong(
            Files.readAllLines(data.resolve("node/pg/postmaster.pid")).getFirst().trim());
    ProcessHandle.of(postmaster).ifPresent(ProcessHandle::destroyForcibly);
  }

  /** A connection as owner of the node's PostgreSQL. */
  Connection database() throws IOException, SQLException {
    Matcher address = DATABASE.matcher(Files.readString(data.resolve("node/node.json")));
    if (!address.find()) {
      throw new IllegalStateException("no database is named in node.json");
    }
    return DriverManager.getConnection(
        address.group(1), "postgres", Files.readString(data.resolve("node/database.key")).trim());
  }

  @Override
  public void close() throws Exception {
    process.destroy();
    if (!process.waitFor(60, TimeUnit.SECONDS)) {
      process.destroyForcibly();
    }
  }
}
