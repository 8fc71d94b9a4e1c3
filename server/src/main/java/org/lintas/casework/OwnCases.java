package org.lintas.casework;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lintas.access.Caller;
import org.lintas.access.Throttle;
import org.lintas.casework.model.Codes;
import org.lintas.casework.model.Privacy;
import org.lintas.casework.model.Standing;
import org.lintas.people.People;
import org.lintas.people.Person;
import org.lintas.procedure.CaseState;
import org.lintas.procedure.Procedure;
import org.lintas.procedure.Stage;
import org.lintas.procedures.Procedures;
import org.lintas.procedures.Published;
import org.lintas.shared.CaseNumber;
import org.lintas.shared.Result;
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

  private final Desk desk;
  private final People people;
  private final Procedures procedures;
  private final Throttle throttle;

  OwnCases(Desk desk, People people, Procedures procedures, Clock clock) {
    this.desk = desk;
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
    Standing standing = desk.read(List.of(serial.orElse(NOBODY))).get(serial.orElse(NOBODY));
    long who = standing == null ? NOBODY : standing.origin().person();
    Person person = people.find(Desk.SELF, List.of(who)).get(who);
    boolean same = agrees(born.strip(), person == null ? null : person.born());
    return standing == null || person == null || !same
        ? new Result.Missing<>()
        : new Result.Done<>(view(standing, person));
  }

  /** Whether the day entered has every part that is known; what is not known is not asked. */
  static boolean agrees(String entered, @Nullable String known) {
    if (known == null || known.isEmpty()) {
      return false;
    }
    return entered.equals(known) || entered.startsWith(known + "-");
  }

  private OwnCase view(Standing standing, Person person) {
    Published published = procedures.get(Desk.SELF, standing.origin().procedure());
    Procedure procedure = published.procedure();
    CaseState state = Privacy.veiled(procedure, standing.state(), Set.of());
    List<OwnCase.OwnStage> stages = new ArrayList<>();
    for (Stage stage : procedure.stages()) {
      CaseState.StageState reached = state.stages().get(stage.name());
      if (reached != null) {
        stages.add(view(stage, reached));
      }
    }
    return new OwnCase(
        CaseNumber.of(standing.serial()),
        published,
        initials(person.name()),
        Codes.of(state.status()),
        stages,
        next(procedure, state));
  }

  private static OwnCase.OwnStage view(Stage stage, CaseState.StageState reached) {
    return new OwnCase.OwnStage(
        stage.name(),
        Codes.of(reached.progress()),
        reached.opened(),
        reached.due(),
        reached.done(),
        stage.isPrivate() ? null : reached.outcome(),
        List.copyOf(reached.paid().values()),
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
