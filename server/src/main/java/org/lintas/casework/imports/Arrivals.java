package org.lintas.casework.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lintas.casework.imports.model.Heading;
import org.lintas.casework.imports.run.ImportFiles;
import org.lintas.casework.imports.run.Job;
import org.lintas.casework.imports.run.JobStore;
import org.lintas.casework.imports.sheet.SheetFormat;
import org.lintas.casework.imports.sheet.SheetReader;
import org.lintas.casework.imports.sheet.Sniffer;
import org.lintas.procedure.Reason;
import org.lintas.procedure.Stage;
import org.lintas.procedures.Published;
import org.lintas.shared.Result;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes files in. A file that cannot be understood at all is refused here, with every reason. */
@Component
public class Arrivals {

  private static final int LONGEST_NAME = 120;
  private static final Map<String, Charset> CHARSETS =
      Map.of(
          "utf-8", StandardCharsets.UTF_8,
          "utf-16le", StandardCharsets.UTF_16LE,
          "utf-16be", StandardCharsets.UTF_16BE,
          "windows-874", Sniffer.WINDOWS_874);
  private static final Map<String, Character> SEPARATORS =
      Map.of("comma", ',', "semicolon", ';', "tab", '\t', ",", ',', ";", ';', "\t", '\t');

  private final ImportFiles files;
  private final JobStore jobs;
  private final ColumnWords words;
  private final TransactionTemplate transaction;

  Arrivals(ImportFiles files, JobStore jobs, ColumnWords words, TransactionTemplate transaction) {
    this.files = files;
    this.jobs = jobs;
    this.words = words;
    this.transaction = transaction;
  }

  /** Takes a file in and orders its check or its run. */
  public Result<Job> take(
      Published published, Stage stage, Wish wish, Job.Order order, InputStream content)
      throws IOException {
    ImportFiles.Taken taken = files.take(content);
    boolean kept = false;
    try {
      Result<SheetFormat> format = format(taken.path(), wish.encoding(), wish.separator());
      if (!(format instanceof Result.Done<SheetFormat>(SheetFormat found))) {
        return new Result.Refused<>(((Result.Refused<SheetFormat>) format).reasons());
      }
      List<Reason> faults = faults(taken.path(), found, published, stage);
      if (!faults.isEmpty()) {
        return new Result.Refused<>(faults);
      }
      long id = entered(job(published, stage, wish, order, taken, found), taken);
      kept = true;
      return new Result.Done<>(jobs.find(id).orElseThrow());
    } finally {
      if (!kept) {
        files.drop(taken);
      }
    }
  }

  /** Nobody sees an import before its file lies there: a node without the file never takes it. */
  private long entered(Job job, ImportFiles.Taken taken) throws IOException {
    try {
      return Objects.requireNonNull(transaction.execute(_ -> files.keep(taken, jobs.add(job))));
    } catch (UncheckedIOException unkept) {
      throw unkept.getCause();
    }
  }

  /** How a file is written: as somebody says, or as it looks. */
  private static Result<SheetFormat> format(
      Path file, @Nullable String encoding, @Nullable String separator) throws IOException {
    Optional<Charset> charset =
        encoding == null
            ? Sniffer.charset(file)
            : Optional.ofNullable(CHARSETS.get(encoding.toLowerCase(Locale.ROOT)));
    if (charset.isEmpty()) {
      return refused("unknown-encoding", "encoding");
    }
    if (separator == null) {
      return new Result.Done<>(
          new SheetFormat(charset.get(), Sniffer.separator(file, charset.get())));
    }
    Character told = SEPARATORS.get(separator.toLowerCase(Locale.ROOT));
    return told == null
        ? refused("unknown-separator", "separator")
        : new Result.Done<>(new SheetFormat(charset.get(), told));
  }

  private static <T> Result<T> refused(String code, String field) {
    return new Result.Refused<>(List.of(new Reason(code, field, Map.of())));
  }

  private List<Reason> faults(Path file, SheetFormat format, Published published, Stage stage)
      throws IOException {
    try (SheetReader reader = SheetReader.open(file, format)) {
      Heading.Reading reading =
          Heading.of(reader.header(), published.procedure(), stage, words.byLabel());
      if (reading instanceof Heading.Reading.Faulty(List<Reason> reasons)) {
        return reasons;
      }
      return reader.next() == null ? List.of(new Reason("no-rows", null, Map.of())) : List.of();
    }
  }

  private static Job job(
      Published published,
      Stage stage,
      Wish wish,
      Job.Order order,
      ImportFiles.Taken taken,
      SheetFormat format) {
    boolean check = wish.dryRun() || !wish.onlyGood();
    return new Job(
        0,
        published.id(),
        stage.name(),
        shortName(wish.fileName()),
        taken.sha256(),
        taken.bytes(),
        new Job.Format(format.charset().name(), format.separator(), wish.buddhist()),
        wish.onlyGood(),
        check && !wish.dryRun(),
        check ? Job.State.CHECKING : Job.State.RUNNING,
        order,
        Job.Progress.NONE,
        Job.Undo.NONE,
        null,
        null);
  }

  /** A browser may tell a whole path; no control character gets through. */
  private static String shortName(String name) {
    String last =
        name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
            .replaceAll("\\p{Cntrl}", "");
    return last.length() <= LONGEST_NAME ? last : last.substring(last.length() - LONGEST_NAME);
  }
}
