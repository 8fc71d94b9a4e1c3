package org.lintas.cards.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lintas.cards.model.CardRow;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/**
 * Cards to be renewed, found office by office along an index of those whose end comes: no card is
 * read that is not shown.
 */
@Repository
public class RenewalStore {

  private static final int FETCH = 1_000;

  private static final String EACH_OFFICE =
      """
      from unnest(?::int[], ?::text[]) as at(office, procedures)
      cross join lateral (
        select %s from cards.cards c
        where c.office = at.office and c.expires_on between ? and ?
          and c.remind_on is not null and c.state <> 1 and c.renewed_by is null
          and c.remind_on <= ? and c.procedure = any(at.procedures::smallint[])
          and (?::text is null or c.kind = ?)
        order by c.expires_on, c.serial limit ?) as found
      """;

  private final JdbcTemplate jdbc;

  RenewalStore(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * What is looked for.
   *
   * @param where office → serials of the procedures whose cards are looked for there
   * @param from first last day of a card
   * @param to last one
   * @param kind null means any
   */
  public record Wanted(
      Map<Integer, List<Integer>> where,
      LocalDate today,
      LocalDate from,
      LocalDate to,
      @Nullable String kind) {}

  /** Soonest end first. */
  public List<CardRow> list(Wanted wanted, int offset, int limit) {
    List<Object> arguments = arguments(wanted, offset + limit);
    arguments.add(limit);
    arguments.add(offset);
    return jdbc.query(
        "select found.* "
            + EACH_OFFICE.formatted("c.*")
            + " order by found.expires_on, found.serial limit ? offset ?",
        (row, _) -> CardStore.card(row),
        arguments.toArray());
  }

  /** How many there are, counted up to a limit. */
  public long count(Wanted wanted, int limit) {
    List<Object> arguments = arguments(wanted, limit);
    arguments.add(limit);
    Long counted =
        jdbc.queryForObject(
            "select count(*) from (select 1 "
                + EACH_OFFICE.formatted("c.expires_on, c.serial")
                + " limit ?) as counted",
            Long.class,
            arguments.toArray());
    return counted == null ? 0 : counted;
  }

  /** All, office by office; few are in memory. Runs in a transaction. */
  public void each(Wanted wanted, Consumer<CardRow> reader) {
    jdbc.execute((java.sql.Connection connection) -> {
      try (var statement =
          connection.prepareStatement("select found.* " + EACH_OFFICE.formatted("c.*"))) {
        statement.setFetchSize(FETCH);
        List<Object> arguments = arguments(wanted, Integer.MAX_VALUE);
        for (int place = 0; place < arguments.size(); place++) {
          statement.setObject(place + 1, arguments.get(place));
        }
        try (var rows = statement.executeQuery()) {
          while (rows.next()) {
            reader.accept(CardStore.card(rows));
          }
        }
        return null;
      }
    });
  }

  private static List<Object> arguments(Wanted wanted, int each) {
    List<Integer> offices = List.copyOf(wanted.where().keySet());
    List<Object> arguments = new ArrayList<>();
    arguments.add(offices.toArray(Integer[]::new));
    arguments.add(
        offices.stream()
            .map(office ->
                wanted.where().getOrDefault(office, List.of()).stream()
                    .map(String::valueOf)
                    .collect(Collectors.joining(",", "{", "}")))
            .toArray(String[]::new));
    arguments.add(wanted.from());
    arguments.add(wanted.to());
    arguments.add(wanted.today());
    arguments.add(wanted.kind());
    arguments.add(wanted.kind());
    arguments.add(each);
    return arguments;
  }
}
