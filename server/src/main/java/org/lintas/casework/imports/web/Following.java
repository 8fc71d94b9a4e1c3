package org.lintas.casework.imports.web;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.lintas.node.Console;
import tools.jackson.databind.JsonNode;

/** Shows at a terminal how far an import is, and in the end what came of it. */
final class Following {

  private static final Duration PAUSE = Duration.ofMillis(250);
  private static final int MOST_SHOWN = 20;
  private static final int PATIENCE = 2_400; // pauses, ten minutes
  private static final List<String> WELL = List.of("done", "checked", "undone", "paused");

  private Following() {}

  /** Follows an import to its end; a node that stops for a while is waited for. */
  static int follow(NodeClient node, JsonNode begun, Console console)
      throws IOException, InterruptedException {
    long id = begun.path("id").asLong();
    Thread farewell = new Thread(() -> farewell(id, console));
    Runtime.getRuntime().addShutdownHook(farewell);
    try {
      JsonNode view = begun;
      while (atWork(view)) {
        console.progress(bar(view));
        Thread.sleep(PAUSE);
        view = look(node, id, console);
      }
      console.progressDone();
      return tell(node, view, console);
    } finally {
      forget(farewell);
    }
  }

  /** Ctrl-C ends the looking, not the import. */
  private static void farewell(long id, Console console) {
    String again = "./lintas import";
    console.print("");
    console.print("The import goes on in the node. Its number is " + id + ".");
    console.print("  " + again + " --follow " + id + "   shows how far it is");
    console.print("  " + again + " --pause " + id + "    lets it rest; --resume lets it go on");
    console.print("  " + again + " --cancel " + id + "   stops it and keeps what went in");
    console.print("  " + again + " --undo " + id + "     stops it and takes back what went in");
  }

  private static void forget(Thread farewell) {
    try {
      Runtime.getRuntime().removeShutdownHook(farewell);
    } catch (IllegalStateException goingAlready) {
      return;
    }
  }

  private static JsonNode look(NodeClient node, long id, Console console)
      throws IOException, InterruptedException {
    for (int tries = 1; ; tries++) {
      try {
        NodeClient.Answer answer = node.get("/api/v1/imports/" + id);
        if (answer.status() < 500) {
          return answer.body();
        }
      } catch (IOException away) {
        if (tries == PATIENCE) {
          throw away;
        }
      }
      if (tries == 1) {
        console.print("The node does not answer. The import goes on when it does again …");
      }
      if (tries == PATIENCE) {
        throw new IOException("the node does not answer");
      }
      Thread.sleep(PAUSE);
    }
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
    if (view.path("takenBack").asInt() + view.path("kept").asInt() > 0) {
      console.print(
          String.format(
              Locale.ROOT,
              "%,d taken back, %,d left as they are because somebody has worked on them since",
              view.path("takenBack").asInt(),
              view.path("kept").asInt()));
    }
    if (!view.path("trouble").asString("").isEmpty()) {
      console.print("It waits: " + view.path("trouble").asString());
    }
    boolean well = WELL.contains(view.path("state").asString());
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
    return List.of("checking", "running", "undoing").contains(view.path("state").asString());
  }

  private static String bar(JsonNode view) {
    boolean undoing = view.path("state").asString().equals("undoing");
    long dealt = view.path("takenBack").asLong() + view.path("kept").asLong();
    double share =
        undoing
            ? (double) dealt / Math.max(1, view.path("accepted").asLong())
            : (double) view.path("bytesDone").asLong() / Math.max(1, view.path("bytes").asLong());
    int parts = (int) Math.min(20, share * 20);
    return String.format(
        Locale.ROOT,
        "  %s%s %3.0f %%  %,d rows%s  %,d rows/s%s%s",
        "█".repeat(parts),
        "░".repeat(20 - parts),
        Math.min(1, share) * 100,
        undoing ? dealt : view.path("rows").asLong(),
        undoing ? " taken back" : "",
        view.path("rowsPerSecond").asLong(),
        view.path("secondsLeft").isNumber() ? "  " + left(view.path("secondsLeft").asLong()) : "",
        view.path("trouble").asString("").isEmpty()
            ? ""
            : "  waits: " + view.path("trouble").asString());
  }

  /** {@code 3 min 20 s left}. */
  static String left(long seconds) {
    return seconds < 60
        ? seconds + " s left"
        : seconds < 3600
            ? seconds / 60 + " min " + seconds % 60 + " s left"
            : seconds / 3600 + " h " + seconds % 3600 / 60 + " min left";
  }
}
