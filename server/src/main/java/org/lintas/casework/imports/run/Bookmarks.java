package org.lintas.casework.imports.run;

import java.util.List;
import org.lintas.casework.imports.model.Rejection;
import org.lintas.casework.model.Touched;
import org.springframework.stereotype.Component;

/** What is written with each lot of an import, beside the cases: in the same transaction. */
@Component
class Bookmarks {

  private final JobStore jobs;
  private final RejectionStore rejections;
  private final UndoStore lots;

  Bookmarks(JobStore jobs, RejectionStore rejections, UndoStore lots) {
    this.jobs = jobs;
    this.rejections = rejections;
    this.lots = lots;
  }

  /**
   * Up to where an import is.
   *
   * @param row the last one dealt with
   * @param position in the file, bytes
   */
  record Mark(
      int row, long position, Job.Counts more, List<Rejection> bad, List<Touched> entries) {}

  /**
   * Sets the mark.
   *
   * @throws Passes.LostLease when somebody stopped the import, or another node has it
   */
  void set(Job job, String node, Mark mark) {
    if (!jobs.bookmark(job.id(), node, mark)) {
      throw new Passes.LostLease();
    }
    rejections.add(job.id(), mark.bad());
    lots.add(job.id(), mark.entries());
  }
}
