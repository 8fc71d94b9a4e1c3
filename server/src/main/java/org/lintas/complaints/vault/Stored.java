package org.lintas.complaints.vault;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Moments and words as they are stored. */
public final class Stored {

  private Stored() {}

  public static OffsetDateTime moment(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }

  public static @Nullable OffsetDateTime optional(@Nullable Instant at) {
    return at == null ? null : moment(at);
  }

  public static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }

  /** Of a column that is never empty. */
  public static Instant needed(ResultSet row, String column) throws SQLException {
    return Objects.requireNonNull(instant(row, column));
  }

  /** Of a column of words. */
  public static List<String> words(ResultSet row, String column) throws SQLException {
    return List.of((String[]) row.getArray(column).getArray());
  }
}
