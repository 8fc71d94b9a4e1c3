package org.lintas.complaints.admissions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lintas.complaints.admissions.Admission.State;
import org.lintas.complaints.admissions.Admission.Stead;
import org.lintas.complaints.desk.CaseLock;
import org.lintas.complaints.opened.OpenedCases;
import org.lintas.complaints.vault.Compartment;
import org.lintas.complaints.vault.ComplaintJournal;
import org.lintas.complaints.vault.ComplaintShredded;
import org.lintas.complaints.vault.Drawer;
import org.lintas.complaints.vault.Keys;
import org.lintas.complaints.vault.Stored;
import org.lintas.complaints.vault.Vault;
import org.lintas.journal.Entry;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Admissions as rows: accounts and moments in the clear, names and reasons sealed. */
@Component
class AdmissionStore {

  private final JdbcClient sql;
  private final Vault vault;
  private final ComplaintJournal journal;

  AdmissionStore(@Qualifier("complaints") JdbcClient sql, Vault vault, ComplaintJournal journal) {
    this.sql = sql;
    this.vault = vault;
    this.journal = journal;
  }

  /** Who is who in a request, by account. */
  record Parties(String channel, int reader, int askedBy, @Nullable Integer custodian) {}

  /** When each thing happened. */
  record Moments(
      Instant asked,
      @Nullable Instant consented,
      @Nullable Instant stead,
      @Nullable Instant opened,
      @Nullable Instant ended) {}

  /** A request without what is sealed of it. */
  record Row(
      long id,
      long complaint,
      Parties parties,
      State state,
      Moments moments,
      byte[] sealed,
      byte @Nullable [] stead) {

    Row opened(Instant now, boolean hers) {
      Instant consented = hers ? now : moments.consented();
      return with(State.OPEN, new Moments(moments.asked(), consented, moments.stead(), now, null));
    }

    Row refused() {
      return with(State.REFUSED, moments);
    }

    Row ended(Instant now) {
      return with(
          State.ENDED,
          new Moments(
              moments.asked(), moments.consented(), moments.stead(), moments.opened(), now));
    }

    Row agreed(int custodian, Instant now, byte[] why) {
      return new Row(
          id,
          complaint,
          new Parties(parties.channel(), parties.reader(), parties.askedBy(), custodian),
          State.AGREED,
          new Moments(moments.asked(), moments.consented(), now, null, null),
          sealed,
          why);
    }

    private Row with(State now, Moments times) {
      return new Row(id, complaint, parties, now, times, sealed, stead);
    }
  }

  /** What is sealed of a request. */
  record Text(String reader, String role, String account, String purpose) {}

  byte[] sealed(Keys keys, long complaint, long id, Text text) {
    return custody(keys, complaint)
        .seal(purpose(id), text.reader(), text.role(), text.account(), text.purpose().strip());
  }

  byte[] sealedStead(Keys keys, Row row, String custodian, String reason) {
    return custody(keys, row.complaint()).seal(steadPurpose(row.id()), custodian, reason.strip());
  }

