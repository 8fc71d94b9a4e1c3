package org.lintas.node;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * What a command has at hand: the terminal, and a way to start a node.
 *
 * @param out where it prints
 * @param application the class that Spring starts
 */
public record Console(PrintStream out, Class<?> application) {

  /** Starts a node that serves. Arguments are Spring's: {@code --lintas.demo=true}. */
  public ConfigurableApplicationContext serve(List<String> arguments) {
    return SpringApplication.run(application, arguments.toArray(String[]::new));
  }

  /**
   * Starts a node that neither serves nor works by the clock, on the database of the node that runs
   * on the same data folder, or on one of its own when none runs. To be closed.
   */
  public ConfigurableApplicationContext beside(List<String> arguments) {
    List<String> all = new ArrayList<>(arguments);
    all.add("--server.port=-1");
    all.add("--lintas.background=false");
    all.add("--logging.level.root=warn");
    return serve(all);
  }

  public void print(String line) {
    out.println(line);
  }

  /** Replaces the line that the last call wrote, on a terminal; otherwise says nothing. */
  public void progress(String line) {
    if (System.console() != null) {
      out.print("\r\u001b[K" + line);
      out.flush();
    }
  }

  /** Ends a line of progress. */
  public void progressDone() {
    if (System.console() != null) {
      out.print("\r\u001b[K");
    }
  }
}
