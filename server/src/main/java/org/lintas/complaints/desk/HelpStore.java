package org.lintas.complaints.desk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.lintas.complaints.vault.Compartment;
import org.lintas.complaints.vault.Drawer;
import org.lintas.complaints.vault.Keys;
import org.lintas.complaints.vault.RandomIds;
import org.lintas.complaints.vault.Stored;
import org.lintas.complaints.vault.Vault;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Help as rows; its words are sealed. */
@Repository
class HelpStore {

  private final JdbcClient sql;
  private final Vault vault;

  HelpStore(@Qualifier("complaints") JdbcClient sql, Vault vault) {
    this.sql = sql;
    this.vault = vault;
  }

  Assignment add(Keys keys, long complaint, Assignment asked) {
    long id = RandomIds.next();
    sql.sql(
            """
            insert into complaints.help (id, complaint, kind, state, at, until, sealed)
            values (?, ?, ?, ?, ?, ?, ?)
            """)
        .params(id, complaint, asked.kind(), stored(asked), Stored.moment(asked.at()))
        .param(asked.until())
        .param(sealed(keys, complaint, id, asked.words()))
        .update();
    return new Assignment(
        id, asked.kind(), asked.state(), asked.at(), asked.until(), asked.words());
  }

  void change(Keys keys, long complaint, Assignment changed) {
    sql.sql(
            """
            update complaints.help set state = ?, at = ?, until = ?, sealed = ?
            where id = ? and complaint = ?
            """)
        .params(stored(changed), Stored.moment(changed.at()))
        .param(changed.until())
        .params(sealed(keys, complaint, changed.id(), changed.words()), changed.id(), complaint)
        .update();
  }

  /** Whether a case has such help: it goes when the case goes, and never before. */
  boolean exists(String number, long id) {
    return sql.sql(
            """
            select exists (
              select from complaints.help h join complaints.complaint c on c.id = h.complaint
              where c.number = ? and h.id = ?)
            """)
        .params(number, id)
        .query(Boolean.class)
        .single();
  }

  Optional<Assignment> find(Keys keys, long complaint, long id) {
    return of(keys, complaint).stream().filter(each -> each.id() == id).findFirst();
  }

  /** All of a case, oldest first. */
  List<Assignment> of(Keys keys, long complaint) {
    Drawer drawer = vault.drawer(keys, complaint, Compartment.STORY);
    return sql.sql("select * from complaints.help where complaint = ? order by at, id")
        .param(complaint)
        .query((row, number) -> row(row, drawer))
        .list();
  }

  private byte[] sealed(Keys keys, long complaint, long id, String words) {
    return vault.drawer(keys, complaint, Compartment.STORY).seal(purpose(id), words);
  }

  private static Assignment row(ResultSet row, Drawer drawer) throws SQLException {
    long id = row.getLong("id");
    return new Assignment(
        id,
        row.getString("kind"),
        Assignment.State.valueOf(row.getString("state")).word(),
        Stored.needed(row, "at"),
        row.getObject("until", LocalDate.class),
        drawer.text(purpose(id), row.getBytes("sealed")));
  }

  private static String stored(Assignment assignment) {
    return Assignment.State.of(assignment.state()).orElseThrow().name();
  }

  private static String purpose(long id) {
    return "help/" + id;
  }
}
