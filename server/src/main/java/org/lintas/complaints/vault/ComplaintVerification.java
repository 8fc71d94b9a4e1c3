package org.lintas.complaints.vault;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.lintas.journal.ChainCheck;
import org.lintas.journal.Entry;
import org.lintas.journal.Fault;
import org.lintas.journal.Journal;
import org.lintas.journal.KeptApart;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Recomputes the journal of complaints and compares its ends with the table of cases. */
@Component
class ComplaintVerification implements KeptApart {

  private static final int FETCH = 2_000;

  private static final String ENTRIES =
      """
      select c.id, c.entries, c.head, e.complaint, e.seq, e.at, e.actor, e.action, e.plain,
        e.sealed, e.hash
      from complaints.complaint c left join complaints.entry e on e.complaint = c.id
      order by c.id, e.seq
      """;

  private final JdbcTemplate sql;
  private final ComplaintAnchors anchors;
  private final TransactionTemplate oneMoment;

  ComplaintVerification(
      @Qualifier("complaints") DataSource connections,
      ComplaintAnchors anchors,
      @Qualifier("complaints") TransactionTemplate transaction) {
    this.sql = new JdbcTemplate(connections);
    this.sql.setFetchSize(FETCH);
    this.anchors = anchors;
    this.oneMoment =
        new TransactionTemplate(Objects.requireNonNull(transaction.getTransactionManager()));
    this.oneMoment.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
  }

  @Override
  public Entry.Chain chain() {
    return Entry.Chain.COMPLAINT;
  }

  @Override
  public byte[] anchor() {
    return anchors.keep();
  }

  @Override
  public Journal.Verified verify(List<byte[]> anchored) {
    return Objects.requireNonNull(
        oneMoment.execute(_ -> { // and a cursor
          Pass pass = new Pass();
          sql.query(ENTRIES, pass::row);
          pass.end();
          Optional<Fault> fault = Optional.ofNullable(pass.fault).or(() -> anchors.fault(anchored));
          return new Journal.Verified(pass.entries, pass.subjects, Optional.empty(), fault);
        }));
  }

  /** One pass over all, case by case. */
  private static final class Pass {

    private final ChainCheck chains = new ChainCheck();
    private long entries;
    private long subjects;
    private long current = -1;
    private int kept;
    private byte @Nullable [] head;
    private int seen;
    private byte @Nullable [] last;
    private @Nullable Fault fault;

    void row(ResultSet row) throws SQLException {
      if (row.getLong("id") != current) {
        end();
        current = row.getLong("id");
        kept = row.getInt("entries");
        head = row.getBytes("head");
        seen = 0;
        last = null;
        subjects++;
      }
      if (fault == null && row.getBytes("hash") != null) {
        Entry.Recorded recorded = ComplaintJournal.recorded(row);
        fault = chains.fault(recorded).orElse(null);
        last = recorded.hash();
        seen++;
        entries++;
      }
    }

    void end() {
      if (fault == null && current >= 0 && (seen != kept || !Arrays.equals(last, head))) {
        fault =
            new Fault(Entry.Chain.COMPLAINT, current, seen, "the case knows of other last entries");
      }
    }
  }
}
