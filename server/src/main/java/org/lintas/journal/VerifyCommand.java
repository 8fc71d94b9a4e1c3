package org.lintas.journal;

import java.util.List;
import java.util.Locale;
import org.lintas.node.Command;
import org.lintas.node.Console;
import org.springframework.context.ConfigurableApplicationContext;

/** Checks the whole journal, beside a running node or without one. */
public final class VerifyCommand implements Command {

  @Override
  public String name() {
    return "verify";
  }

  @Override
  public String summary() {
    return "                recomputes the journal and compares it with the tables";
  }

  @Override
  public int run(List<String> arguments, Console console) {
    try (ConfigurableApplicationContext node = console.beside(arguments)) {
      Journal.Verified found =
          node.getBean(Journal.class)
              .verify(read -> console.progress(String.format(Locale.ROOT, "%,d entries", read)));
      console.progressDone();
      console.print(
          String.format(
              Locale.ROOT, "%,d entries of %,d subjects read", found.entries(), found.subjects()));
      console.print(found.fault().map(fault -> "FAULT  " + fault).orElse("All fit together."));
      return found.fault().isPresent() ? 1 : 0;
    }
  }
}
