package org.lintas.casework.imports.run;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.lintas.access.Caller;
import org.lintas.casework.imports.model.Entered;
import org.lintas.casework.imports.model.Rejection;
import org.lintas.casework.imports.model.RowReading;
import org.lintas.casework.imports.model.Task;
import org.lintas.casework.imports.model.Twins;
import org.lintas.casework.imports.sheet.Row;
import org.lintas.casework.imports.sheet.SheetReader;
import org.lintas.casework.model.Standing;
import org.lintas.casework.model.Touched;
import org.lintas.casework.store.Ledger;
import org.lintas.procedure.Reason;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * One pass over a file: while one lot of rows is written, the next is read and decided. Each lot is
 * one transaction with its checkpoint.
 */
@Component
class Passes {

  static final int LOT = 3_000;
  private static final int MOST_TRIES = 5;

  private final Beginnings beginnings;
  private final Completions completions;
  private final Ledger ledger;
  private final Checkpoints checkpoints;
  private final TransactionTemplate transaction;

  Passes(
      Beginnings beginnings,
      Completions completions,
      Ledger ledger,
      Checkpoints checkpoints,
      TransactionTemplate transaction) {
    this.beginnings = beginnings;
    this.completions = completions;
    this.ledger = ledger;
    this.checkpoints = checkpoints;
    this.transaction = transaction;
  }

  /** Somebody cancelled the import, or another node took it over. */
  static final class LostLease extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  /**
   * Goes through the rows behind the checkpoint.
   *
   * @param node that holds the lease
   */
  void run(Job job, Task task, SheetReader reader, String node)
      throws IOException, InterruptedException {
    Pass pass = new Pass(job, task, reader, node);
    try (ExecutorService ahead = Executors.newSingleThreadExecutor()) {
      Future<Lot> next = ahead.submit(pass::read);
      for (Lot lot = get(next); lot.rows() > 0; lot = get(next)) {
        next = ahead.submit(pass::read);
        pass.write(lot);
      }
    }
  }

  private static Lot get(Future<Lot> lot) throws IOException, InterruptedException {
    try {
      return lot.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException unreadable) {
        throw unreadable;
      }
      if (e.getCause() instanceof RuntimeException fault) {
        throw fault;
      }
      throw new IllegalStateException(e);
    }
  }

  /**
   * Some rows of the file, decided.
   *
   * @param rows how many were read, faulty ones among them
   */
  private record Lot(
      int rows,
      int lastRow,
      long position,
      long buddhist,
      List<Entered> entered,
      List<Rejection> unread,
      Judged judged) {}

  private final class Pass {

    private final Job job;
    private final Task task;
    private final SheetReader reader;
    private final String node;
    private final RowReading reading;
    private final Caller.Officer officer;
    private final @Nullable Twins twins;

    Pass(Job job, Task task, SheetReader reader, String node) {
      this.job = job;
      this.task = task;
      this.reader = reader;
      this.node = node;
      this.reading = new RowReading(task.heading(), job.format().buddhist(), task.today());
      this.officer = Tasks.officer(job.order());
      this.twins = job.state() == Job.State.CHECKING ? new Twins() : null;
    }

    Lot read() throws IOException {
      List<Entered> entered = new ArrayList<>(LOT);
      int rows = 0;
      int last = job.progress().rowDone();
      long buddhistBefore = reading.buddhistRows();
      for (Row row = next(); row != null; row = rows == LOT ? null : next()) {
        rows++;
        last = row.number();
        Entered each = reading.read(row);
        if (each != null) {
          entered.add(each);
        }
      }
      List<Rejection> unread = List.copyOf(reading.rejections());
      reading.rejections().clear();
      return new Lot(
          rows,
          last,
          reader.position(),
          reading.buddhistRows() - buddhistBefore,
          entered,
          unread,
          judge(entered));
    }

    private @Nullable Row next() throws IOException {
      Row row = reader.next();
      while (row != null && row.number() <= job.progress().rowDone()) {
        row = reader.next();
      }
      return row;
    }

    private Judged judge(List<Entered> rows) {
      boolean trial = twins != null;
      return task.begins()
          ? beginnings.judge(task, rows, trial)
          : completions.judge(task, rows, trial);
    }

    void write(Lot lot) {
      if (twins != null) {
        transaction.executeWithoutResult(status -> note(lot, trial(lot.judged(), twins)));
        return;
      }
      Judged judged = lot.judged();
      for (int tries = 1; ; tries++) {
        Judged decided = judged;
        try {
          transaction.executeWithoutResult(status -> note(lot, written(decided)));
          return;
        } catch (DuplicateKeyException overtaken) {
          if (tries == MOST_TRIES) {
            throw overtaken;
          }
          judged = judge(lot.entered()); // what was begun meanwhile is there to be found now
        }
      }
    }

    /** A trial writes nothing; rows that repeat one of an earlier lot are found by memory. */
    private Tally trial(Judged judged, Twins seen) {
      Tally tally = new Tally(judged);
      for (Entered row : judged.acceptedRows()) {
        switch (seen.add(row)) {
          case NEW -> tally.accepted++;
          case SAME -> tally.already++;
          case DIFFERENT ->
              tally.rejections.add(
                  Rejection.of(
                      task.heading(),
                      row.row(),
                      row.cells(),
                      new Reason("reference-twice-earlier", "reference", Map.of())));
        }
      }
      return tally;
    }

    private Tally written(Judged first) {
      Tally tally = new Tally(first);
      Judged judged = first;
      for (int tries = 1; !judged.changes().isEmpty(); tries++) {
        Map<Long, Standing> written = ledger.write(officer, judged.changes());
        tally.accepted += written.size();
        written.forEach((serial, after) -> tally.entries.add(new Touched(serial, after.version())));
        List<Entered> overtaken = judged.rowsWithout(written.keySet());
        if (overtaken.isEmpty()) {
          break;
        }
        if (tries == MOST_TRIES) {
          throw new IllegalStateException("cases keep moving");
        }
        judged = judge(overtaken);
        tally.add(judged);
      }
      return tally;
    }

    private void note(Lot lot, Tally tally) {
      tally.rejections.addAll(lot.unread());
      Job.Counts counts =
          new Job.Counts(
              lot.rows(),
              tally.accepted,
              tally.already,
              Judged.rows(tally.rejections),
              (int) lot.buddhist());
      checkpoints.set(
          job,
          node,
          new Checkpoints.Mark(
              lot.lastRow(), lot.position(), counts, tally.rejections, tally.entries));
    }
  }

  private static final class Tally {

    private int accepted;
    private int already;
    private final List<Rejection> rejections = new ArrayList<>();
    private final List<Touched> entries = new ArrayList<>();

    Tally(Judged judged) {
      add(judged);
    }

    void add(Judged judged) {
      already += judged.already();
      rejections.addAll(judged.rejections());
    }
  }
}
