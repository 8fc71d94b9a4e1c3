package org.lintas.casework.imports.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
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
import org.lintas.casework.store.Prepared;
import org.lintas.people.Newcomers;
import org.lintas.procedure.Reason;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * One pass over a file: while one lot of rows is written, the next is read and decided, down to the
 * bytes that will be written. Each lot is one transaction with its bookmark.
 */
@Component
class Passes {

  static final int LOT = 3_000;
  private static final int TRIAL_JUDGES = 2;
  private static final int MOST_TRIES = 5;

  private final Beginnings beginnings;
  private final Completions completions;
  private final Ledger ledger;
  private final Bookmarks bookmarks;
  private final TransactionTemplate transaction;

  Passes(
      Beginnings beginnings,
      Completions completions,
      Ledger ledger,
      Bookmarks bookmarks,
      TransactionTemplate transaction) {
    this.beginnings = beginnings;
    this.completions = completions;
    this.ledger = ledger;
    this.bookmarks = bookmarks;
    this.transaction = transaction;
  }

  /** Somebody cancelled the import, or another node took it over. */
  static final class LostLease extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  /**
   * Goes through the rows behind the bookmark.
   *
   * @param node that holds the lease
   */
  void run(Job job, Task task, SheetReader reader, String node)
      throws IOException, InterruptedException {
    Pass pass = new Pass(job, task, reader, node);
    int judges = pass.isTrial() ? TRIAL_JUDGES : 1;
    try (ExecutorService reading = Executors.newSingleThreadExecutor();
        ExecutorService judging = Executors.newFixedThreadPool(judges)) {
      Supplier<Future<Lot>> next =
          () ->
              CompletableFuture.supplyAsync(pass::read, reading)
                  .thenApplyAsync(pass::judged, judging);
      Queue<Future<Lot>> ahead = new ArrayDeque<>();
      for (int lots = 0; lots < judges; lots++) {
        ahead.add(next.get());
      }
      for (Lot lot = get(ahead.remove()); lot.read().rows() > 0; lot = get(ahead.remove())) {
        ahead.add(next.get());
        pass.write(lot);
      }
    }
  }

  private static Lot get(Future<Lot> lot) throws IOException, InterruptedException {
    try {
      return lot.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof UncheckedIOException unreadable) {
        throw unreadable.getCause();
      }
      if (e.getCause() instanceof RuntimeException fault) {
        throw fault;
      }
      throw new IllegalStateException(e);
    }
  }

  /**
   * Some rows of the file.
   *
   * @param rows how many were read, faulty ones among them
   */
  private record Read(
      int rows,
      int lastRow,
      long position,
      long buddhist,
      List<Entered> entered,
      List<Rejection> unread) {}

  /** What is decided about rows, and what it writes; a trial writes nothing. */
  private record Decided(Judged judged, @Nullable Prepared prepared) {}

  /**
   * Rows with what is decided about them.
   *
   * @param before persons of the lot before
   */
  private record Lot(Read read, @Nullable Newcomers before, Decided decided) {}

  private final class Pass {

    private final Job job;
    private final Task task;
    private final SheetReader reader;
    private final String node;
    private final RowReading reading;
    private final Caller.Officer officer;
    private final @Nullable Twins twins;
    private @Nullable Newcomers newcomers;

    Pass(Job job, Task task, SheetReader reader, String node) {
      this.job = job;
      this.task = task;
      this.reader = reader;
      this.node = node;
      this.reading = new RowReading(task.heading(), job.format().buddhist(), task.today());
      this.officer = Tasks.officer(job.order());
      this.twins = job.state() == Job.State.CHECKING ? new Twins() : null;
    }

    boolean isTrial() {
      return twins != null;
    }

    Read read() {
      try {
        return readLot();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private Read readLot() throws IOException {
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
      long buddhist = reading.buddhistRows() - buddhistBefore;
      return new Read(rows, last, reader.position(), buddhist, entered, unread);
    }

    private @Nullable Row next() throws IOException {
      Row row = reader.next();
      while (row != null && row.number() <= job.progress().rowDone()) {
        row = reader.next();
      }
      return row;
    }

    /** Only of a trial are several lots judged at once: it asks nobody who came before. */
    Lot judged(Read read) {
      if (isTrial()) {
        return new Lot(read, null, judge(read.entered(), null));
      }
      Newcomers before = newcomers;
      Decided decided = judge(read.entered(), before);
      newcomers = decided.judged().newcomers();
      return new Lot(read, before, decided);
    }

    private Decided judge(List<Entered> rows, @Nullable Newcomers before) {
      Judged judged =
          task.begins()
              ? beginnings.judge(task, rows, isTrial(), before)
              : completions.judge(task, rows, isTrial());
      return new Decided(judged, isTrial() ? null : ledger.prepare(officer, judged.changes()));
    }

    void write(Lot lot) {
      if (twins != null) {
        transaction.executeWithoutResult(status -> note(lot, trial(lot.decided().judged(), twins)));
        return;
      }
      Decided decided = lot.decided();
      for (int tries = 1; ; tries++) {
        Decided now = decided;
        try {
          transaction.executeWithoutResult(status -> note(lot, written(now)));
          return;
        } catch (DuplicateKeyException overtaken) {
          if (tries == MOST_TRIES) {
            throw overtaken;
          } // what was begun meanwhile is there to be found now
          decided = judge(lot.read().entered(), lot.before());
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

    private Tally written(Decided first) {
      Tally tally = new Tally(first.judged());
      Decided decided = first;
      for (int tries = 1; decided.prepared() != null && !decided.prepared().isEmpty(); tries++) {
        Map<Long, Standing> written = ledger.write(decided.prepared());
        tally.accepted += written.size();
        written.forEach((serial, after) -> tally.entries.add(new Touched(serial, after.version())));
        List<Entered> overtaken = decided.judged().rowsWithout(written.keySet());
        if (overtaken.isEmpty()) {
          break;
        }
        if (tries == MOST_TRIES) {
          throw new IllegalStateException("cases keep moving");
        }
        decided = judge(overtaken, null);
        tally.add(decided.judged());
      }
      return tally;
    }

    private void note(Lot lot, Tally tally) {
      Read read = lot.read();
      tally.rejections.addAll(read.unread());
      Job.Counts counts =
          new Job.Counts(
              read.rows(),
              tally.accepted,
              tally.already,
              Judged.rows(tally.rejections),
              (int) read.buddhist());
      bookmarks.set(
          job,
          node,
          new Bookmarks.Mark(
              read.lastRow(), read.position(), counts, tally.rejections, tally.entries));
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
