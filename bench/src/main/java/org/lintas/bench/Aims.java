package org.lintas.bench;

import java.util.Locale;

/** What was measured beside what was asked for. */
final class Aims {

  private final Figures figures = new Figures("", "measured", "aim", "");

  Aims atLeast(String what, double measured, double aim) {
    return row(what, measured, "at least " + text(aim), measured >= aim);
  }

  Aims atMost(String what, double measured, double aim) {
    return row(what, measured, "at most " + text(aim), measured <= aim);
  }

  private Aims row(String what, double measured, String aim, boolean met) {
    String verdict = Double.isNaN(measured) ? "not measured" : met ? "met" : "NOT MET";
    figures.row(what, Double.isNaN(measured) ? "-" : text(measured), aim, verdict);
    return this;
  }

  private static String text(double number) {
    return String.format(
        Locale.ROOT, number >= 100 ? "%,.0f" : number >= 10 ? "%.1f" : "%.3f", number);
  }

  void print() {
    figures.print();
  }
}
