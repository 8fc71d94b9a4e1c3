package org.lintas.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A node of its own for one benchmark: an empty data folder, the accounts of the demo. */
final class NodeProcess implements AutoCloseable {

  static final String PASSWORD = "lintas-demo";

  static final Path ROOT =
      Path.of(System.getProperty("lintas.root", ".")).toAbsolutePath().normalize();
  private static final String LAUNCHER = ROOT.resolve("lintas").toString();

  /** Further options of the node's Java, such as a flight recorder. */
  private static final String MORE = System.getenv().getOrDefault("LINTAS_NODE_OPTIONS", "");

  private static final Pattern DATABASE = Pattern.compile("\"database\":\"([^\"]+)\"");

  private final ProcessBuilder serving;
  private final Path data;
  private final int port;
  private final boolean keep;
  private Process process;

  private NodeProcess(ProcessBuilder serving, Path data, int port, boolean keep)
      throws IOException {
    this.serving = serving;
    this.data = data;
    this.port = port;
    this.keep = keep;
    this.process = serving.start();
  }

  /**
   * Starts a node and waits until it serves. Its port is {@code --port}; its data folder is emptied
   * at the end unless {@code --keep} is given.
   *
   * @param heap as for {@code -Xmx}
   */
  static NodeProcess start(String name, Options options, int otherwise, String heap)
      throws Exception {
    return start(name, options, otherwise, heap, Map.of());
  }

  /**
   * The same with more in its environment; what stands under {@code LINTAS_JAVA_OPTIONS} is added
   * to its Java's options.
   */
  static NodeProcess start(
      String name, Options options, int otherwise, String heap, Map<String, String> more)
      throws Exception {
    int port = options.number("port", otherwise);
    Path data = ROOT.resolve("bench/target/node-" + name).toAbsolutePath().normalize();
    empty(data);
    ProcessBuilder builder =
        new ProcessBuilder(LAUNCHER, "serve")
            .directory(ROOT.toFile())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(data.resolve("node.log").toFile()));
    builder.environment().put("LINTAS_DATA", data.resolve("node").toString());
    builder.environment().put("LINTAS_PORT", Integer.toString(port));
    builder.environment().put("LINTAS_ACCESS_DEMO", "true"); // the accounts, without the content
    builder.environment().putAll(more);
    builder
        .environment()
        .put(
            "LINTAS_JAVA_OPTIONS",
            "-Xmx%s -Xlog:gc:file=%s %s %s"
                .formatted(
                    heap,
                    data.resolve("gc.log"),
                    MORE,
                    more.getOrDefault("LINTAS_JAVA_OPTIONS", "")));
    NodeProcess node = new NodeProcess(builder, data, port, options.has("keep"));
    Runtime.getRuntime().addShutdownHook(new Thread(() -> node.process.destroy()));
    node.awaitHealth();
    return node;
  }

  private static void empty(Path data) throws IOException {
    delete(data);
    Files.createDirectories(data);
  }

  static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.deleteIfExists(file);
        }
      }
    }
  }

  private void awaitHealth() throws Exception {
    Instant end = Instant.now().plus(Duration.ofMinutes(3));
    while (Instant.now().isBefore(end)) {
      if (!process.isAlive()) {
        throw new IllegalStateException("the node ended; see " + data.resolve("node.log"));
      }
      try (Wire wire = wire("programme-manager")) {
        if (wire.get("/actuator/health").status() == 200) {
          return;
        }
      } catch (IOException notYet) {
        Thread.sleep(200);
      }
    }
    throw new IllegalStateException("the node does not serve; see " + data.resolve("node.log"));
  }

  Wire wire(String user) throws IOException {
    return new Wire(port, user, PASSWORD);
  }

  Path data() {
    return data;
  }

  /** A connection as owner of the node's own PostgreSQL. */
  Connection database() throws IOException, SQLException {
    return DriverManager.getConnection(databaseAddress(), "postgres", databasePassword());
  }

  String databasePassword() throws IOException {
    return Files.readString(data.resolve("node/database.key")).trim();
  }

  /** Address of the node's own PostgreSQL, for its owner. */
  String databaseAddress() throws IOException {
    Matcher address = DATABASE.matcher(Files.readString(data.resolve("node/node.json")));
    if (!address.find()) {
      throw new IllegalStateException("no database is named in node.json");
    }
    return address.group(1);
  }

  /** CPU seconds of the server. */
  double serverCpu() throws IOException {
    return Cpu.seconds(process.pid());
  }

  /** CPU seconds of PostgreSQL, its backends included. */
  double databaseCpu() throws IOException {
    return Cpu.seconds(postmaster());
  }

  /** The server's memory from here on. */
  Memory memory() throws IOException {
    return Memory.from(process.pid(), data.resolve("gc.log"));
  }

  int port() {
    return port;
  }

  private long postmaster() throws IOException {
    return Long.parseLong(
        Files.readAllLines(data.resolve("node/pg/postmaster.pid")).getFirst().trim());
  }

  /** Ends the server without warning. */
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  /** Starts the server again after it was killed. */
  void startAgain() throws Exception {
    process = serving.start();
    awaitHealth();
  }

  /** Ends PostgreSQL without warning. */
  void killDatabase() throws IOException {
    ProcessHandle.of(postmaster()).ifPresent(ProcessHandle::destroyForcibly);
  }

  /** Hands a file to this node's import; fails when a row is refused. */
  void importFile(Path file, String stage) throws Exception {
    command(importing(file, stage));
  }

  /** Hands a file to this node's import, and does not wait for it. */
  Process hand(Path file, String stage) throws IOException {
    return launcher(importing(file, stage))
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(data.resolve("import.log").toFile()))
        .start();
  }

  private String[] importing(Path file, String stage) {
    return new String[] {
      "import",
      file.toString(),
      "--procedure",
      "th/registration-2004",
      "--stage",
      stage,
      "--url",
      "http://localhost:" + port
    };
  }

  /** Runs a command of the launcher on this node's data; fails when it fails. */
  void command(String... words) throws Exception {
    int code = launcher(words).inheritIO().start().waitFor();
    if (code != 0) {
      throw new IllegalStateException(String.join(" ", words) + " ended with " + code);
    }
  }

  private ProcessBuilder launcher(String... words) {
    List<String> command = new ArrayList<>(List.of(LAUNCHER));
    command.addAll(List.of(words));
    ProcessBuilder builder = new ProcessBuilder(command).directory(ROOT.toFile());
    builder.environment().put("LINTAS_URL", "http://localhost:" + port);
    builder.environment().put("LINTAS_PASSWORD", PASSWORD);
    builder.environment().put("LINTAS_DATA", data.resolve("node").toString());
    return builder;
  }

  @Override
  public void close() throws Exception {
    process.destroy();
    if (!process.waitFor(60, TimeUnit.SECONDS)) {
      process.destroyForcibly();
    }
    if (!keep) {
      delete(data.resolve("node"));
    }
  }
}
