package org.lintas.node;

import java.util.List;

/** Runs a node until it is told to stop. */
public final class ServeCommand implements Command {

  @Override
  public String name() {
    return "serve";
  }

  @Override
  public String summary() {
    return "                 runs a node, configured by LINTAS_DB_URL, LINTAS_DB_USER,"
        + " LINTAS_DB_PASSWORD, LINTAS_PORT, LINTAS_DATA";
  }

  @Override
  public int run(List<String> arguments, Console console) {
    console
        .serve(arguments)
        .getBeanProvider(ServeNotice.class)
        .forEach(notice -> notice.lines().forEach(console::print));
    return 0;
  }
}
