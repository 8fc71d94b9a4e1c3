package org.lintas.casework;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.lintas.access.Caller;
import org.lintas.access.Offices;
import org.lintas.casework.store.CaseLists;
import org.lintas.casework.store.Condition;
import org.lintas.procedure.ProcedureName;
import org.lintas.procedure.SubjectKind;
import org.lintas.procedures.Procedures;
import org.lintas.shared.CaseNumber;
import org.lintas.shared.Page;
import org.springframework.stereotype.Component;

/** Lists and worklists, each read by as many statements whatever their length. */
@Component
class CaseListing {

  private final CaseLists lists;
  private final CaseAccess access;
  private final Procedures procedures;
  private final Offices offices;
  private final SubjectReading subjects;
  private final Desk desk;

  CaseListing(
      CaseLists lists,
      CaseAccess access,
      Procedures procedures,
      Offices offices,
      SubjectReading subjects,
      Desk desk) {
    this.lists = lists;
    this.access = access;
    this.procedures = procedures;
    this.offices = offices;
    this.subjects = subjects;
    this.desk = desk;
  }

  /** Which lines are wanted, and what a line is. */
  private record Wanted(Condition condition, boolean byStage, CaseLists.Order order) {}

  Page<CaseView.Line> list(Caller caller, Cases.Filter filter, int page, int size) {
    return lines(wanted(caller, filter), page, size);
  }

  Page<CaseView.Line> worklist(Caller.Officer officer, Cases.Filter filter, int page, int size) {
    return lines(waiting(officer, filter), page, size);
  }

  /** All lines of a list, one by one, without names. */
  void eachOfList(Caller caller, Cases.Filter filter, Consumer<CaseView.Line> line) {
    each(wanted(caller, filter), line);
  }

  /** All lines of a worklist, one by one, without names. */
  void eachOfWorklist(Caller.Officer officer, Cases.Filter filter, Consumer<CaseView.Line> line) {
    each(waiting(officer, filter), line);
  }

  private void each(Wanted wanted, Consumer<CaseView.Line> line) {
    LocalDate today = desk.today();
    Consumer<CaseLists.Row> each = row -> line.accept(line(row, Map.of(), today));
    if (wanted.condition().isEmpty()) {
      return;
    }
    if (wanted.byStage()) {
      lists.eachStage(wanted.condition(), wanted.order(), each);
    } else {
      lists.eachCase(wanted.condition(), each);
    }
  }

  private Wanted wanted(Caller caller, Cases.Filter filter) {
    boolean byStage = filter.stage() != null || filter.mine() || filter.late();
    Condition condition = new Condition();
    visible(caller, byStage).forEach(branch -> add(caller, filter, branch, condition));
    narrow(caller, filter, byStage, condition);
    return new Wanted(condition, byStage, order(filter, condition));
  }

  private Wanted waiting(Caller.Officer officer, Cases.Filter filter) {
    Condition condition = new Condition().waiting();
    for (CaseAccess.Duty duty : access.duties(officer)) {
      add(officer, filter, new Branch(duty.series(), duty.stage(), duty.offices()), condition);
    }
    condition.except("s.progress = 'awaiting-approval' and s.decided_by = ?", officer.signature());
    narrow(officer, filter, true, condition);
    return new Wanted(condition, true, order(filter, condition));
  }

  List<CaseView.Line> about(Caller caller, SubjectKind kind, List<Long> subjects) {
    Condition condition = new Condition().about(access.series(kind), subjects);
    visible(caller, false).forEach(each -> add(caller, Cases.Filter.ALL, each, condition));
    return lines(new Wanted(condition, false, CaseLists.Order.NUMBER), 0, 100).contents();
  }

  /** Cases of a procedure, in lists of stages those at one stage, at some offices. */
  private record Branch(int series, @Nullable String stage, Set<Integer> offices) {}

  private List<Branch> visible(Caller caller, boolean byStage) {
    List<Branch> visible = new ArrayList<>();
    offices(caller)
        .forEach((series, there) -> {
          if (byStage) {
            access.stages(series).forEach(stage -> visible.add(new Branch(series, stage, there)));
          } else {
            visible.add(new Branch(series, null, there));
          }
        });
    return visible;
  }

  private Map<Integer, Set<Integer>> offices(Caller caller) {
    return switch (caller) {
      case Caller.Officer officer -> access.visible(officer);
      case Caller.Visitor _ -> Map.of();
      case Caller.Node _ -> access.everything();
    };
  }

