package org.lintas.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.jspecify.annotations.Nullable;
import org.lintas.procedure.CaseState.Progress;
import org.lintas.procedure.CaseState.StageState;
import org.lintas.procedure.CaseState.Status;

/** What holds however people press the buttons. */
class EnginePropertiesTest {
  private static final LocalDate FIRST = LocalDate.of(2024, 3, 1);
  private static final List<String> ROLES =
      List.of("librarian", "optician", "cashier", "keeper", Engine.CLOCK);
  private static final Procedure TOY = Given.definition("toy/library-card");

  /** A way of random presses; half of them sensible, so that cases get somewhere. */
  private static final class Way {
    private final Random random;
    private final List<Event> events = new ArrayList<>();
    private CaseState state = CaseState.NONE;
    private LocalDate day = FIRST;

    Way(long seed) {
      random = new Random(seed);
    }

    Way go(int steps) {
      for (int i = 0; i < steps; i++) {
        day = day.plusDays(random.nextInt(3));
        Action action = action();
        Decision decision = Engine.decide(TOY, state, action, Given.TODAY);
        assertThat(Engine.decide(TOY, state, action, Given.TODAY)).isEqualTo(decision);
        if (decision instanceof Decision.Accepted accepted) {
          assertThat(state.applyAll(accepted.events())).isEqualTo(accepted.next());
          events.addAll(accepted.events());
          state = accepted.next();
          mustBeAllowed(state);
        } else {
          assertThat(((Decision.Refused) decision).reasons()).isNotEmpty();
        }
      }
      return this;
    }

    private Action action() {
      Stage stage = TOY.stages().get(random.nextInt(TOY.stages().size()));
      String role = random.nextInt(5) == 0 ? ROLES.get(random.nextInt(5)) : stage.by();
      Actor by = new Actor(role + random.nextInt(3), Set.of(role));
      String name = stage.name();
      return switch (random.nextInt(14)) {
        case 0 -> new Action.Approve(by, day, name);
        case 1 -> new Action.Refuse(by, day, name, "No");
        case 2 -> new Action.SendBack(by, day, name, before(stage), "Again");
        case 3 -> new Action.Correct(by, day, name, answers(stage), "Typed wrong");
        case 4 -> new Action.Lapse(new Actor("c", Set.of(Engine.CLOCK)), day, name);
        case 5 -> new Action.Appeal(by, day, name, "Unjust");
        case 6 ->
            random.nextInt(10) == 0
                ? new Action.Withdraw(by, day, "")
                : new Action.Note(by, day, "Called");
        default ->
            state.status() == Status.NONE
                ? new Action.Start(
                    new Actor("l", Set.of("librarian")),
                    day,
                    null,
                    answers(TOY.stages().getFirst()),
                    List.of())
                : new Action.Complete(
                    by, day, name, outcome(stage), answers(stage), payments(stage));
      };
    }

    private String before(Stage stage) {
      return stage.after().isEmpty() || random.nextInt(3) == 0
          ? stage.name()
          : stage.after().getFirst();
    }

    private @Nullable String outcome(Stage stage) {
      return stage.outcomes().isEmpty()
          ? null
          : stage.outcomes().get(random.nextInt(stage.outcomes().size()));
    }

    private Map<String, String> answers(Stage stage) {
      Map<String, String> answers = new HashMap<>();
      for (Field field : stage.form()) {
        if (field.required()) {
          answers.put(field.name(), field.name().equals("born") ? "1990" : "tales");
        }
      }
      return answers;
    }

    private List<Payment> payments(Stage stage) {
      Map<String, Money> paid =
          state.findStage(stage.name()).map(StageState::paid).orElse(Map.of());
      return stage.fees().stream()
          .filter(f -> !paid.containsKey(f.name()))
          .map(f -> new Payment(f.name(), f.amount().toString(), null))
          .toList();
    }
  }

  /** What the definition allows of any state of the toy library. */
  private static void mustBeAllowed(CaseState state) {
    for (Stage stage : TOY.stages()) {
      StageState at = state.stages().get(stage.name());
      if (at == null) {
        continue;
      }
      boolean begun = at.progress() != Progress.SKIPPED && at.progress() != Progress.WAITING;
      for (String earlier : stage.after()) {
        boolean optional = TOY.findStage(earlier).orElseThrow().optional();
        assertThat(!begun || optional || state.stages().containsKey(earlier))
            .as("%s begun before %s", stage.name(), earlier)
            .isTrue();
      }
      if (at.progress() == Progress.COMPLETED) {
        assertThat(stage.heldBy()).isNull();
        assertThat(at.paid().keySet()).containsAll(stage.fees().stream().map(Fee::name).toList());
        assertThat(at.outcome() == null).isEqualTo(stage.outcomes().isEmpty());
        assertThat(stage.window() == null || at.done() != null).isTrue();
      }
      if (stage.isPrivate()) {
        assertThat(at.answers()).isEmpty();
      }
      assertThat(at.paid().values()).allMatch(m -> m.minor() > 0);
    }
    long refused =
        state.stages().values().stream().filter(s -> s.progress() == Progress.REFUSED).count();
    assertThat(refused).isEqualTo(state.status() == Status.REFUSED ? 1 : 0);
    StageState card = state.stages().get("card");
    if (card != null && card.progress() == Progress.COMPLETED) {
      assertThat(state.status()).isNotEqualTo(Status.REFUSED);
    }
    if (state.status() == Status.FINISHED) {
      assertThat(state.stages().values())
          .allMatch(s ->
              s.progress() == Progress.COMPLETED
                  || s.progress() == Progress.SKIPPED
                  || s.progress() == Progress.LAPSED);
    }
  }

