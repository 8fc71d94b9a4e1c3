package org.lintas.casework;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.lintas.access.Caller;
import org.lintas.access.Offices;
import org.lintas.casework.store.CaseLists;
import org.lintas.casework.store.Condition;
import org.lintas.people.People;
import org.lintas.people.Person;
import org.lintas.procedures.Procedures;
import org.lintas.shared.CaseNumber;
import org.lintas.shared.Page;
import org.springframework.stereotype.Component;

/** Lists and worklists, each read by as many statements whatever their length. */
@Component
class CaseListing {

  private static final int MOST_NAMESAKES = 500;

  private final CaseLists lists;
  private final CaseAccess access;
  private final Procedures procedures;
  private final Offices offices;
  private final People people;
  private final Desk desk;

  CaseListing(
      CaseLists lists,
      CaseAccess access,
      Procedures procedures,
      Offices offices,
      People people,
      Desk desk) {
    this.lists = lists;
    this.access = access;
    this.procedures = procedures;
    this.offices = offices;
    this.people = people;
    this.desk = desk;
  }

  Page<CaseView.Line> list(Caller caller, Cases.Filter filter, int page, int size) {
    boolean byStage = filter.stage() != null || filter.mine() || filter.late();
    Condition condition = new Condition();
    seen(caller, byStage ? "s" : "c", condition);
    narrow(caller, filter, byStage, condition);
    CaseLists.Lines lines =
        byStage
            ? lists.stages(condition, order(filter.sort()), page, size)
            : lists.cases(condition, page, size);
    return page(lines, page, size);
  }

  Page<CaseView.Line> worklist(Caller.Officer officer, Cases.Filter filter, int page, int size) {
    Condition condition = new Condition().waiting();
    List<String> either = new ArrayList<>();
    List<Object> values = new ArrayList<>();
    for (CaseAccess.Duty duty : access.duties(officer)) {
      either.add("s.series = ? and s.stage = ? and s.office = any(?)");
      values.addAll(List.of(duty.series(), duty.stage(), duty.offices().toArray(Integer[]::new)));
    }
    if (either.isEmpty()) {
      return new Page<>(List.of(), page, size, 0);
    }
    condition.and(String.join(" or ", either), values.toArray());
    condition.and("s.progress <> 'awaiting-approval' or s.decided_by <> ?", officer.signature());
    narrow(officer, filter, true, condition);
    return page(lists.stages(condition, order(filter.sort()), page, size), page, size);
  }

  List<CaseView.Line> ofPerson(Caller caller, List<Long> records) {
    Condition condition = new Condition();
    seen(caller, "c", condition);
    condition.anyOf("c.person", records);
    return page(lists.cases(condition, 0, 100), 0, 100).contents();
  }

  private void seen(Caller caller, String table, Condition condition) {
    switch (caller) {
      case Caller.Officer officer -> condition.visible(table, access.visible(officer));
      case Caller.Visitor _ -> condition.and("false");
      case Caller.Node _ -> {}
    }
  }

  private void narrow(Caller caller, Cases.Filter filter, boolean byStage, Condition condition) {
    String table = byStage ? "s" : "c";
    if (filter.procedure() != null) {
      var versions = procedures.versions(caller, filter.procedure());
      if (versions.isEmpty()) {
        condition.and("false");
      } else {
        condition.and(table + ".series = ?", versions.getLast().id());
      }
    }
    if (filter.stage() != null) {
      condition.and("s.stage = ?", filter.stage());
    }
    if (filter.office() != null) {
      condition.and(
          table + ".office = any(?)",
          (Object) access.subtree(filter.office()).toArray(Integer[]::new));
    }
    if (filter.mine()) {
      condition.waiting().and("s.claimed_by = ?", caller.signature());
    }
    if (filter.late()) {
      condition.late(desk.today());
    }
    state(filter, byStage, condition);
    words(caller, filter, condition);
  }

  private void state(Cases.Filter filter, boolean byStage, Condition condition) {
    String states = filter.state();
    for (String state : states == null ? new String[0] : states.split("\\+")) {
      state(state, byStage, condition);
    }
  }

  private void state(String named, boolean byStage, Condition condition) {
    switch (named) {
      case "late" -> {
        if (byStage) {
          condition.late(desk.today());
        }
      }
      case "missed" -> {
        if (byStage) {
          condition.waiting().and("s.closes < ?", desk.today());
        }
      }
      case "unclaimed" -> {
        if (byStage) {
          condition.waiting().and("s.claimed_by is null");
        }
      }
      case String state -> condition.and(byStage ? "s.progress = ?" : "c.status = ?", state);
    }
  }

  private void words(Caller caller, Cases.Filter filter, Condition condition) {
    String words = filter.words();
    if (words == null || words.isBlank()) {
      return;
    }
    OptionalLong serial = CaseNumber.serial(words.strip());
    if (serial.isPresent()) {
      condition.and("c.serial = ?", serial.getAsLong());
    } else {
      condition.anyOf(
          "c.person",
          people.search(caller, words, 0, MOST_NAMESAKES).contents().stream()
              .map(Person::id)
              .toList());
    }
  }

  private static String order(String sort) {
    return switch (sort) {
      case "opened" -> "s.opened, c.serial";
      case "number" -> "c.serial";
      default -> "s.due nulls last, c.serial";
    };
  }

  private Page<CaseView.Line> page(CaseLists.Lines lines, int page, int size) {
    Set<Long> serials = new HashSet<>();
    lines.rows().forEach(row -> serials.add(row.person()));
    Map<Long, Person> persons =
        serials.isEmpty() ? new LinkedHashMap<>() : people.find(Desk.SELF, serials);
    LocalDate today = desk.today();
    return new Page<>(
        lines.rows().stream().map(row -> line(row, persons, today)).toList(),
        page,
        size,
        lines.total());
  }

  private CaseView.Line line(CaseLists.Row row, Map<Long, Person> persons, LocalDate today) {
    Person person = persons.get(row.person());
    boolean waits =
        row.stage() != null
            && !Set.of("completed", "skipped", "refused", "lapsed", "withdrawn")
                .contains(row.state());
    boolean missed = waits && row.closes() != null && row.closes().isBefore(today);
    boolean late = waits && !missed && row.due() != null && row.due().isBefore(today);
    return new CaseView.Line(
        row.serial(),
        CaseNumber.of(row.serial()),
        procedures.get(Desk.SELF, row.procedure()).procedure().name().toString(),
        row.stage(),
        row.state(),
        person == null ? "" : person.name(),
        offices.get(row.office(), Locale.ENGLISH).code(),
        row.opened(),
        row.due(),
        late,
        missed,
        row.claimedBy());
  }
}
