package org.lintas.cards.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lintas.cards.model.CardChange;
import org.lintas.cards.model.CardRow;
import org.lintas.cards.model.CardState;
import org.lintas.node.SerialStock;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of cards. */
@Repository
public class CardStore {

  private static final int COPY_FROM = 100; // from here COPY costs less than INSERT

  private static final String INSERT =
      "insert into cards.cards ("
          + CopyCards.COLUMNS
          + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

  private static final String SELECT = "select " + CopyCards.COLUMNS + " from cards.cards ";

  private final JdbcTemplate jdbc;
  private final SerialStock serials;

  CardStore(JdbcTemplate jdbc, JdbcClient sql) {
    this.jdbc = jdbc;
    this.serials = new SerialStock(sql, "cards.card_serials");
  }

  public List<Long> takeSerials(int count) {
    return serials.take(count);
  }

  public void add(List<CardRow> cards) {
    if (cards.size() < COPY_FROM) {
      jdbc.batchUpdate(
          INSERT,
          cards,
          cards.size() + 1,
          (statement, card) -> {
            Object[] values = values(card);
            for (int place = 0; place < values.length; place++) {
              statement.setObject(place + 1, values[place]);
            }
          });
    } else {
      jdbc.execute((java.sql.Connection connection) -> CopyCards.copy(connection, cards));
    }
  }

  private static Object[] values(CardRow card) {
    return new Object[] {
      card.serial(),
      card.caseSerial(),
      card.subject(),
      card.issuedAt().atOffset(ZoneOffset.UTC),
      card.replaces(),
      card.replacedBy(),
      card.renewedBy(),
      card.entry(),
      card.office(),
      card.version(),
      card.issuedOn(),
      card.expiresOn(),
      card.remindOn(),
      card.procedure(),
      card.state().code(),
      card.kind(),
      card.stage(),
      card.cose()
    };
  }

  public Optional<CardRow> find(long serial) {
    return jdbc.query(SELECT + "where serial = ?", (row, _) -> card(row), serial).stream()
        .findFirst();
  }

  public List<CardRow> find(Collection<Long> serials) {
    return jdbc.query(
        SELECT + "where serial = any(?) order by serial",
        (row, _) -> card(row),
        (Object) serials.toArray(Long[]::new));
  }

  /** Cards of a case, oldest first. */
  public List<CardRow> of(long caseSerial) {
    return jdbc.query(
        SELECT + "where case_serial = ? order by serial", (row, _) -> card(row), caseSerial);
  }

  /** The same, held against changes until the transaction ends. */
  public Optional<CardRow> lock(long serial) {
    return jdbc
        .query(SELECT + "where serial = ? for update", (row, _) -> card(row), serial)
        .stream()
        .findFirst();
  }

  /**
   * Cards of cases that are not revoked. All are held against changes until the transaction ends:
   * one that somebody is about to reinstate is waited for.
   */
  public List<CardRow> lockStanding(Collection<Long> cases) {
    return jdbc
        .query(
            SELECT + "where case_serial = any(?) order by serial for update",
            (row, _) -> card(row),
            (Object) cases.toArray(Long[]::new))
        .stream()
        .filter(card -> card.state() != CardState.REVOKED)
        .toList();
  }

  /** Cards that entries of cases have issued; copies are not among them. */
  public List<CardRow> issuedBy(Collection<Long> cases) {
    return jdbc.query(
        SELECT + "where case_serial = any(?) and replaces is null",
        (row, _) -> card(row),
        (Object) cases.toArray(Long[]::new));
  }

  /** Case → seq of those of its entries that said so before nodes made cards. */
  public Map<Long, Set<Integer>> before(Collection<Long> cases) {
    Map<Long, Set<Integer>> before = new HashMap<>();
    jdbc.query(
        "select case_serial, entry from cards.before where case_serial = any(?)",
        row -> {
          before.computeIfAbsent(row.getLong(1), _ -> new HashSet<>()).add(row.getInt(2));
        },
        (Object) cases.toArray(Long[]::new));
    return before;
  }

  /** Some cards of which the table says more than the journal. */
  public List<Long> changedUntold() {
    return serials(
        """
        select serial from cards.cards c
        where (state <> 0 or version > 0 or replaces is not null)
          and not exists (select from journal.entries where chain = 7 and subject = c.serial)
        """);
  }

  /** Some cards whose case has no entry that issued them. */
  public List<Long> withoutCase() {
    return serials(
        """
        select serial from cards.cards c
        where not exists (
          select from journal.entries where chain = 1 and subject = c.case_serial and seq = c.entry)
        """);
  }

  private List<Long> serials(String sql) {
    return jdbc.query(sql + " order by serial limit 10", (row, _) -> row.getLong(1));
  }

  /** Changes cards that stand as they were read; returns the serials of those that did. */
  public Set<Long> change(List<CardChange> changes) {
    return new HashSet<>(
        jdbc.query(
            """
            update cards.cards c
            set state = n.state, version = n.version + 1,
              replaced_by = coalesce(n.replaced_by, c.replaced_by)
            from unnest(?::bigint[], ?::int[], ?::int[], ?::bigint[])
              as n(serial, version, state, replaced_by)
            where c.serial = n.serial and c.version = n.version
            returning c.serial
            """,
            (row, _) -> row.getLong(1),
            changes.stream().map(each -> each.card().serial()).toArray(Long[]::new),
            changes.stream().map(each -> each.card().version()).toArray(Integer[]::new),
            changes.stream().map(each -> each.to().code()).toArray(Integer[]::new),
            changes.stream().map(CardChange::replacedBy).toArray(Long[]::new)));
  }

  /** Forgets what cards say of persons who were entered by mistake. */
  public void forget(Collection<Long> cases) {
    jdbc.update(
        "update cards.cards set cose = null where case_serial = any(?)",
        (Object) cases.toArray(Long[]::new));
  }

  static CardRow card(ResultSet row) throws SQLException {
    return new CardRow(
        row.getLong("serial"),
        row.getLong("case_serial"),
        row.getInt("entry"),
        row.getLong("person"),
        row.getInt("procedure"),
        row.getString("stage"),
        row.getString("kind"),
        row.getInt("office"),
        row.getObject("issued_at", OffsetDateTime.class).toInstant(),
        row.getObject("issued_on", LocalDate.class),
        row.getObject("expires_on", LocalDate.class),
        row.getObject("remind_on", LocalDate.class),
        CardState.of(row.getInt("state")),
        row.getInt("version"),
        row.getObject("replaces", Long.class),
        row.getObject("replaced_by", Long.class),
        row.getObject("renewed_by", Long.class),
        row.getBytes("cose"));
  }
}
