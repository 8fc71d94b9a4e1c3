package org.lintas.complaints.filing.web;

import com.ibm.icu.text.Collator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lintas.complaints.Channel;
import org.lintas.complaints.Kind;
import org.lintas.complaints.Sector;
import org.lintas.complaints.filing.PublicRegister;
import org.lintas.complaints.filing.Statement;
import org.lintas.complaints.filing.Told;
import org.lintas.pages.Countries;
import org.lintas.pages.Form;
import org.lintas.pages.Option;
import org.lintas.pages.Page;

/**
 * A page of the form.
 *
 * @param draft what is known from all pages
 * @param form answers of this page, and what is wrong with them
 * @param found organisations that the words looked for may mean
 * @param channels who may receive it
 */
public record StepView(
    Step step, Draft draft, Form form, List<PublicRegister.Listed> found, List<Channel> channels) {

  private static final List<String> TELLERS =
      List.of("self", "family", "friend", "union", "organisation", "other");

  /** Where people of the region are from and work. */
  private static final List<String> COUNTRIES =
      List.of(
          "TH", "MM", "KH", "LA", "VN", "PH", "ID", "MY", "SG", "BN", "KR", "JP", "TW", "HK", "MO",
          "CN", "BD", "NP", "IN", "LK", "SA", "AE", "QA", "KW", "JO", "LB", "IL");

  public int last() {
    return Step.values().length;
  }

  public List<Option> kinds(Page page) {
    return Stream.of(Kind.values())
        .map(each ->
            new Option(
                each.word(),
                page.t("complaints.kind." + each.word()),
                page.t("complaints.filing.kind-hint." + each.word())))
        .toList();
  }

  public List<Option> tellers(Page page) {
    return TELLERS.stream()
        .map(each -> Option.of(each, page.t("complaints.filing.teller." + each)))
        .toList();
  }

  public List<Option> sectors(Page page) {
    return Stream.of(Sector.values())
        .map(each -> Option.of(each.word(), page.t("complaints.sector." + each.word())))
        .toList();
  }

  public List<Option> countries(Page page) {
    Collator collator = Collator.getInstance(ULocale.forLocale(page.locale()));
    return COUNTRIES.stream()
        .map(code -> Option.of(code, Countries.name(code, page.locale())))
        .sorted(Comparator.comparing(Option::text, collator::compare))
        .toList();
  }

  /** Those found, and that it is none of them. */
  public List<Option> organisations(Page page) {
    List<Option> options = new ArrayList<>();
    for (PublicRegister.Listed each : found) {
      String kind = page.t("organisations.kind." + each.kind().word());
      options.add(new Option(each.number(), each.name(), kind + " · " + latin(each)));
    }
    options.add(Option.of("", page.t("complaints.filing.organisation.none")));
    return options;
  }

  private static String latin(PublicRegister.Listed organisation) {
    String latin = organisation.latinName();
    return (latin == null || latin.equals(organisation.name()) ? "" : latin + " · ")
        + organisation.number();
  }

  /** Who may receive it, and what each may do. */
  public List<Option> readers(Page page) {
    return channels.stream()
        .map(each -> new Option(each.code(), each.name(page.locale()), each.does(page.locale())))
        .toList();
  }

  public @Nullable Channel chosen() {
    String code = draft.form().value("channel");
    return channels.stream().filter(each -> each.code().equals(code)).findFirst().orElse(null);
  }

  /** For whose people it is: all of them, or those of some countries. */
  public static String nationals(Channel channel, Page page) {
    return channel.nationals().isEmpty()
        ? page.t("complaints.filing.nationals.all")
        : page.t(
            "complaints.filing.nationals",
            "countries",
            String.join(
                ", ",
                channel.nationals().stream()
                    .map(each -> Countries.name(each, page.locale()))
                    .toList()));
  }

  /** What she told on one page, for reading it again. */
  public List<Told.Line> told(Step of) {
    if (of == Step.IDENTITY) {
      return Told.lines(draft.identity());
    }
    Statement told = draft.statement();
    Statement named =
        found.stream()
            .filter(each -> each.number().equals(told.respondent().organisation()))
            .findFirst()
            .map(told::against)
            .orElse(told);
    List<Told.Line> lines = new ArrayList<>();
    for (Told.Line line : Told.lines(named)) {
      String field = line.key().substring(line.key().lastIndexOf('.') + 1);
      if (of.fields().contains(field) || field.equals("kind") && of == Step.WHAT) {
        lines.add(line);
      }
    }
    return lines;
  }

  /** A size in words that people know. */
  public static String size(Page page, long bytes) {
    return page.t(
        "complaints.filing.size", "kilobytes", page.number(Math.max(1, (bytes + 1023) / 1024)));
  }
}