  void add(Row row) {
    sql.sql(
            """
            insert into complaints.admission
              (id, complaint, channel, reader, asked_by, asked_at, state, sealed)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(row.id(), row.complaint(), row.parties().channel(), row.parties().reader())
        .params(row.parties().askedBy(), Stored.moment(row.moments().asked()))
        .params(row.state().name(), row.sealed())
        .update();
  }

  void change(Row row) {
    sql.sql(
            """
            update complaints.admission
            set state = :state, consented_at = :consented, custodian = :custodian,
                stead_at = :steadAt, opened_at = :opened, ended_at = :ended, stead = :stead
            where id = :id
            """)
        .param("id", row.id())
        .param("state", row.state().name())
        .param("consented", Stored.optional(row.moments().consented()))
        .param("custodian", row.parties().custodian())
        .param("steadAt", Stored.optional(row.moments().stead()))
        .param("opened", Stored.optional(row.moments().opened()))
        .param("ended", Stored.optional(row.moments().ended()))
        .param("stead", row.stead())
        .update();
  }

  Optional<Row> lock(long id) {
    CaseLock.of(sql, "admission", id);
    return sql.sql("select * from complaints.admission where id = ? for update")
        .param(id)
        .query(AdmissionStore::row)
        .optional();
  }

  /** Newest first. */
  List<Row> of(long complaint) {
    return sql.sql(
            "select * from complaints.admission where complaint = ? order by asked_at desc, id")
        .param(complaint)
        .query(AdmissionStore::row)
        .list();
  }

  /** Those of channels that wait for the complainant, oldest first. */
  List<Row> waiting(Collection<String> channels, int most) {
    return channels.isEmpty()
        ? List.of()
        : sql.sql(
                """
                select a.* from complaints.admission a
                join complaints.complaint c
                  on c.id = a.complaint and c.channel = a.channel and c.shredded_on is null
                where a.channel in (:channels) and a.state = 'ASKED'
                order by a.asked_at, a.id
                limit :most
                """)
            .param("channels", channels)
            .param("most", most)
            .query(AdmissionStore::row)
            .list();
  }

  /** Puts together what is sealed and what is not, with when it was read. */
  List<Admission> opened(Keys keys, long complaint) {
    List<Entry> read =
        journal.read(complaint).stream()
            .map(Entry.Recorded::entry)
            .filter(each -> each.action().equals(OpenedCases.READ))
            .toList();
    return of(complaint).stream().map(each -> opened(keys, each, read)).toList();
  }

  Admission opened(Keys keys, Row row, List<Entry> read) {
    Drawer custody = custody(keys, row.complaint());
    String[] text = custody.lines(purpose(row.id()), row.sealed(), 4);
    Moments moments = row.moments();
    return new Admission(
        row.id(),
        text[0],
        text[1],
        text[3],
        moments.asked(),
        row.state(),
        moments.consented(),
        stead(custody, row),
        moments.opened(),
        moments.ended(),
        read.stream()
            .filter(each -> each.actor().equals(text[2]) && isWithin(each.at(), moments))
            .map(each -> each.at().truncatedTo(ChronoUnit.MINUTES)) // pages of one sitting
            .distinct()
            .toList());
  }

  private static boolean isWithin(Instant at, Moments moments) {
    Instant opened = moments.opened();
    Instant ended = moments.ended();
    return opened != null && !at.isBefore(opened) && (ended == null || at.isBefore(ended));
  }

  private static @Nullable Stead stead(Drawer custody, Row row) {
    byte[] sealed = row.stead();
    Instant at = row.moments().stead();
    if (sealed == null || at == null) {
      return null;
    }
    String[] text = custody.lines(steadPurpose(row.id()), sealed, 2);
    return new Stead(text[0], text[1], at);
  }

  @EventListener
  void shredded(ComplaintShredded shredded) {
    sql.sql("delete from complaints.admission where complaint = ?")
        .param(shredded.complaint())
        .update();
  }

  private Drawer custody(Keys keys, long complaint) {
    return vault.drawer(keys, complaint, Compartment.CUSTODY);
  }

  private static String purpose(long id) {
    return "admission/" + id;
  }

  private static String steadPurpose(long id) {
    return "admission/" + id + "/stead";
  }

  private static Row row(ResultSet row, int number) throws SQLException {
    return new Row(
        row.getLong("id"),
        row.getLong("complaint"),
        new Parties(
            row.getString("channel"),
            row.getInt("reader"),
            row.getInt("asked_by"),
            row.getObject("custodian", Integer.class)),
        State.valueOf(row.getString("state")),
        new Moments(
            Stored.needed(row, "asked_at"),
            Stored.instant(row, "consented_at"),
            Stored.instant(row, "stead_at"),
            Stored.instant(row, "opened_at"),
            Stored.instant(row, "ended_at")),
        row.getBytes("sealed"),
        row.getBytes("stead"));
  }
}
