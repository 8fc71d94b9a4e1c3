package org.lintas.casework.imports.sample;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.lintas.node.Command;
import org.lintas.node.Console;

/** {@code lintas sample}: writes sample files of a registration round. */
public final class SampleCommand implements Command {

  private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");
  private static final int MOST = 100_000_000;

  @Override
  public String name() {
    return "sample";
  }

  @Override
  public String summary() {
    return "--people N [--seed S] --out DIR   writes files to import: people who never lived";
  }

  @Override
  public int run(List<String> arguments, Console console) throws Exception {
    String people = option(arguments, "--people", "");
    String seed = option(arguments, "--seed", "2004");
    String folder = option(arguments, "--out", "");
    if (!NUMBER.matcher(people).matches()
        || !NUMBER.matcher(seed).matches()
        || folder.isEmpty()
        || Integer.parseInt(people) < 1
        || Integer.parseInt(people) > MOST) {
      console.print("lintas sample " + summary());
      return 2;
    }
    int count = Integer.parseInt(people);
    Samples.write(
        count,
        Long.parseLong(seed),
        Path.of(folder),
        written ->
            console.progress(String.format(Locale.ROOT, "  %,d of %,d people", written, count)));
    console.progressDone();
    console.print(
        String.format(
            Locale.ROOT,
            "%,d people in %s: %s for residence-card, %s for health-check, %s for work-permit",
            count,
            folder,
            Samples.APPLICANTS,
            Samples.HEALTH,
            Samples.PERMITS));
    return 0;
  }

  private static String option(List<String> arguments, String name, String otherwise) {
    int at = arguments.indexOf(name);
    return at < 0 || at + 1 >= arguments.size() ? otherwise : arguments.get(at + 1);
  }
}
