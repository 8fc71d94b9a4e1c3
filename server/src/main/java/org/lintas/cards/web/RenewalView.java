package org.lintas.cards.web;

import java.util.List;
import java.util.Map;
import org.lintas.access.Office;
import org.lintas.cards.Renewals.Line;
import org.lintas.pages.Option;
import org.lintas.pages.Page;
import org.lintas.people.Person;
import org.lintas.procedure.Words;
import org.lintas.procedures.Published;
import org.lintas.shared.PaperNumber;

/**
 * The list of renewals.
 *
 * @param kinds with a version that names them
 * @param offices those where the officer works
 */
public record RenewalView(
    RenewalFilter filter,
    org.lintas.shared.Page<Line> lines,
    Map<String, Published> kinds,
    List<Office> offices) {

  public int pages() {
    return Math.min(lines.pages(), RenewalFilter.PAGES);
  }

  public String spoken(Line line) {
    return PaperNumber.card(line.card().serial()).spoken();
  }

  public String kind(Page page, Line line) {
    return Words.text(line.published().procedure(), "card." + line.card().kind(), page.locale());
  }

  public String name(Line line) {
    Person person = line.person();
    if (person == null) {
      return "";
    }
    return person.latinName() == null
        ? person.name()
        : person.name() + " (" + person.latinName() + ")";
  }

  public String phone(Line line) {
    return line.person() == null || line.person().phone() == null ? "" : line.person().phone();
  }

  public String office(Line line) {
    return offices.stream()
        .filter(each -> each.id() == line.card().office())
        .map(Office::name)
        .findFirst()
        .orElse("");
  }

  public List<Option> officeOptions() {
    return offices.stream().map(each -> Option.of(each.code(), each.name())).toList();
  }

  public List<Option> kindOptions(Page page) {
    return kinds.entrySet().stream()
        .map(each ->
            Option.of(
                each.getKey(),
                Words.text(each.getValue().procedure(), "card." + each.getKey(), page.locale())))
        .toList();
  }

  public List<Option> dayOptions(Page page) {
    return List.of(
        Option.of("7", page.t("cards.renewals.within", "days", 7)),
        Option.of("30", page.t("cards.renewals.within", "days", 30)),
        Option.of("60", page.t("cards.renewals.within", "days", 60)),
        Option.of("ended", page.t("cards.renewals.ended")));
  }
}
