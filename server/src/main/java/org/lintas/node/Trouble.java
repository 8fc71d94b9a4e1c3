package org.lintas.node;

import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.TransactionSystemException;

/** What keeps a sound node from working for a while. It passes, and nobody's data is to blame. */
public enum Trouble {
  /** The database does not answer, or has just been stopped or killed. */
  DATABASE_AWAY("database-away"),
  /** Every connection to the database is in use. */
  DATABASE_BUSY("database-busy"),
  /** No space is left for the database or for files handed in. */
  DISK_FULL("disk-full");

  private static final String NO_SPACE = "No space left on device"; // as the system says it

  private final String code;

  Trouble(String code) {
    this.code = code;
  }

  /** The trouble behind a fault, if it is one. */
  public static Optional<Trouble> of(Throwable fault) {
    Trouble found = null;
    for (Throwable each = fault; each != null; each = each.getCause()) {
      Trouble here = here(each);
      found = here == null ? found : here; // the innermost cause knows best
    }
    return Optional.ofNullable(found);
  }

  /** A fault as a log may tell it: its message may hold what somebody's row holds. */
  public static String told(Throwable fault) {
    return of(fault).map(Trouble::code).orElseGet(() -> fault.getClass().getName());
  }

  private static @Nullable Trouble here(Throwable fault) {
    return switch (fault) {
      case SQLTransientConnectionException noneFree -> DATABASE_BUSY;
      // what kept it from being undone says nothing; what it was to be undone for does
      case TransactionSystemException notUndone when notUndone.getApplicationException() != null ->
          of(notUndone.getApplicationException()).orElse(null);
      case SQLException broken -> of(broken.getSQLState());
      case IOException full when said(full).contains(NO_SPACE) -> DISK_FULL;
      default -> null;
    };
  }

  private static String said(IOException fault) {
    return fault.getMessage() == null ? "" : fault.getMessage();
  }

  private static @Nullable Trouble of(@Nullable String state) {
    if (state == null) {
      return null;
    }
    return switch (state) {
      case "53100" -> DISK_FULL;
      case "53300" -> DATABASE_BUSY;
      case "57P01", "57P02", "57P03" -> DATABASE_AWAY; // stopped, crashed, still starting
      default -> state.startsWith("08") ? DATABASE_AWAY : null;
    };
  }

  /** After how many seconds it may be over. */
  public int seconds() {
    return this == DISK_FULL ? 60 : 5;
  }

  /** As it is written in tables and texts: {@code disk-full}. */
  public String code() {
    return code;
  }
}
