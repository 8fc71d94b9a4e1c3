package org.lintas.casework.imports.run;

import java.io.IOException;
import java.nio.charset.Charset;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import org.lintas.casework.imports.ColumnWords;
import org.lintas.casework.imports.model.Heading;
import org.lintas.casework.imports.sheet.SheetFormat;
import org.lintas.casework.imports.sheet.SheetReader;
import org.lintas.journal.Entry;
import org.lintas.journal.Journal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Works on one import from its bookmark to its end. */
@Component
class ImportWork {

  private final Passes passes;
  private final Tasks tasks;
  private final ColumnWords words;
  private final ImportFiles files;
  private final JobStore jobs;
  private final Ending ending;

  ImportWork(
      Passes passes,
      Tasks tasks,
      ColumnWords words,
      ImportFiles files,
      JobStore jobs,
      Ending ending) {
    this.passes = passes;
    this.tasks = tasks;
    this.words = words;
    this.files = files;
    this.jobs = jobs;
    this.ending = ending;
  }

  void work(Job job, String node) throws IOException, InterruptedException {
    if (job.state() == Job.State.CHECKING && job.progress().rowDone() > 0) {
      ending.again(job); // what a check remembers of earlier rows died with the node
      return;
    }
    SheetFormat format =
        new SheetFormat(Charset.forName(job.format().charset()), job.format().separator());
    try (SheetReader reader = SheetReader.open(files.path(job.id()), format)) {
      switch (tasks.heading(job, reader.header(), words.byLabel())) {
        case Heading.Reading.Understood(Heading heading) ->
            passes.run(job, tasks.of(job, heading), reader, node);
        case Heading.Reading.Faulty _ -> {
          ending.end(job, node, Job.State.FAILED);
          return;
        }
      }
    }
    Job after = jobs.find(job.id()).orElse(job);
    boolean clean = after.progress().counts().rejected() == 0;
    if (job.state() == Job.State.RUNNING) {
      ending.end(after, node, Job.State.DONE);
    } else if (!after.thenRun() || !clean || !ending.runNow(after)) {
      ending.end(after, node, Job.State.CHECKED);
    }
  }

  /** Gives an import up; whoever looks at it can have its file checked again. */
  void fail(Job job, String node) {
    ending.end(jobs.find(job.id()).orElse(job), node, Job.State.FAILED);
  }

  /** What is to be done at the end of a pass. */
  @Component
  static class Ending {

    private final JobStore jobs;
    private final Journal journal;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Ending(JobStore jobs, Journal journal, TransactionTemplate transaction, Clock clock) {
      this.jobs = jobs;
      this.journal = journal;
      this.transaction = transaction;
      this.clock = clock;
    }

    void end(Job job, String node, Job.State state) {
      Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
      transaction.executeWithoutResult(status -> {
        if (jobs.end(job.id(), node, state, now) && state != Job.State.CHECKED) {
          journal.note(entry(job, state, now));
        }
      });
    }

    /** Turns a check without bad rows into a run. */
    boolean runNow(Job job) {
      return Boolean.TRUE.equals(
          transaction.execute(
              status -> jobs.begin(job.id(), Set.of(Job.State.CHECKING), job.toRun())));
    }

    /** Sets a check back to its first row. */
    void again(Job job) {
      transaction.executeWithoutResult(status ->
          jobs.begin(
              job.id(),
              Set.of(Job.State.CHECKING),
              job.ordered(job.state(), job.format(), job.onlyGood(), job.thenRun())));
    }

    private static Entry entry(Job job, Job.State state, Instant now) {
      Job.Counts counts = job.progress().counts();
      boolean undone = state == Job.State.UNDONE;
      String payload =
          """
          {"accepted":%d,"already":%d,"procedure":%d,"rejected":%d,"sha256":"%s","stage":"%s",\
          "state":"%s"%s}\
          """
              .formatted(
                  counts.accepted(),
                  counts.already(),
                  job.procedure(),
                  counts.rejected(),
                  job.sha256(),
                  job.stage(),
                  JobStore.code(state),
                  undone ? undone(job.undo()) : "");
      String actor = Tasks.officer(job.order(), undone ? job.undo() : Job.Undo.NONE).signature();
      String action = undone ? "take-back" : "import";
      return new Entry(Entry.Chain.IMPORT, job.id(), 1, now, actor, 0, action, payload, null);
    }

    private static String undone(Job.Undo undo) {
      return ",\"takenBack\":%d,\"kept\":%d".formatted(undo.done(), undo.kept());
    }
  }
}
