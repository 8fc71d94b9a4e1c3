package org.lintas.casework.imports.web;

import java.io.IOException;
import java.net.ConnectException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.lintas.node.Command;
import org.lintas.node.Console;

/**
 * {@code lintas import}: hands a file to a running node and shows how far it is; or says what shall
 * become of one handed in before.
 */
public final class ImportCommand implements Command {

  private static final List<String> ORDERS =
      List.of("--follow", "--pause", "--resume", "--cancel", "--undo");
  private static final String ID = "[0-9]{1,18}";
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
        + "   (password from LINTAS_PASSWORD, or asked for)"
        + "   or, for an import handed in before: --follow | --pause | --resume | --cancel | --undo"
        + " ID";
  }

  @Override
  public int run(List<String> arguments, Console console) throws Exception {
    Optional<String> order = ORDERS.stream().filter(arguments::contains).findFirst();
    if (order.isEmpty() ? !handsIn(arguments) : !option(arguments, order.get(), "").matches(ID)) {
      console.print("lintas import " + summary());
      return 2;
    }
    Path file = Path.of(order.isEmpty() ? arguments.getFirst() : "");
    if (order.isEmpty() && !Files.isReadable(file)) {
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
      return order.isEmpty()
          ? run(node, file, arguments, console)
          : order(node, order.get(), option(arguments, order.get(), ""), console);
    } catch (ConnectException nobodyThere) {
      console.print("No node answers at " + address + ". Start one, or say where: --url URL");
      return 1;
    }
  }

  private static boolean handsIn(List<String> arguments) {
    return !arguments.isEmpty() && arguments.containsAll(List.of("--procedure", "--stage"));
  }

  private static int run(NodeClient node, Path file, List<String> arguments, Console console)
      throws IOException, InterruptedException {
    NodeClient.Answer answer = node.upload(file, fields(arguments));
    if (answer.status() >= 400) {
      return refused(answer, console);
    }
    return Following.follow(node, answer.body(), console);
  }

  /** What is asked of an import that was handed in before, and over which call. */
  private static int order(NodeClient node, String order, String id, Console console)
      throws IOException, InterruptedException {
    String path = "/api/v1/imports/" + id;
    NodeClient.Answer answer =
        switch (order) {
          case "--follow" -> node.get(path);
          case "--undo" -> node.post(path + "/cancel", "{\"entered\":\"undo\"}");
          default -> node.post(path + "/" + order.substring(2), "{}");
        };
    return answer.status() >= 400
        ? refused(answer, console)
        : Following.follow(node, answer.body(), console);
  }

  private static int refused(NodeClient.Answer answer, Console console) {
    answer.reasons().forEach(console::print);
    return 1;
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
