package org.lintas.recruitment.contracts.demo;

import java.util.Map;
import java.util.TreeMap;

/** Terms of a demonstration's jobs, as texts by name. */
public final class DemoTerms {

  /** An employer that is made up. */
  public static final String EMPLOYER = "Tha Chin Seafood Company";

  private DemoTerms() {}

  /** A job that keeps the law of the corridor. */
  public static Map<String, String> fishPacking() {
    Map<String, String> said = new TreeMap<>();
    said.putAll(
        Map.of(
            "occupation", "9321",
            "title", "Fish packer",
            "employer", EMPLOYER,
            "country", "TH",
            "region", "TH-74",
            "where", "Mueang Samut Sakhon"));
    said.putAll(
        Map.of(
            "wage", "10400 THB",
            "wagePer", "month",
            "hoursPerDay", "8",
            "daysPerWeek", "6",
            "months", "24",
            "housing", "free",
            "passport", "worker"));
    return said;
  }

  /** What became of it at sea. */
  public static Map<String, String> worse() {
    Map<String, String> worse = fishPacking();
    worse.putAll(
        Map.of(
            "wage",
            "330 THB",
            "wagePer",
            "day",
            "hoursPerDay",
            "11",
            "daysPerWeek",
            "7",
            "housing",
            "charged",
            "deductDebt",
            "2000 THB",
            "deductDebtPer",
            "month",
            "passport",
            "employer",
            "tied",
            "yes"));
    return worse;
  }
}