  /** Adds what the filter leaves of a branch. */
  private void add(Caller caller, Cases.Filter filter, Branch branch, Condition condition) {
    Set<Integer> there = new HashSet<>(branch.offices());
    if (filter.office() != null) {
      there.retainAll(access.subtree(filter.office()));
    }
    boolean wanted =
        (filter.procedure() == null || branch.series() == series(caller, filter.procedure()))
            && (filter.stage() == null || filter.stage().equals(branch.stage()));
    if (wanted && !there.isEmpty()) {
      boolean everywhere = there.size() == offices.all(Locale.ENGLISH).size();
      condition.branch(branch.series(), branch.stage(), everywhere ? null : there);
    }
  }

  /** Serial of a procedure's first version, or 0. */
  private int series(Caller caller, ProcedureName name) {
    var versions = procedures.versions(caller, name);
    return versions.isEmpty() ? 0 : versions.getLast().id();
  }

  private Page<CaseView.Line> lines(Wanted wanted, int page, int size) {
    Condition condition = wanted.condition();
    if (condition.isEmpty()) {
      return new Page<>(List.of(), page, size, 0);
    }
    return page(
        wanted.byStage()
            ? lists.stages(condition, wanted.order(), page, size)
            : lists.cases(condition, page, size),
        page,
        size);
  }

  private void narrow(Caller caller, Cases.Filter filter, boolean byStage, Condition condition) {
    if (filter.mine()) {
      condition.waiting().only("s.claimed_by = ?", caller.signature());
    }
    if (filter.late()) {
      condition.late(desk.today());
    }
    String states = filter.state();
    for (String state : states == null ? new String[0] : states.split("\\+")) {
      if (byStage) {
        stage(state, condition);
      } else if (!Set.of("late", "missed", "unclaimed").contains(state)) {
        condition.status(state);
      }
    }
    words(caller, filter, condition);
  }

  private void stage(String state, Condition condition) {
    switch (state) {
      case "late" -> condition.late(desk.today());
      case "missed" -> condition.missed(desk.today());
      case "unclaimed" -> condition.waiting().except("s.claimed_by is not null");
      case "open", "awaiting-approval" -> condition.waiting().progress(state);
      default -> condition.progress(state);
    }
  }

  private void words(Caller caller, Cases.Filter filter, Condition condition) {
    String words = filter.words();
    if (words == null || words.isBlank()) {
      return;
    }
    OptionalLong serial = CaseNumber.serial(words.strip());
    if (serial.isPresent()) {
      condition.only("s.serial = ?", serial.getAsLong());
    } else {
      about(caller, words, condition);
    }
  }

  private void about(Caller caller, String words, Condition condition) {
    Set<Integer> ofOrganisations = access.series(SubjectKind.ORGANISATION);
    condition.about(
        access.series(SubjectKind.PERSON),
        subjects.persons(caller, words),
        ofOrganisations,
        ofOrganisations.isEmpty() ? List.of() : subjects.organisations(caller, words));
  }

  /** What does not wait has no due day that counts any more. */
  private static CaseLists.Order order(Cases.Filter filter, Condition condition) {
    return switch (filter.sort()) {
      case String sort when sort.equals("number") || !condition.isWaiting() ->
          CaseLists.Order.NUMBER;
      case "opened" -> CaseLists.Order.OPENED;
      default -> CaseLists.Order.DUE;
    };
  }

  private Page<CaseView.Line> page(CaseLists.Lines lines, int page, int size) {
    Set<SubjectReading.Key> keys = new HashSet<>();
    lines.rows().forEach(row -> keys.add(subjects.key(row.procedure(), row.subject())));
    Map<SubjectReading.Key, CaseSubject> known = subjects.find(keys);
    LocalDate today = desk.today();
    return new Page<>(
        lines.rows().stream().map(row -> line(row, known, today)).toList(),
        page,
        size,
        lines.total());
  }

  private CaseView.Line line(
      CaseLists.Row row, Map<SubjectReading.Key, CaseSubject> known, LocalDate today) {
    SubjectReading.Key key = subjects.key(row.procedure(), row.subject());
    CaseSubject subject = known.get(key);
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
        key.kind(),
        subject == null ? "" : subject.name(),
        offices.get(row.office(), Locale.ENGLISH).code(),
        row.opened(),
        row.due(),
        late,
        missed,
        row.claimedBy());
  }
}
