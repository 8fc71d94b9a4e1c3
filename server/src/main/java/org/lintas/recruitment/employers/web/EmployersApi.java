package org.lintas.recruitment.employers.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.lintas.access.Caller;
import org.lintas.access.NotFound;
import org.lintas.access.Public;
import org.lintas.organisations.Organisation;
import org.lintas.recruitment.employers.EmployerRecord;
import org.lintas.recruitment.employers.Employers;
import org.lintas.recruitment.malpractice.Finding;
import org.lintas.recruitment.malpractice.Malpractice;
import org.lintas.recruitment.standards.Mark;
import org.lintas.recruitment.standards.SelfAssessment;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What everybody may know of an employer, for programs. */
@RestController
@RequestMapping("/api/v1/employers")
@Public
class EmployersApi {

  private final Employers employers;

  EmployersApi(Employers employers) {
    this.employers = employers;
  }

  /** An employer. */
  record Body(
      String id, String name, @Nullable Standing standard, List<Logged> malpractice, int watch) {

    static Body of(EmployerRecord record) {
      Organisation about = record.organisation();
      SelfAssessment standard = record.standard();
      return new Body(
          about.number(),
          about.name(),
          standard == null ? null : Standing.of(standard),
          record.log().stream().map(Logged::of).toList(),
          record.watch().size());
    }
  }

  /**
   * How an employer says that it keeps the standard.
   *
   * @param found by criterion, of what an inspector looked at
   */
  record Standing(
      Instant at,
      Map<String, String> marks,
      String words,
      @Nullable LocalDate auditedOn,
      Map<String, String> found) {

    static Standing of(SelfAssessment said) {
      SelfAssessment.Audited audit = said.audit();
      return new Standing(
          said.at(),
          words(said.marks()),
          said.words(),
          audit == null ? null : audit.on(),
          audit == null ? Map.of() : words(audit.marks()));
    }

    private static Map<String, String> words(Map<String, Mark> marks) {
      Map<String, String> words = new TreeMap<>();
      marks.forEach((criterion, mark) -> words.put(criterion, mark.word()));
      return words;
    }
  }

  /** An entry of the log of malpractice. */
  record Logged(
      String matter,
      String programme,
      LocalDate since,
      @Nullable LocalDate until,
      int workers,
      @Nullable Integer overtime,
      @Nullable String underpaid,
      LocalDate inspectedOn,
      String ground,
      String facts,
      String state,
      @Nullable String answer) {

    static Logged of(Malpractice entry) {
      Finding finding = entry.finding();
      Malpractice.Words answer = entry.answer();
      return new Logged(
          finding.matter().word(),
          finding.programme(),
          finding.since(),
          finding.until(),
          finding.workers(),
          finding.overtime(),
          finding.underpaid() == null ? null : finding.underpaid().toString(),
          finding.inspectedOn(),
          finding.ground(),
          finding.facts(),
          entry.state().word(),
          answer == null ? null : answer.text());
    }
  }

  @GetMapping("/{number}")
  Body find(Caller.Visitor visitor, @PathVariable String number) {
    return employers.find(visitor, number).map(Body::of).orElseThrow(NotFound::new);
  }
}
