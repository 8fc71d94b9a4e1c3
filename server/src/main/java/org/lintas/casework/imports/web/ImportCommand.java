package org.lintas.casework.imports.web;

import java.io.IOException;
import java.net.ConnectException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.lintas.node.Command;
import org.lintas.node.Console;
import tools.jackson.databind.JsonNode;

/** {@code lintas import}: hands a file to a running node and shows how far it is. */
public final class ImportCommand implements Command {

  private static final Duration PAUSE = Duration.ofMillis(250);
  private static final int MOST_SHOWN = 20;
  private static final Map<String, String> FIELDS =
      Map.of(
          "--procedure", "procedure",
          "--stage", "stage",
          "--encoding", "encoding",
          "--separator", "separator");

  private final Supplier<@Nullable String> password;

  /** Takes the password from the environment, or asks for it at the terminal. */
  public ImportCommand() {
    this(ImportCommand::password);
  }

  public ImportCommand(Supplier<@Nullable String> password) {
    this.password = password;
  }

  @Override
  public String name() {
    return "import";
  }

  @Override
  public String summary() {
    return "FILE --procedure AUTHORITY/NAME --stage STAGE [--dry-run] [--all-or-nothing]"
        + " [--buddhist-years] [--encoding E] [--separator S] [--url URL] [--user NAME]"
        + "   (password from LINTAS_PASSWORD, or asked for)";
  }

  @Override
  public int run(List<String> arguments, Console console) throws Exception {
    if (arguments.isEmpty() || !arguments.containsAll(List.of("--procedure", "--stage"))) {
      console.print("lintas import " + summary());
      return 2;
    }
    Path file = Path.of(arguments.getFirst());
    if (!Files.isReadable(file)) {
      console.print("There is no file " + file + " to be read.");
      return 2;
    }
    String address = option(arguments, "--url", "http://localhost:8080");
    String secret = password.get();
    if (secret == null) {
      console.print("Set LINTAS_PASSWORD, or run this at a terminal to be asked for it.");
      return 2;
    }
    try (NodeClient node =
        new NodeClient(address, option(arguments, "--user", "programme-manager"), secret)) {
      return run(node, file, arguments, console);
    } catch (ConnectException nobodyThere) {
      console.print("No node answers at " + address + ". Start one, or say where: --url URL");
      return 1;
    }
  }

  private static int run(NodeClient node, Path file, List<String> arguments, Console console)
      throws IOException, InterruptedException {
    NodeClient.Answer answer = node.upload(file, fields(arguments));
    if (answer.status() >= 400) {
      answer.reasons().forEach(console::print);
      return 1;
    }
    JsonNode view = answer.body();
    while (atWork(view)) {
      console.progress(bar(view));
      Thread.sleep(PAUSE);
      view = node.get("/api/v1/imports/" + view.path("id").asLong()).body();
    }
    console.progressDone();
    return tell(node, view, console);
  }

  private static Map<String, String> fields(List<String> arguments) {
    Map<String, String> fields = new TreeMap<>();
    FIELDS.forEach((option, field) -> {
      if (arguments.contains(option)) {
        fields.put(field, option(arguments, option, ""));
      }
    });
    fields.put("dryRun", Boolean.toString(arguments.contains("--dry-run")));
    fields.put("onlyGood", Boolean.toString(!arguments.contains("--all-or-nothing")));
    fields.put("calendar", arguments.contains("--buddhist-years") ? "buddhist" : "as-written");
    return fields;
  }

  private static int tell(NodeClient node, JsonNode view, Console console)
      throws IOException, InterruptedException {
    boolean dry = view.path("state").asString().equals("checked");
    console.print(
        String.format(
            Locale.ROOT,
            "%s: %,d rows, %,d %s, %,d there already, %,d bad",
            view.path("state").asString(),
            view.path("rows").asInt(),
            view.path("accepted").asInt(),
            dry ? "good" : "entered",
            view.path("already").asInt(),
            view.path("rejected").asInt()));
    if (view.path("buddhistYears").asInt() > 0
        && !view.path("calendar").asString().equals("buddhist")) {
      console.print(
          view.path("buddhistYears").asInt()
              + " rows hold years that look Buddhist. If they are, say --buddhist-years.");
    }
    if (view.path("rejected").asInt() > 0) {
      tellBad(node, view.path("id").asLong(), console);
    }
    boolean well = dry || view.path("state").asString().equals("done");
    return well && view.path("rejected").asInt() == 0 ? 0 : 1;
  }

  private static void tellBad(NodeClient node, long id, Console console)
      throws IOException, InterruptedException {
    String path = "/api/v1/imports/" + id + "/rejected";
    JsonNode page = node.get(path + "?size=" + MOST_SHOWN).body();
    page.path("contents")
        .forEach(each ->
            console.print(
                "  row "
                    + each.path("row").asInt()
                    + column(each)
                    + ": "
                    + each.path("message").asString()));
    console.print("All of them, with their reasons: " + node.address() + path + ".csv");
  }

  private static String column(JsonNode rejected) {
    String column = rejected.path("column").asString("");
    return column.isEmpty() ? "" : ", " + column;
  }

  private static boolean atWork(JsonNode view) {
    return List.of("checking", "running").contains(view.path("state").asString());
  }

  private static String bar(JsonNode view) {
    double share =
        (double) view.path("bytesDone").asLong() / Math.max(1, view.path("bytes").asLong());
    int parts = (int) Math.min(20, share * 20);
    return String.format(
        Locale.ROOT,
        "  %s%s %3.0f %%  %,d rows  %,d rows/s%s",
        "█".repeat(parts),
        "░".repeat(20 - parts),
        Math.min(1, share) * 100,
        view.path("rows").asInt(),
        view.path("rowsPerSecond").asLong(),
        view.path("secondsLeft").isNumber()
            ? "  " + view.path("secondsLeft").asLong() + " s left"
            : "");
  }

  private static @Nullable String password() {
    String given = System.getenv("LINTAS_PASSWORD");
    if (given != null) {
      return given;
    }
    java.io.Console terminal = System.console();
    char[] typed = terminal == null ? null : terminal.readPassword("Password: ");
    return typed == null ? null : new String(typed);
  }

  private static String option(List<String> arguments, String name, String otherwise) {
    int at = arguments.indexOf(name);
    return at < 0 || at + 1 >= arguments.size() ? otherwise : arguments.get(at + 1);
  }
}
