package org.lintas.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lintas.Lintas;
import org.lintas.node.Console;
import org.lintas.node.ServeNotice;
import org.lintas.node.StartupFault;
import org.springframework.context.ConfigurableApplicationContext;

/** A node that serves from an empty folder, and what it makes of a demonstration's. */
class FirstStartTest {

  private static final String CHOSEN = "a boat on the Salween";

  @TempDir Path folder;

  @Test
  void theFirstStartTellsOnePasswordThatMustBeReplacedAndNoneOfADemonstration() {
    try (ConfigurableApplicationContext node = serve()) {
      String told = notices(node);
      assertThat(told).contains("account administrator, password ");
      String password = told.replaceAll("(?s).*password (\\S+).*", "$1");
      assertThat(notices(node)).as("told once").isEmpty();
      int port = port(node);
      assertThat(me(port, "registrar", DemoAccounts.PASSWORD).statusCode()).isEqualTo(401);
      assertThat(me(port, "administrator", DemoAccounts.PASSWORD).statusCode()).isEqualTo(401);
      assertThat(me(port, "administrator", password).body()).contains("password-is-temporary");
      Browser administrator = new Browser(port);
      administrator.submit("/sign-in", Map.of("username", "administrator", "password", password));
      assertThat(location(administrator.get("/accounts"))).endsWith("/account/password");
      assertThat(replace(administrator, password, DemoAccounts.PASSWORD).body())
          .as("the password of demonstrations is nobody's own")
          .contains("id=\"wanted-error\"");
      assertThat(location(replace(administrator, password, CHOSEN))).endsWith("notice=changed");
      assertThat(me(port, "administrator", CHOSEN).body()).contains("administrator");
    }
    try (ConfigurableApplicationContext again = serve()) {
      assertThat(notices(again)).isEmpty();
      assertThat(me(port(again), "administrator", CHOSEN).statusCode()).isEqualTo(200);
    }
  }

  @Test
  void aDemonstrationsFolderIsNotServedFrom() {
    serve("--lintas.demo=true").close();
    assertThatThrownBy(this::serve)
        .isInstanceOfSatisfying(
            StartupFault.class,
            fault -> {
              assertThat(fault.problem()).contains("accounts of a demonstration");
              assertThat(fault.remedy()).contains("LINTAS_DATA");
            });
  }

  private ConfigurableApplicationContext serve(String... more) {
    List<String> arguments = new ArrayList<>(List.of(more));
    arguments.add("--server.port=0");
    arguments.add("--lintas.data=" + folder);
    arguments.add("--lintas.binaries=" + Path.of("target", "pgbin"));
    arguments.add("--logging.level.root=warn");
    PrintStream terminal =
        new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
    return new Console(terminal, Lintas.class).serve(arguments);
  }

  private static String notices(ConfigurableApplicationContext node) {
    return String.join(
        "\n",
        node.getBeanProvider(ServeNotice.class).stream()
            .flatMap(notice -> notice.lines().stream())
            .toList());
  }

  private static int port(ConfigurableApplicationContext node) {
    return Integer.parseInt(String.valueOf(node.getEnvironment().getProperty("local.server.port")));
  }

  private static HttpResponse<String> me(int port, String name, String password) {
    return new Browser(port).api("/api/v1/me", name, password);
  }

  private static HttpResponse<String> replace(Browser browser, String now, String wanted) {
    return browser.submit("/account/password", Map.of("now", now, "wanted", wanted));
  }

  private static String location(HttpResponse<String> answer) {
    return answer.headers().firstValue("Location").orElse("");
  }
}
