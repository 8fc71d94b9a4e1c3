package org.lintas.node;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.web.server.PortInUseException;

/** A node that cannot start says why and what to do. */
class StartupTest {

  @TempDir Path folder;

  @Test
  void aDatabaseThatDoesNotAnswerIsNamedWithTheSettingsToCheck() {
    expect(
        () -> Database.open(outside("jdbc:postgresql://127.0.0.1:1/lintas")),
        "jdbc:postgresql://127.0.0.1:1/lintas does not answer",
        "LINTAS_DB_URL");
  }

  @Test
  void anAddressThatIsNotOfAPostgresqlIsNamed() {
    expect(() -> Database.open(outside("mysql://x")), "mysql://x", "jdbc:postgresql://");
  }

  @Test
  void aDataFolderThatIsAFileIsNamed() throws IOException {
    Path file = Files.createFile(folder.resolve("file"));
    expect(() -> DataFolder.at(file), file.toString(), "LINTAS_DATA");
    expect(() -> DataFolder.at(file.resolve("under")), file.toString(), "LINTAS_DATA");
  }

  @Test
  void aSecondNodeOnTheSameFolderIsTurnedAway() throws IOException {
    try (DataFolder first = DataFolder.at(folder)) {
      assertThat(first.take()).isTrue();
      expect(() -> Database.open(inside(true)), "Another node is running", "Stop that node");
      // a command would stand beside it, but it has not told yet where its database is
      expect(() -> Database.open(inside(false)), "Another node is running", "Stop that node");
    }
    assertThat(DataFolder.at(folder).take()).isTrue();
  }

  @Test
  void theSecretIsTheOwnersAlone() throws IOException {
    DataFolder data = DataFolder.at(folder.resolve("new"));
    String secret = data.secret();
    assertThat(secret).hasSize(64).isEqualTo(data.secret());
    assertThat(Files.getPosixFilePermissions(data.resolve("database.key"))).hasSize(2);
    assertThat(Files.getPosixFilePermissions(folder.resolve("new"))).hasSize(3);
  }

  @Test
  void aPortInUseIsNamedWithTheSettingToChange() {
    FailureAnalysis analysis =
        requireNonNull(new PortTaken().analyze(new PortInUseException(8080)));
    assertThat(analysis.getDescription()).contains("8080");
    assertThat(analysis.getAction()).contains("LINTAS_PORT");
  }

  private NodeProperties inside(boolean background) {
    NodeProperties.Db none = new NodeProperties.Db("", "", "");
    return new NodeProperties(folder, folder, folder, false, background, ZoneOffset.UTC, none);
  }

  private NodeProperties outside(String url) {
    NodeProperties.Db db = new NodeProperties.Db(url, "lintas", "secret");
    return new NodeProperties(folder, folder, folder, false, true, ZoneOffset.UTC, db);
  }

  private static void expect(ThrowingCallable start, String problem, String remedy) {
    assertThatThrownBy(start)
        .isInstanceOfSatisfying(
            StartupFault.class,
            fault -> {
              assertThat(fault.problem()).contains(problem);
              assertThat(fault.remedy()).contains(remedy);
            });
  }
}
