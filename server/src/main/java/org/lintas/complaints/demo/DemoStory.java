package org.lintas.complaints.demo;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.lintas.complaints.Kind;
import org.lintas.complaints.Sector;
import org.lintas.complaints.filing.Intake;
import org.lintas.complaints.filing.Statement;
import org.lintas.uploads.Cleaned;

/**
 * A complaint as it is told, and what became of it.
 *
 * @param ago how long before the demonstration was loaded it was filed
 * @param told its texts by the names of the form
 * @param identity the same, empty when none is given
 * @param photo whether a photo goes with it
 */
record DemoStory(
    String channel,
    String language,
    Duration ago,
    List<String> kinds,
    Map<String, String> told,
    Map<String, String> identity,
    boolean photo,
    List<DemoStep> steps) {

  /**
   * One that was told many times, for figures.
   *
   * @param times how many in each quarter
   * @param quarters in how many of the last whole ones
   * @param days from filing to its end
   */
  record Often(int times, int quarters, int days, String outcome, String words, DemoStory story) {}

  /** All that a demonstration tells; the first is the one whose receipt everybody knows. */
  record All(List<DemoStory> stories, List<Often> often) {}

  Intake.Whole whole(List<Cleaned> photos) {
    return new Intake.Whole(
        statement(), identified(), photo ? photos : List.of(), channel, language);
  }

  private Statement statement() {
    return new Statement(
        kinds.stream().map(each -> Kind.of(each).orElseThrow()).toList(),
        said("teller"),
        new Statement.Event(
            said("what"),
            said("where"),
            said("when"),
            said("country"),
            said("origin"),
            Sector.of(said("sector")).orElse(null)),
        new Statement.Respondent("", "", said("respondent")),
        said("wants"),
        said("trusts"));
  }

  private Statement.Identity identified() {
    return new Statement.Identity(
        identity.getOrDefault("name", ""),
        identity.getOrDefault("contact", ""),
        identity.getOrDefault("status", ""),
        identity.getOrDefault("person", ""));
  }

  private String said(String name) {
    return told.getOrDefault(name, "");
  }
}
