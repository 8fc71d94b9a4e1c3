package org.lintas.casework.imports.web;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.lintas.casework.ImportView;

/** An import as the API tells it. */
record ImportJson(
    long id,
    String procedure,
    int version,
    String stage,
    String file,
    String sha256,
    String state,
    String encoding,
    String separator,
    String calendar,
    boolean onlyGood,
    int rows,
    int accepted,
    int already,
    int rejected,
    int buddhistYears,
    long bytes,
    long bytesDone,
    long rowsPerSecond,
    @Nullable Long secondsLeft,
    int takenBack,
    int kept,
    @Nullable String trouble,
    String orderedBy,
    Instant orderedAt,
    @Nullable Instant finishedAt) {

  static ImportJson of(ImportView view) {
    return new ImportJson(
        view.id(),
        view.published().procedure().name().toString(),
        view.published().version(),
        view.stage(),
        view.fileName(),
        view.sha256(),
        view.state(),
        view.encoding(),
        view.separator(),
        view.buddhist() ? "buddhist" : "as-written",
        view.onlyGood(),
        view.rows(),
        view.accepted(),
        view.already(),
        view.rejected(),
        view.buddhistRows(),
        view.bytes(),
        view.bytesDone(),
        view.rowsPerSecond(),
        view.secondsLeft(),
        view.undo().done(),
        view.undo().kept(),
        view.trouble(),
        view.by(),
        view.orderedAt(),
        view.finishedAt());
  }
}
