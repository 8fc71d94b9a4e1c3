package org.lintas.casework;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lintas.access.Caller;
import org.lintas.access.Throttle;
import org.lintas.casework.model.Kept;
import org.lintas.casework.model.Payload;
import org.lintas.casework.model.Privacy;
import org.lintas.casework.model.Standing;
import org.lintas.journal.Entry;
import org.lintas.journal.Journal;
import org.lintas.people.People;
import org.lintas.people.Person;
import org.lintas.procedure.CaseState;
import org.lintas.procedure.Event;
import org.lintas.procedure.Procedure;
import org.lintas.procedure.Stage;
import org.lintas.procedure.SubjectKind;
import org.lintas.procedures.Procedures;
import org.lintas.procedures.Published;
import org.lintas.shared.CaseNumber;
import org.lintas.shared.Result;
import org.lintas.shared.Word;
import org.springframework.stereotype.Component;

/**
 * The door of a worker to her own case, without an account. A wrong birth date and an unknown
 * number take the same way and the same time, so that guessing learns nothing.
 */
@Component
public class OwnCases {

  private static final long NOBODY = 0;
  private static final int TRIES = 10;
  private static final int NUMBERS = 100_000;

  private final Journal journal;
  private final People people;
  private final Procedures procedures;
  private final Throttle throttle;

  OwnCases(Journal journal, People people, Procedures procedures, Clock clock) {
    this.journal = journal;
    this.people = people;
    this.procedures = procedures;
    this.throttle = new Throttle(TRIES, Duration.ofMinutes(1), NUMBERS, clock);
  }

  /**
   * The case of a number. After ten tries with one number, there or not, another is allowed each
   * minute; whoever serves it must also count tries by address.
   *
   * @param number as people write it, with spaces or hyphens
   * @param born birth date as entered: {@code 1985}, {@code 1985-07} or {@code 1985-07-03}
   */
  public Result<OwnCase> find(Caller.Visitor visitor, String number, String born) {
    OptionalLong serial = CaseNumber.serial(number);
    if (serial.isPresent() && !throttle.take(CaseNumber.of(serial.getAsLong()))) {
      return Desk.refused("too-many-tries", "number");
    }
    List<Entry.Recorded> entries =
        journal
            .read(Entry.Chain.CASE, List.of(serial.orElse(NOBODY)))
            .getOrDefault(serial.orElse(NOBODY), List.of());
    Standing standing = entries.isEmpty() ? null : Standing.of(entries);
    long who = standing == null || !isOfPerson(standing) ? NOBODY : standing.origin().subject();
    Person person = people.find(Desk.SELF, List.of(who)).get(who);
    boolean same = agrees(born.strip(), person == null ? null : person.born());
    return standing == null || !standing.exists() || person == null || !same
        ? new Result.Missing<>()
        : new Result.Done<>(view(standing, person, payments(Kept.of(entries))));
  }

  /** An organisation was never born: its cases are not found so. */
  private boolean isOfPerson(Standing standing) {
    return procedures.get(Desk.SELF, standing.origin().procedure()).procedure().subject()
        == SubjectKind.PERSON;
  }

  /** Whether the day entered has every part that is known; what is not known is not asked. */
  static boolean agrees(String entered, @Nullable String known) {
    if (known == null || known.isEmpty()) {
      return false;
    }
    return entered.equals(known) || entered.startsWith(known + "-");
  }

  /** Every payment that the entries tell of, by stage. */
  private static Map<String, List<OwnCase.OwnPayment>> payments(List<Entry.Recorded> entries) {
    Map<String, List<OwnCase.OwnPayment>> payments = new HashMap<>();
    for (Entry.Recorded recorded : entries) {
      for (Event event : Payload.events(recorded.entry().payload())) {
        if (event instanceof Event.FeePaid paid) {
          payments
              .computeIfAbsent(paid.stage(), none -> new ArrayList<>())
              .add(new OwnCase.OwnPayment(paid.fee(), paid.amount(), paid.on()));
        }
      }
    }
    return payments;
  }

  private OwnCase view(
      Standing standing, Person person, Map<String, List<OwnCase.OwnPayment>> payments) {
    Published published = procedures.get(Desk.SELF, standing.origin().procedure());
    Procedure procedure = published.procedure();
    CaseState state = Privacy.veiled(procedure, standing.state(), Set.of());
    List<OwnCase.OwnStage> stages = new ArrayList<>();
    for (Stage stage : procedure.stages()) {
      CaseState.StageState reached = state.stages().get(stage.name());
      if (reached != null) {
        stages.add(view(stage, reached, payments.getOrDefault(stage.name(), List.of())));
      }
    }
    return new OwnCase(
        CaseNumber.of(standing.serial()),
        published,
        standing.origin().office(),
        initials(person.name()),
        Word.of(state.status()),
        stages,
        next(procedure, state));
  }

  private static OwnCase.OwnStage view(
      Stage stage, CaseState.StageState reached, List<OwnCase.OwnPayment> paid) {
    return new OwnCase.OwnStage(
        stage.name(),
        Word.of(reached.progress()),
        reached.opened(),
        reached.due(),
        reached.done(),
        stage.isPrivate() ? null : reached.outcome(),
        List.copyOf(paid),
        reached.reason());
  }

  private static List<String> next(Procedure procedure, CaseState state) {
    return state.status() != CaseState.Status.OPEN
        ? List.of()
        : procedure.stages().stream()
            .map(Stage::name)
            .filter(stage -> !state.stages().containsKey(stage))
            .toList();
  }

  /** {@code Aung Kyaw} → {@code A. K.}; a script's first letter with its marks stays whole. */
  static String initials(String name) {
    return Arrays.stream(name.strip().split("\\s+"))
        .map(OwnCases::first)
        .filter(letter -> !letter.isEmpty())
        .collect(Collectors.joining(" "));
  }

  private static String first(String word) {
    var boundaries = com.ibm.icu.text.BreakIterator.getCharacterInstance(Locale.ROOT);
    boundaries.setText(word);
    int end = boundaries.next();
    return end < 0 ? "" : word.substring(0, end) + ".";
  }
}
