package org.lintas.node;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class CommandsTest {

  @Test
  void everyCommandIsFoundByAName() {
    assertThat(Commands.all())
        .extracting(Command::name)
        .contains("demo", "serve", "check", "verify", "backup", "restore")
        .doesNotHaveDuplicates();
    assertThat(Commands.all()).extracting(Command::summary).noneMatch(String::isBlank);
  }

  @Test
  void anUnknownCommandIsToldApartFromAProblemFound() throws Exception {
    assertThat(Commands.run(Object.class, "fly")).isEqualTo(2);
    assertThat(Commands.run(Object.class, "help")).isZero();
  }

  @Test
  void aNodeThatCannotStartSaysWhyAndEndsWithOne() throws Exception {
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    PrintStream terminal = new PrintStream(printed, true, StandardCharsets.UTF_8);
    int code = Commands.run(new Faulty(), List.of(), new Console(terminal, Object.class));
    assertThat(code).isEqualTo(1);
    assertThat(printed.toString(StandardCharsets.UTF_8).lines())
        .containsExactly("The folder is taken.", "Name another.");
  }

  /** Always finds the data folder taken. */
  private static final class Faulty implements Command {

    @Override
    public String name() {
      return "faulty";
    }

    @Override
    public String summary() {
      return "fails";
    }

    @Override
    public int run(List<String> arguments, Console console) {
      throw new StartupFault("The folder is taken.", "Name another.");
    }
  }
}