  @Property(tries = 300)
  void replayingACasesEventsGivesItsState(@ForAll long seed, @ForAll @IntRange(max = 60) int n) {
    Way way = new Way(seed).go(n);
    assertThat(CaseState.NONE.applyAll(way.events)).isEqualTo(way.state);
  }

  @Property(tries = 100)
  void eventsReadFromJsonGiveTheSameState(@ForAll long seed) {
    Way way = new Way(seed).go(40);
    assertThat(CaseState.NONE.applyAll(EventJson.read(EventJson.write(way.events))))
        .isEqualTo(way.state);
  }

  @Property(tries = 300)
  void eventsInAnyOrderNeverThrow(@ForAll long seed) {
    Way way = new Way(seed).go(40);
    List<Event> shuffled = new ArrayList<>(way.events);
    shuffled.addAll(EventJsonTest.ALL);
    Collections.shuffle(shuffled, new Random(seed));
    assertThat(CaseState.NONE.applyAll(shuffled)).isNotNull();
  }

  @Property(tries = 500)
  void unknownInputNeverThrows(
      @ForAll String stage,
      @ForAll String field,
      @ForAll String text,
      @ForAll @LongRange(min = -999_999_999L * 365, max = 999_999_999L * 365) long epochDay) {
    LocalDate on = LocalDate.ofEpochDay(epochDay);
    Actor actor = new Actor(text, Set.of(field, "librarian"));
    Map<String, String> answers =
        Map.of(field, text, "fullName", text, "born", text, "phone", text);
    List<Payment> payments = List.of(new Payment(field, text, text));
    CaseState open = new Way(7).go(12).state;
    for (LocalDate day : List.of(on, FIRST)) {
      for (String name : List.of(stage, "request", "deposit", "eyesight")) {
        for (Action action :
            List.of(
                new Action.Start(actor, day, text, answers, payments),
                new Action.Complete(actor, day, name, text, answers, payments),
                new Action.Approve(actor, day, name),
                new Action.Refuse(actor, day, name, text),
                new Action.SendBack(actor, day, name, text, text),
                new Action.Correct(actor, day, name, answers, text),
                new Action.Withdraw(actor, day, text),
                new Action.Appeal(actor, day, name, text),
                new Action.Note(actor, day, text),
                new Action.Lapse(actor, day, name))) {
          assertThat(Engine.decide(TOY, CaseState.NONE, action, Given.TODAY)).isNotNull();
          assertThat(Engine.decide(TOY, open, action, Given.TODAY)).isNotNull();
        }
      }
    }
  }

  @Property(tries = 200)
  void acceptedAnswersReadAgainGiveThemselves(@ForAll String name, @ForAll String wish) {
    Map<String, String> answers = Map.of("fullName", name, "born", "1990");
    Action.Start start =
        new Action.Start(new Actor("l", Set.of("librarian")), FIRST, null, answers, List.of());
    if (Engine.decide(TOY, CaseState.NONE, start, Given.TODAY)
        instanceof Decision.Accepted accepted) {
      Map<String, String> canonical = accepted.next().findStage("request").orElseThrow().answers();
      Action.Start again =
          new Action.Start(new Actor("l", Set.of("librarian")), FIRST, null, canonical, List.of());
      assertThat(
              Given.accepted(TOY, CaseState.NONE, again)
                  .findStage("request")
                  .orElseThrow()
                  .answers())
          .isEqualTo(canonical);
    }
  }

  @Property
  void moneyAddsUp(
      @ForAll @LongRange(max = 1_000_000_000_000L) long a,
      @ForAll @LongRange(max = 1_000_000_000_000L) long b) {
    Money x = new Money(a, "THB");
    Money y = new Money(b, "THB");
    assertThat(x.plus(y)).isEqualTo(y.plus(x));
    assertThat(x.plus(y).amount()).isEqualByComparingTo(x.amount().add(y.amount()));
    assertThat(Money.of(x.toString())).isEqualTo(x);
  }
}
