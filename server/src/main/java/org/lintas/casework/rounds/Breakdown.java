package org.lintas.casework.rounds;

import java.util.List;
import java.util.Map;

/**
 * People at each stage, apart by one dimension.
 *
 * @param by field, or {@code office}
 * @param rows most people first
 */
public record Breakdown(String by, List<Row> rows) {

  /**
   * @param value answer or office code; empty when unanswered
   * @param entered stage → people for whom it opened
   * @param completed stage → people who did it
   */
  public record Row(String value, Map<String, Long> entered, Map<String, Long> completed) {

    public long entered(String stage) {
      return entered.getOrDefault(stage, 0L);
    }

    public long completed(String stage) {
      return completed.getOrDefault(stage, 0L);
    }
  }
}
