package org.lintas.casework.desk;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lintas.casework.CaseView;
import org.lintas.pages.Page;
import org.lintas.pages.Step;
import org.lintas.people.Person;
import org.lintas.procedure.CaseState.Progress;
import org.lintas.procedure.Procedure;
import org.lintas.procedure.SubjectKind;
import org.lintas.procedure.Words;
import org.lintas.shared.CaseNumber;

/**
 * A case as one officer sees it.
 *
 * @param acts what the officer may do to the case as a whole
 * @param likely person entered before who may be the same, or null
 */
public record CaseDetail(
    CaseView of, List<StageDetail> stages, List<Act> acts, @Nullable Person likely) {

  private static final Set<String> READ_PERSONS =
      Set.of("registrar", "employment-officer", "programme-manager");
  private static final Set<String> READ_ORGANISATIONS =
      Set.of(
          "licensing-officer", "programme-manager", "employment-officer", "inspector", "monitor");

  public Procedure procedure() {
    return of.published().procedure();
  }

  public boolean ofOrganisation() {
    return of.subject().kind() == SubjectKind.ORGANISATION;
  }

  /** Whether the reader may open the page of whom it is about. */
  public boolean mayReadRecord(Page page) {
    return (ofOrganisation() ? READ_ORGANISATIONS : READ_PERSONS).stream().anyMatch(page::holds);
  }

  public String title(Page page) {
    return Words.text(procedure(), "procedure.title", page.locale());
  }

  /** {@code 482 109 3756}. */
  public String spoken() {
    return CaseNumber.spoken(of.number());
  }

  /** Address of its page. */
  public String path() {
    return "/cases/" + of.number();
  }

  /** Address of the page of one act. */
  public String path(Act act, @Nullable String stage) {
    return path() + (stage == null ? "" : "/stages/" + stage) + "/" + act.path();
  }

  /** {@code open}, {@code finished}, {@code refused}, {@code withdrawn}. */
  public String status() {
    return of.state().status().name().toLowerCase(Locale.ROOT);
  }

  /** Colour of its tag. */
  public String colour() {
    return switch (of.state().status()) {
      case FINISHED -> "green";
      case REFUSED -> "red";
      case WITHDRAWN -> "grey";
      case OPEN, NONE -> "blue";
    };
  }

  /** Its stages, drawn. */
  public List<Step> track(Page page) {
    return stages.stream().map(stage -> stage.step(page)).toList();
  }

  /** Stages for which something was paid. */
  public List<StageDetail> receipts() {
    return stages.stream().filter(StageDetail::isPaid).toList();
  }

  /** The stage whose reason ended the case, or null. */
  public @Nullable StageDetail refused() {
    return stages.stream()
        .filter(each -> each.state() != null && each.state().progress() == Progress.REFUSED)
        .findFirst()
        .orElse(null);
  }

  /** Stages in which something waits to be done. */
  public List<StageDetail> waiting() {
    return stages.stream().filter(StageDetail::isWaiting).toList();
  }

  public @Nullable StageDetail stage(@Nullable String name) {
    return stages.stream().filter(each -> each.name().equals(name)).findFirst().orElse(null);
  }
}
