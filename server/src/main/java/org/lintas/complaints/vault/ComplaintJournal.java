package org.lintas.complaints.vault;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lintas.journal.Entry;
import org.lintas.journal.HashChain;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * What was done in each case: entries chained like those of the node's journal, in a table of their
 * own. In the clear stand codes alone, never a word that somebody wrote.
 */
@Component
public class ComplaintJournal {

  private static final Pattern ACTION = Pattern.compile("[a-z][a-z-]{0,39}");
  private static final Pattern CODE = Pattern.compile("[\\w .:/@,+-]{0,80}");

  private final JdbcClient sql;
  private final AllOrNothing allOrNothing;
  private final Clock clock;

  ComplaintJournal(
      @Qualifier("complaints") JdbcClient sql, AllOrNothing allOrNothing, Clock clock) {
    this.sql = sql;
    this.allOrNothing = allOrNothing;
    this.clock = clock;
  }

  private record Head(int entries, byte @Nullable [] hash) {}

  public void append(long complaint, String by, String action, Map<String, String> plain) {
    append(complaint, by, action, plain, null);
  }

  /**
   * Adds an entry; joins a transaction that is open.
   *
   * @param by {@code complainant}, {@code node:…}, or the name of an account
   * @param plain codes alone: dates, names of stages, kinds, accounts
   * @param sealed by the vault, or nothing
   */
  public void append(
      long complaint,
      String by,
      String action,
      Map<String, String> plain,
      byte @Nullable [] sealed) {
    mustBeCodes(action, plain);
    allOrNothing.run(() -> {
      Head head = head(complaint);
      Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
      String payload = JsonMapper.shared().writeValueAsString(new TreeMap<>(plain));
      Entry entry =
          new Entry(
              Entry.Chain.COMPLAINT,
              complaint,
              head.entries() + 1,
              now,
              by,
              0,
              action,
              payload,
              sealed);
      HashChain chain = new HashChain();
      byte[] before = head.hash();
      byte[] hash =
          chain.next(before == null ? chain.seed(Entry.Chain.COMPLAINT, complaint) : before, entry);
      add(entry, hash);
    });
  }

  private static void mustBeCodes(String action, Map<String, String> plain) {
    boolean codes =
        ACTION.matcher(action).matches()
            && plain.keySet().stream().allMatch(key -> CODE.matcher(key).matches())
            && plain.values().stream().allMatch(value -> CODE.matcher(value).matches());
    if (!codes) {
      throw new IllegalArgumentException("an entry holds codes alone"); // never says which words
    }
  }

  private Head head(long complaint) {
    return sql.sql("select entries, head from complaints.complaint where id = ? for update")
        .param(complaint)
        .query((row, _) -> new Head(row.getInt(1), row.getBytes(2)))
        .single();
  }

  /** Lets one change of a case's keys or entries happen after the other. */
  void lock(long complaint) {
    head(complaint);
  }

  private void add(Entry entry, byte[] hash) {
    sql.sql(
            """
            insert into complaints.entry
              (complaint, seq, at, actor, action, plain, sealed, hash)
            values (:complaint, :seq, :at, :actor, :action, :plain::json, :sealed, :hash)
            """)
        .param("complaint", entry.subject())
        .param("seq", entry.seq())
        .param("at", Stored.moment(entry.at()))
        .param("actor", entry.actor())
        .param("action", entry.action())
        .param("plain", entry.payload())
        .param("sealed", entry.sealed())
        .param("hash", hash)
        .update();
    sql.sql("update complaints.complaint set entries = ?, head = ? where id = ?")
        .params(entry.seq(), hash, entry.subject())
        .update();
  }

  /** Entries of a case, in order. */
  public List<Entry.Recorded> read(long complaint) {
    return sql.sql(
            """
            select complaint, seq, at, actor, action, plain, sealed, hash
            from complaints.entry where complaint = ? order by seq
            """)
        .param(complaint)
        .query((row, _) -> recorded(row))
        .list();
  }

  static Entry.Recorded recorded(java.sql.ResultSet row) throws java.sql.SQLException {
    Entry entry =
        new Entry(
            Entry.Chain.COMPLAINT,
            row.getLong("complaint"),
            row.getInt("seq"),
            Stored.needed(row, "at"),
            row.getString("actor"),
            0,
            row.getString("action"),
            row.getString("plain"),
            row.getBytes("sealed"));
    return new Entry.Recorded(entry, row.getBytes("hash"));
  }
}
