package org.lintas.complaints.firewall;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.lintas.node.OwnerAccount;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Wherever a node leaves traces of what went through it. */
final class Traces {

  private static final String TABLES =
      """
      select oid::regclass::text from pg_class
      where relkind in ('r', 'p') and not relispartition
        and relnamespace::regnamespace::text not in ('pg_catalog', 'information_schema')
      """;

  private final OwnerAccount owner;
  private final JdbcClient application;
  private final Path data;

  Traces(OwnerAccount owner, JdbcClient application, Path data) {
    this.owner = owner;
    this.application = application;
    this.data = data;
  }

  /** Lines of the log at its most talkative while something is done, but for what is kept quiet. */
  static List<String> logged(Runnable work) {
    Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    ListAppender<ILoggingEvent> logged = new ListAppender<>();
    logged.start();
    Level before = root.getLevel();
    root.addAppender(logged);
    root.setLevel(Level.DEBUG);
    try {
      work.run();
    } finally {
      root.setLevel(before);
      root.detachAppender(logged);
    }
    assertThat(logged.list).isNotEmpty();
    return List.copyOf(logged.list).stream().map(Traces::line).toList();
  }

  private static String line(ILoggingEvent event) {
    StringBuilder line = new StringBuilder(event.getFormattedMessage());
    for (var cause = event.getThrowableProxy(); cause != null; cause = cause.getCause()) {
      line.append(cause.getMessage());
    }
    return line.toString();
  }

  /** Tables whose rows, read by the owner of the database, hold a word as text or as bytes. */
  List<String> tablesWith(String word) {
    List<String> tables = owner.sql().sql(TABLES).query((row, _) -> row.getString(1)).list();
    assertThat(tables).contains("complaints.piece", "journal.entries");
    return tables.stream().filter(table -> holds(owner.sql(), table, word)).toList();
  }

  /** The same, read by the account of everything but complaints. */
  List<String> tablesOfTheApplicationWith(String word) {
    List<String> found = new ArrayList<>();
    int refused = 0;
    for (String table : owner.sql().sql(TABLES).query((row, _) -> row.getString(1)).list()) {
      try {
        if (holds(application, table, word)) {
          found.add(table);
        }
      } catch (DataAccessException denied) {
        assertThat(table)
            .as(denied.getMessage())
            .doesNotMatch("casework\\.cases|journal\\.entries|people\\.persons");
        refused++;
      }
    }
    assertThat(refused).as("tables that the application may not read").isGreaterThan(10);
    return found;
  }

  private static boolean holds(JdbcClient sql, String table, String word) {
    String hex = HexFormat.of().formatHex(word.getBytes(UTF_8));
    return sql.sql(
                "select count(*) from %s t where t::text like ? or t::text like ?".formatted(table))
            .params("%" + word + "%", "%" + hex + "%")
            .query(Long.class)
            .single()
        > 0;
  }

  /** Files of the node's data folder, the database's own among them, that hold a word. */
  List<String> filesWith(String word) throws IOException {
    owner.sql().sql("checkpoint").update();
    List<String> found = new ArrayList<>();
    try (Stream<Path> files = Files.walk(data)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        if (holds(file, word)) {
          found.add(file.toString());
        }
      }
    }
    return found;
  }

  private static boolean holds(Path file, String word) throws IOException {
    try {
      String bytes = new String(Files.readAllBytes(file), ISO_8859_1);
      return bytes.contains(new String(word.getBytes(UTF_8), ISO_8859_1));
    } catch (NoSuchFileException gone) {
      return false;
    }
  }
}
