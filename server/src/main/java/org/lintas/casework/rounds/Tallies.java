package org.lintas.casework.rounds;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.lintas.casework.rounds.Tally.Histogram;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Counts rounds: a small one while the reader waits, a large one as it was counted last. What was
 * read last of a large one stays in memory until there is a newer count.
 */
@Component
class Tallies {

  /** A round of so many cases is counted in about a tenth of a second. */
  static final int AT_ONCE = 20_000;

  private static final int MOST_HELD = 100_000;
  private static final TypeReference<Map<String, String>> FACTS = new TypeReference<>() {};

  private final JdbcClient sql;
  private final JsonMapper json;
  private final Clock clock;
  private final TransactionTemplate oneMoment;
  private final Map<Integer, Count> held = new ConcurrentHashMap<>();
  private final Set<Integer> large = ConcurrentHashMap.newKeySet();

  Tallies(JdbcClient sql, JsonMapper json, Clock clock, PlatformTransactionManager transactions) {
    this.sql = sql;
    this.json = json;
    this.clock = clock;
    this.oneMoment = new TransactionTemplate(transactions);
    oneMoment.setReadOnly(true);
    oneMoment.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
  }

  Count count(int series) {
    return isLarge(series) ? stored(series) : now(series);
  }

  /** Asked once of a large round: cases are never taken away. */
  private boolean isLarge(int series) {
    if (large.contains(series)) {
      return true;
    }
    long cases = sql.sql(TallySql.SIZE).params(series, AT_ONCE + 1).query(Long.class).single();
    if (cases > AT_ONCE) {
      large.add(series);
    }
    return cases > AT_ONCE;
  }

  /** As the tables are now. */
  Count now(int series) {
    return within(() -> {
      Instant at = clock.instant();
      return read(series, at, false, TallySql.DAYS_NOW, TallySql.WEEKS_NOW);
    });
  }

  /** As it was counted last. */
  Count stored(int series) {
    Count before = held.get(series);
    if (before != null && before.at().equals(countedAt())) {
      return before;
    }
    Count stored =
        within(() -> read(series, countedAt(), true, TallySql.DAYS_STORED, TallySql.WEEKS_STORED));
    if (stored.tallies().size() <= MOST_HELD) {
      held.put(series, stored);
    }
    return stored;
  }

  private Instant countedAt() {
    return sql.sql("select greatest(counted_at, 'epoch') from casework.counts")
        .query(OffsetDateTime.class)
        .single()
        .toInstant();
  }

  private Count within(java.util.function.Supplier<Count> reading) {
    Count count = oneMoment.execute(status -> reading.get());
    if (count == null) {
      throw new IllegalStateException("a reading without a result");
    }
    return count;
  }

  private Count read(int series, Instant at, boolean stored, String days, String weeks) {
    Map<String, Map<String, String>> facts = new HashMap<>();
    List<Tally> tallies =
        sql.sql(days).param("series", series).query((row, number) -> tally(row, facts)).list();
    List<Tally.Weeks> completed =
        sql.sql(weeks).param("series", series).query((row, number) -> week(row, facts)).list();
    return new Count(at, stored, tallies, completed);
  }

  private Tally tally(ResultSet row, Map<String, Map<String, String>> facts) throws SQLException {
    return new Tally(
        row.getString("stage"),
        row.getInt("office"),
        facts.computeIfAbsent(row.getString("facts"), this::facts),
        row.getString("progress"),
        row.getString("outcome"),
        row.getObject("due", LocalDate.class),
        row.getObject("closes", LocalDate.class),
        row.getInt("people"),
        row.getLong("fees_due"),
        row.getLong("fees_paid"),
        histogram(row.getArray("days"), row.getArray("days_people")));
  }

  private Tally.Weeks week(ResultSet row, Map<String, Map<String, String>> facts)
      throws SQLException {
    return new Tally.Weeks(
        row.getString("stage"),
        row.getInt("office"),
        facts.computeIfAbsent(row.getString("facts"), this::facts),
        histogram(row.getArray("weeks"), row.getArray("weeks_people")));
  }

  private Map<String, String> facts(String text) {
    return Map.copyOf(json.readValue(text, FACTS));
  }

  private static Histogram histogram(@Nullable Array at, @Nullable Array people)
      throws SQLException {
    return at == null || people == null
        ? Histogram.NONE
        : new Histogram(numbers(at), numbers(people));
  }

  private static int[] numbers(Array array) throws SQLException {
    Integer[] boxed = (Integer[]) array.getArray();
    int[] numbers = new int[boxed.length];
    for (int place = 0; place < boxed.length; place++) {
      numbers[place] = boxed[place];
    }
    return numbers;
  }
}
