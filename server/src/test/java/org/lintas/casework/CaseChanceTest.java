package org.lintas.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lintas.casework.Counter.DAY;
import static org.lintas.casework.Counter.answers;
import static org.lintas.casework.Counter.person;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.lintas.NodeTest;
import org.lintas.access.Caller;
import org.lintas.access.Offices;
import org.lintas.journal.Audit;
import org.lintas.journal.Entry;
import org.lintas.journal.Journal;
import org.lintas.procedure.Action;
import org.lintas.procedure.Actor;
import org.lintas.procedure.Payment;
import org.lintas.procedures.Procedures;
import org.lintas.shared.Result;
import org.springframework.beans.factory.annotation.Autowired;

/** Whatever officers do in whatever order: the tables stay what the journal tells. */
@NodeTest
class CaseChanceTest {

  private static final List<String> STAGES = List.of("registration", "health", "permit");

  @Autowired Cases cases;
  @Autowired Procedures procedures;
  @Autowired Offices offices;
  @Autowired Journal journal;
  @Autowired CaseAudit audit;

  @Test
  void noOrderOfActionsPartsTheTablesFromTheJournal() {
    Counter counter = new Counter(cases, procedures, offices);
    counter.open();
    for (long seed = 1; seed <= 12; seed++) {
      Random chance = new Random(seed);
      long serial = counter.start("Ma Chance").serial();
      int accepted = 1;
      for (int step = 0; step < 25; step++) {
        Caller caller = caller(counter, chance);
        int day = step / 3;
        Result<CaseView> done =
            cases.act(caller, serial, null, actor -> action(actor, chance, DAY.plusDays(day)));
        accepted += done instanceof Result.Done ? 1 : 0;
      }
      var entries = journal.read(Entry.Chain.CASE, List.of(serial)).getOrDefault(serial, List.of());
      assertThat(entries).as("seed %d", seed).hasSize(accepted);
      assertThat(audit.compare(List.of(new Audit.Subject(serial, List.copyOf(entries)))))
          .as("seed %d", seed)
          .isEmpty();
    }
  }

  private static Caller caller(Counter counter, Random chance) {
    return switch (chance.nextInt(4)) {
      case 0 -> counter.registrar();
      case 1 -> counter.healthOfficer();
      case 2 -> counter.employmentOfficer();
      default -> counter.secondOfficer();
    };
  }

  private static Action action(Actor actor, Random chance, LocalDate on) {
    String stage = STAGES.get(chance.nextInt(3));
    String other = STAGES.get(chance.nextInt(3));
    return switch (chance.nextInt(9)) {
      case 0 -> new Action.Refuse(actor, on, stage, "no");
      case 1 -> new Action.SendBack(actor, on, stage, other, "once more");
      case 2 -> new Action.Appeal(actor, on, stage, "unjust");
      case 3 -> new Action.Note(actor, on, "seen");
      case 4 -> new Action.Correct(actor, on, "registration", person("Ma Changed"), "typo");
      case 5 -> new Action.Approve(actor, on, "permit");
      case 6 -> permit(actor, on);
      default -> health(actor, on, chance.nextBoolean() ? "fit" : "unfit");
    };
  }

  private static Action health(Actor actor, LocalDate on, String outcome) {
    List<Payment> paid = List.of(new Payment("health-scheme", "1700 THB", null));
    return new Action.Complete(actor, on, "health", outcome, answers("finding", "none"), paid);
  }

  private static Action permit(Actor actor, LocalDate on) {
    List<Payment> paid = List.of(new Payment("permit", "3800 THB", null));
    return new Action.Complete(actor, on, "permit", null, answers(), paid);
  }
}
