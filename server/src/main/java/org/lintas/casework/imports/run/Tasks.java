package org.lintas.casework.imports.run;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.lintas.access.Caller;
import org.lintas.access.Office;
import org.lintas.access.Offices;
import org.lintas.casework.imports.model.Heading;
import org.lintas.casework.imports.model.Scope;
import org.lintas.casework.imports.model.Task;
import org.lintas.procedure.Actor;
import org.lintas.procedure.Stage;
import org.lintas.procedures.Procedures;
import org.lintas.procedures.Published;
import org.springframework.stereotype.Component;

/** Makes the task of an import: which procedure, which stage, at which offices, as whom. */
@Component
public class Tasks {

  public static final String ROLE = "programme-manager";

  private final Procedures procedures;
  private final Offices offices;
  private final Clock clock;

  Tasks(Procedures procedures, Offices offices, Clock clock) {
    this.procedures = procedures;
    this.offices = offices;
    this.clock = clock;
  }

  Task of(Job job, Heading heading) {
    Published published = procedures.get(Beginnings.SELF, job.procedure());
    return new Task(
        published,
        published.procedure().findStage(job.stage()).orElseThrow(),
        procedures.series(Beginnings.SELF, published.procedure().name()),
        heading,
        scope(job, published, job.stage()),
        LocalDate.now(clock));
  }

  /** How to read the columns of an import's file. */
  public Heading.Reading heading(Job job, List<String> header, Map<String, String> words) {
    Published published = procedures.get(Beginnings.SELF, job.procedure());
    Stage stage = published.procedure().findStage(job.stage()).orElseThrow();
    return Heading.of(header, published.procedure(), stage, words);
  }

  /**
   * The person who manages the programme acts in the stage's role: the import is that person's
   * deed, and the journal says so.
   */
  private Scope scope(Job job, Published published, String stage) {
    Caller.Officer officer = officer(job.order());
    Set<String> roles = new HashSet<>();
    published.procedure().findStage(stage).map(Stage::by).ifPresent(roles::add);
    Map<String, Integer> byName = new HashMap<>();
    for (String language : published.procedure().texts().keySet()) {
      for (Office office : offices.all(Locale.of(language))) {
        byName.putIfAbsent(office.name().toLowerCase(Locale.ROOT), office.id());
        byName.put(office.code().toLowerCase(Locale.ROOT), office.id());
      }
    }
    return new Scope(
        new Actor(officer.signature(), roles),
        offices.where(officer, ROLE),
        byName,
        job.order().offices().stream().findFirst().orElse(null));
  }

  /** Who ordered that an import be taken back. */
  static Caller.Officer officer(Job.Order order, Job.Undo undo) {
    return undo.by() == null
        ? officer(order)
        : officer(new Job.Order(undo.account(), undo.by(), order.offices(), order.at()));
  }

  /** Who ordered an import, with no more rights than the import needs. */
  static Caller.Officer officer(Job.Order order) {
    Set<Caller.Grant> grants = new HashSet<>();
    order.offices().forEach(office -> grants.add(new Caller.Grant(ROLE, office)));
    return new Caller.Officer(order.account(), order.by(), order.by(), grants);
  }
}
