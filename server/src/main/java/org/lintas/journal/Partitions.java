package org.lintas.journal;

import java.util.Locale;

/**
 * Where entries lie. A statement about one subject names its partition: it is planned once and the
 * plan kept, whereas one that names the whole journal is planned anew at each call. Writing and
 * whatever is about many subjects goes by the whole.
 */
final class Partitions {

  static final String ALL = "journal.entries";

  private static final long COARSE = 100_000_000; // from here on, and that many in one
  private static final long END = 1_000_000_000;

  private Partitions() {}

  /** The table that holds a subject's entries, as the migration made it. */
  static String of(Entry.Chain chain, long subject) {
    return switch (chain) {
      case CASE -> named("case", subject, 2_000_000);
      case CASE_READ -> named("read", subject, 10_000_000);
      case PERSON,
          PROCEDURE,
          ACCESS,
          IMPORT,
          CARD,
          RECEIPT,
          KEY,
          TRUST_LIST,
          ORGANISATION,
          NATURAL_PERSON,
          WATCH,
          REVIEW,
          COST,
          ORDER,
          CONTRACT,
          STANDARD,
          MALPRACTICE,
          RATE,
          COMPLAINT ->
          ALL + "_other";
    };
  }

  private static String named(String kind, long subject, long fine) {
    if (subject < 0 || subject >= END) {
      return ALL;
    }
    return subject < COARSE
        ? String.format(Locale.ROOT, "%s_%s_%02d", ALL, kind, subject / fine)
        : String.format(Locale.ROOT, "%s_%s_later_%d", ALL, kind, subject / COARSE);
  }
}
