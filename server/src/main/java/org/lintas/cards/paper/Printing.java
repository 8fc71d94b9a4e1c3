package org.lintas.cards.paper;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import org.lintas.access.Caller;
import org.lintas.cards.IssuedCard;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Marks which cards went to a printer. */
@Component
public class Printing {

  private final JdbcClient sql;
  private final Clock clock;

  Printing(JdbcClient sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /** A card that the caller was found to be allowed to see. */
  public void printed(Caller caller, IssuedCard card) {
    printed(caller, List.of(card.serial()));
  }

  public void printed(Caller caller, Collection<Long> serials) {
    sql.sql("update cards.cards set printed_at = ? where serial = any(?)")
        .params(clock.instant().atOffset(ZoneOffset.UTC), serials.toArray(Long[]::new))
        .update();
  }
}
