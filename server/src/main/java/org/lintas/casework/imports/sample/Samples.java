package org.lintas.casework.imports.sample;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Writes the three files of a sample round, ready for import: {@code applicants.csv} for {@code
 * residence-card}, {@code health.csv} for {@code health-check}, {@code permits.csv} for {@code
 * work-permit}.
 */
public final class Samples {

  public static final String APPLICANTS = "applicants.csv";
  public static final String HEALTH = "health.csv";
  public static final String PERMITS = "permits.csv";

  private static final int TELL_EVERY = 10_000;

  private Samples() {}

  /**
   * Writes the files into a folder, which is made if need be.
   *
   * @param told of how many people are written, now and then
   */
  public static void write(int people, long seed, Path folder, LongConsumer told)
      throws IOException {
    Files.createDirectories(folder);
    Round round = new Round(people, seed);
    try (CsvWriter applicants = open(folder, APPLICANTS);
        CsvWriter health = open(folder, HEALTH);
        CsvWriter permits = open(folder, PERMITS)) {
      writeHeaders(applicants, health, permits);
      for (int count = 1; count <= people; count++) {
        Worker worker = round.next();
        writeApplicant(applicants, worker);
        writeHealth(health, worker);
        writePermit(permits, worker);
        if (count % TELL_EVERY == 0 || count == people) {
          told.accept(count);
        }
      }
    }
  }

  private static CsvWriter open(Path folder, String file) throws IOException {
    return CsvWriter.builder().bufferSize(1 << 16).build(folder.resolve(file));
  }

  private static void writeHeaders(CsvWriter applicants, CsvWriter health, CsvWriter permits) {
    applicants.writeRecord(
        "reference",
        "on",
        "office",
        "fullName",
        "latinName",
        "born",
        "sex",
        "nationality",
        "sector",
        "province",
        "document",
        "phone");
    health.writeRecord(
        "reference",
        "on",
        "outcome",
        "paid.health-scheme",
        "receipt.health-scheme",
        "chestXRay",
        "malaria",
        "tuberculosis");
    permits.writeRecord("reference", "on", "paid.work-permit", "receipt.work-permit");
  }

  private static void writeApplicant(CsvWriter file, Worker worker) {
    file.writeRecord(
        worker.reference(),
        worker.registered().toString(),
        worker.province().toLowerCase(Locale.ROOT),
        worker.name().script(),
        worker.document() == null ? "" : worker.name().latin(),
        worker.born(),
        worker.woman() ? "female" : "male",
        worker.nationality(),
        worker.sector(),
        worker.province(),
        orEmpty(worker.document()),
        orEmpty(worker.phone()));
  }

  private static void writeHealth(CsvWriter file, Worker worker) {
    LocalDate on = worker.checked();
    if (on != null) {
      file.writeRecord(
          worker.reference(),
          on.toString(),
          orEmpty(worker.outcome()),
          "1700 THB",
          "H-" + worker.reference(),
          "unfit".equals(worker.outcome()) ? "abnormal" : "normal",
          "needs-treatment".equals(worker.outcome()) ? "yes" : "no",
          "unfit".equals(worker.outcome()) ? "yes" : "no");
    }
  }

  private static void writePermit(CsvWriter file, Worker worker) {
    LocalDate on = worker.permitted();
    if (on != null) {
      file.writeRecord(worker.reference(), on.toString(), "3800 THB", "W-" + worker.reference());
    }
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}
