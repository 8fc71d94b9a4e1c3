package org.lintas.complaints.desk.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lintas.complaints.Kind;
import org.lintas.complaints.desk.Assignment;
import org.lintas.complaints.desk.CaseFile;
import org.lintas.complaints.desk.Docket;
import org.lintas.complaints.desk.Triage;
import org.lintas.complaints.desk.Urgency;
import org.lintas.complaints.referrals.Referral;
import org.lintas.pages.Form;
import org.lintas.pages.Option;
import org.lintas.pages.Page;

/**
 * A step about to be taken.
 *
 * @param options from which one is chosen: a caseworker, a reader, a channel
 */
public record StepView(CaseFile file, String step, Form typed, List<Option> options) {

  /** Steps whose words the complainant reads. */
  private static final Set<String> TOLD =
      Set.of("acknowledge", "answer", "ask", "help", "close", "resume", "reveal", "refer", "admit");

  public Docket docket() {
    return file.docket();
  }

  public String address() {
    return "/complaints/" + docket().number();
  }

  public boolean isTold() {
    return TOLD.contains(step);
  }

  /** Whether she decides on it: then the words say why. */
  public boolean isAsked() {
    return Set.of("reveal", "refer", "admit").contains(step);
  }

  public boolean asksWords() {
    return !step.equals("assign");
  }

  /** What was typed; a triage begins with what is known. */
  public Form form() {
    if (!step.equals("triage") || !typed.values().isEmpty()) {
      return typed;
    }
    Triage.Sealed known = file.triage();
    Form form = Form.empty().with("urgency", docket().urgency().word());
    Form caused = form.with("cause", known == null ? "none" : known.cause().word());
    List<String> groups =
        known == null ? List.of() : known.groups().stream().map(Triage.Group::word).toList();
    return new Form(
        Stream.concat(
                caused.values().entrySet().stream(),
                Stream.of(
                    Map.entry("kinds", docket().about().kinds()), Map.entry("groups", groups)))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue)),
        List.of());
  }

  public List<Option> kinds(Page page) {
    return options(page, "complaints.kind.", Arrays.stream(Kind.values()).map(Kind::word));
  }

  public List<Option> urgencies(Page page) {
    return hinted(
        page, "complaints.desk.urgency.", Arrays.stream(Urgency.values()).map(Urgency::word));
  }

  public List<Option> groups(Page page) {
    return options(
        page,
        "complaints.desk.group.",
        Arrays.stream(Triage.Group.values()).map(Triage.Group::word));
  }

  public List<Option> causes(Page page) {
    return options(
        page,
        "complaints.desk.cause.",
        Arrays.stream(Triage.Cause.values()).map(Triage.Cause::word));
  }

  public List<Option> helps(Page page) {
    return options(
        page,
        "complaints.desk.help.",
        Arrays.stream(Assignment.Kind.values()).map(Assignment.Kind::word));
  }

  public List<Option> helpStates(Page page) {
    return options(page, "complaints.desk.help.state.", Stream.of("requested", "assigned"));
  }

  public List<Option> outcomes(Page page) {
    return options(
        page,
        "complaints.desk.outcome.",
        Stream.of("remedied", "partly-remedied", "not-remedied", "unfounded", "passed-on"));
  }

  public List<Option> hours(Page page) {
    return Stream.of("4", "24", "72", "168")
        .map(each ->
            Option.of(each, page.t("complaints.reveals.hours", "hours", Integer.parseInt(each))))
        .toList();
  }

  public List<Option> ways(Page page) {
    return hinted(
        page,
        "complaints.referrals.way.",
        Arrays.stream(Referral.Way.values()).map(Referral.Way::word));
  }

  private static List<Option> options(Page page, String key, Stream<String> words) {
    return words.map(each -> Option.of(each, page.t(key + each))).toList();
  }

  private static List<Option> hinted(Page page, String key, Stream<String> words) {
    return words
        .map(each -> new Option(each, page.t(key + each), page.t(key + each + ".text")))
        .toList();
  }
}
