package org.lintas.casework.imports.model;

import org.lintas.procedure.Field;
import org.lintas.procedure.FieldType;

/** What one column of a table means. */
public sealed interface Column {

  /** The row's own name, by which it is known again. */
  record Reference() implements Column {}

  /** Number of the case, for whoever has it and no reference. */
  record Number() implements Column {}

  /** The day it happened. */
  record On() implements Column {}

  /** Code of the office. */
  record Office() implements Column {}

  record Outcome() implements Column {}

  /** What was paid of a fee. */
  record Paid(String fee) implements Column {}

  /** Number of the receipt given for a fee. */
  record Receipt(String fee) implements Column {}

  /** An answer to a question of the form. */
  record Answer(Field field) implements Column {}

  /** Begins with an underscore: for the eyes of whoever keeps the table. */
  record Remark() implements Column {}

  /** Whether its cells are dates or years, which may count from the Buddha's passing. */
  default boolean isDated() {
    return this instanceof On
        || (this instanceof Answer(Field field)
            && (field.type() == FieldType.DATE || field.type() == FieldType.YEAR));
  }
}
