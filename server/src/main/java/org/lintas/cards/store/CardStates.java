package org.lintas.cards.store;

import java.util.HashMap;
import java.util.Map;
import org.lintas.cards.PaperStates;
import org.lintas.cards.model.CardState;
import org.lintas.shared.PaperNumber;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** States of cards, found by the index of those that are not valid. */
@Repository
class CardStates implements PaperStates {

  private final JdbcTemplate jdbc;

  CardStates(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public PaperNumber.Sort sort() {
    return PaperNumber.Sort.CARD;
  }

  @Override
  public long last() {
    Long last =
        jdbc.queryForObject("select coalesce(max(serial), -1) from cards.cards", Long.class);
    return last == null ? -1 : last;
  }

  @Override
  public Map<Long, CardState> notValid(long first, long last) {
    Map<Long, CardState> found = new HashMap<>();
    jdbc.query(
        "select serial, state from cards.cards where serial between ? and ? and state <> 0",
        row -> {
          found.put(row.getLong(1), CardState.of(row.getInt(2)));
        },
        first,
        last);
    return found;
  }
}
