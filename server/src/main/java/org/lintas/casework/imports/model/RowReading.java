package org.lintas.casework.imports.model;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.lintas.casework.imports.sheet.Row;
import org.lintas.procedure.Payment;
import org.lintas.procedure.Reason;
import org.lintas.shared.CaseNumber;

/** Reads rows by a heading. */
public final class RowReading {

  private static final int LONGEST_REFERENCE = 64;

  private final Heading heading;
  private final boolean buddhist;
  private final LocalDate today;
  private final List<Rejection> rejections = new ArrayList<>();
  private long buddhistRows;

  /**
   * @param buddhist whether somebody confirmed that years which look Buddhist are
   * @param today day for rows that name none
   */
  public RowReading(Heading heading, boolean buddhist, LocalDate today) {
    this.heading = heading;
    this.buddhist = buddhist;
    this.today = today;
  }

  /** Reasons found so far; the list is the reader's own and may be emptied. */
  public List<Rejection> rejections() {
    return rejections;
  }

  /** How many rows so far hold years that look Buddhist. */
  public long buddhistRows() {
    return buddhistRows;
  }

  /** What a row says, or null when it is rejected. */
  public @Nullable Entered read(Row row) {
    return switch (row) {
      case Row.Sound sound -> new Parts(sound).entered();
      case Row.Faulty faulty -> {
        Reason reason = new Reason(faulty.fault().code(), null, Map.of());
        rejections.add(
            Rejection.of(heading, faulty.number(), faulty.cells(), faulty.column(), reason));
        yield null;
      }
    };
  }

  private final class Parts {

    private final Row.Sound row;
    private final int before = rejections.size();
    private final Map<String, String> answers = new LinkedHashMap<>();
    private final Map<String, String> paid = new LinkedHashMap<>();
    private final Map<String, String> receipts = new LinkedHashMap<>();
    private @Nullable String reference;
    private @Nullable Long serial;
    private LocalDate on = today;
    private @Nullable String office;
    private @Nullable String outcome;
    private boolean holdsBuddhist;

    Parts(Row.Sound row) {
      this.row = row;
    }

    @Nullable Entered entered() {
      for (int at = 0; at < heading.columns().size(); at++) {
        String cell = row.cells().get(at).strip();
        Column column = heading.columns().get(at);
        if (!cell.isEmpty() && !(column instanceof Column.Remark)) {
          take(column, column.isDated() ? dated(cell) : cell);
        }
      }
      buddhistRows += holdsBuddhist ? 1 : 0;
      if (reference == null && serial == null && rejections.size() == before) {
        reject("reference-required", "reference", Map.of());
      }
      return rejections.size() > before ? null : build();
    }

    private Entered build() {
      return new Entered(
          row.number(), row.cells(), reference, serial, on, office, outcome, answers, payments());
    }

    private String dated(String cell) {
      String date = Years.yearFirst(cell);
      if (!Years.looksBuddhist(date, today)) {
        return date;
      }
      holdsBuddhist = true;
      return buddhist ? Years.western(date, Years.BUDDHIST_ERA) : date;
    }

    private void take(Column column, String cell) {
      switch (column) {
        case Column.Reference _ -> reference(cell);
        case Column.Number _ -> number(cell);
        case Column.On _ -> on(cell);
        case Column.Office _ -> office = cell;
        case Column.Outcome _ -> outcome = cell;
        case Column.Paid fee -> paid.put(fee.fee(), cell);
        case Column.Receipt fee -> receipts.put(fee.fee(), cell);
        case Column.Answer answer -> answers.put(answer.field().name(), cell);
        case Column.Remark _ -> {}
      }
    }

    private void reference(String cell) {
      if (cell.length() > LONGEST_REFERENCE || cell.chars().anyMatch(Character::isISOControl)) {
        reject("bad-reference", "reference", Map.of("most", "" + LONGEST_REFERENCE));
      } else {
        reference = cell;
      }
    }

    private void number(String cell) {
      OptionalLong found = CaseNumber.serial(cell);
      if (found.isPresent()) {
        serial = found.getAsLong();
      } else {
        reject("bad-case-number", "case", Map.of());
      }
    }

    private void on(String cell) {
      if (Years.looksBuddhist(cell, today)) {
        String western = Years.western(cell, Years.BUDDHIST_ERA);
        reject("buddhist-year", "on", Map.of("year", cell.substring(0, 4), "converted", western));
        return;
      }
      try {
        on = LocalDate.parse(cell);
      } catch (DateTimeException notADay) {
        reject("not-a-day", "on", Map.of());
      }
    }

    private List<Payment> payments() {
      List<Payment> payments = new ArrayList<>(paid.size());
      paid.forEach((fee, amount) -> payments.add(new Payment(fee, amount, receipts.get(fee))));
      return payments;
    }

    private void reject(String code, String field, Map<String, String> details) {
      rejections.add(
          Rejection.of(heading, row.number(), row.cells(), new Reason(code, field, details)));
    }
  }
}
