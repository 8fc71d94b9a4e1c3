package org.lintas.recruitment.contracts.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lintas.organisations.Organisation;
import org.lintas.pages.Form;
import org.lintas.pages.Option;
import org.lintas.pages.Page;
import org.lintas.recruitment.contracts.Contract;
import org.lintas.recruitment.contracts.ContractEvent;
import org.lintas.recruitment.contracts.Opened;
import org.lintas.recruitment.contracts.model.Deduction;
import org.lintas.recruitment.contracts.model.Per;
import org.lintas.recruitment.contracts.model.Version;
import org.lintas.recruitment.occupations.Occupations;

/** What the pages of contracts show. */
public final class ContractViews {

  private ContractViews() {}

  /** The list. */
  public record Listed(
      org.lintas.shared.Page<Line> lines, boolean flagged, Map<Long, Organisation> names) {

    public String path() {
      return "/recruitment/contracts" + (flagged ? "?flagged=true" : "");
    }

    public String name(@Nullable Long organisation) {
      Organisation found = organisation == null ? null : names.get(organisation);
      return found == null ? "–" : found.name();
    }
  }

  /** A line of the list. */
  public record Line(Contract contract, boolean substituted, boolean breaches) {

    /** The latest text that there is. */
    public @Nullable Version latest() {
      return contract.texts().isEmpty() ? null : contract.texts().getLast();
    }
  }

  /**
   * One contract.
   *
   * @param missing kinds of texts that are not there yet
   */
  public record Shown(
      Compared compared,
      List<ContractEvent> history,
      Map<Long, Organisation> names,
      List<Version.Kind> missing) {

    public String path() {
      return "/recruitment/contracts/" + compared.contract().number();
    }

    public @Nullable Organisation organisation(@Nullable Long serial) {
      return serial == null ? null : names.get(serial);
    }
  }

  /**
   * A form of terms.
   *
   * @param number of the contract; empty while it is begun
   */
  public record Asked(
      Form form, Version.Kind kind, String number, boolean replaces, Occupations occupations) {

    public boolean begins() {
      return number.isEmpty();
    }

    public String action() {
      return begins()
          ? "/recruitment/contracts/new"
          : "/recruitment/contracts/" + number + "/" + kind.word();
    }

    public String back() {
      return "/recruitment/contracts" + (begins() ? "" : "/" + number);
    }

    public TermsWords words(Page page) {
      return new TermsWords(page, occupations);
    }
  }

  /** The code that a worker gets, shown once. */
  public record Code(Opened opened) {}

  /** By what a wage or deduction may be counted, for a form. */
  public static List<Option> per(Page page) {
    return java.util.Arrays.stream(Per.values())
        .map(per -> Option.of(per.word(), page.t("contracts.per." + per.word())))
        .toList();
  }

  public static List<Deduction.Kind> deductions() {
    return List.of(Deduction.Kind.values());
  }
}
