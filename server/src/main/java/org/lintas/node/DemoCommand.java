package org.lintas.node;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.context.ConfigurableApplicationContext;

/** Runs a node with demonstration accounts and content, and says where it is. */
public final class DemoCommand implements Command {

  @Override
  public String name() {
    return "demo";
  }

  @Override
  public String summary() {
    return "                  runs a node with demonstration accounts and a loaded round";
  }

  @Override
  public int run(List<String> arguments, Console console) throws Exception {
    List<String> all = new ArrayList<>(arguments);
    all.add("--lintas.demo=true");
    all.add("--logging.level.root=warn");
    console.print("Starting a node …");
    ConfigurableApplicationContext node = console.serve(all);
    load(node, console);
    announce(node, console);
    return 0;
  }

  private static void load(ConfigurableApplicationContext node, Console console) throws Exception {
    for (DemoContent content : node.getBeanProvider(DemoContent.class).orderedStream().toList()) {
      if (!content.loaded()) {
        console.print("Loading " + content.title() + " …");
        content.load((done, total) -> console.progress(bar(done, total)));
        console.progressDone();
      }
    }
  }

  private static String bar(long done, long total) {
    int tenths = total == 0 ? 20 : (int) (done * 20 / total);
    return String.format(
        Locale.ROOT, "  %s%s %,d of %,d", "█".repeat(tenths), "░".repeat(20 - tenths), done, total);
  }

  private static void announce(ConfigurableApplicationContext node, Console console) {
    String port = node.getEnvironment().getProperty("local.server.port", "8080");
    console.print("");
    console.print("Lintas runs on http://localhost:" + port + "   (stop it with Ctrl-C)");
    node.getBeanProvider(DemoNotice.class).orderedStream().forEach(each -> show(each, console));
  }

  private static void show(DemoNotice notice, Console console) {
    console.print("");
    console.print(notice.heading());
    int width = notice.rows().stream().mapToInt(row -> row.name().length()).max().orElse(0);
    notice.rows().forEach(row -> console.print("  " + pad(row.name(), width) + "  " + row.what()));
  }

  private static String pad(String text, int width) {
    return text + " ".repeat(width - text.length());
  }
}
