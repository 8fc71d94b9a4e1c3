package org.lintas.cards.paper.batch;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lintas.access.Caller;
import org.lintas.access.Office;
import org.lintas.access.Offices;
import org.lintas.cards.paper.batch.Batch.State;
import org.lintas.casework.Cases;
import org.lintas.procedure.Effect;
import org.lintas.procedure.Reason;
import org.lintas.procedure.Stage;
import org.lintas.procedures.Procedures;
import org.lintas.procedures.Published;
import org.lintas.shared.Result;
import org.springframework.stereotype.Component;

/** The door to files of many cards. Each is seen by the officer who ordered it, and nobody else. */
@Component
public class Batches {

  /** Days after which a file is deleted: it holds personal data. */
  public static final int DAYS_KEPT = 7;

  /** Cards a file holds at most: 625 sheets, as much as a printer takes. */
  static final int MOST = 5_000;

  private static final int LISTED = 50;

  private final BatchStore store;
  private final BatchClock work;
  private final Cases cases;
  private final Procedures procedures;
  private final Offices offices;
  private final Clock clock;

  Batches(
      BatchStore store,
      BatchClock work,
      Cases cases,
      Procedures procedures,
      Offices offices,
      Clock clock) {
    this.store = store;
    this.work = work;
    this.cases = cases;
    this.procedures = procedures;
    this.offices = offices;
    this.clock = clock;
  }

  /** Orders a file of the cards that match and that the caller may see. */
  public Result<Batch> order(Caller.Officer officer, Choice choice, Locale language) {
    Instant now = clock.instant();
    LocalDate today = LocalDate.ofInstant(now, clock.getZone());
    BatchStore.Chosen chosen = store.choose(where(officer, choice), choice, today, MOST);
    if (chosen.serials().isEmpty()) {
      return new Result.Refused<>(List.of(new Reason("no-cards", null, Map.of())));
    }
    long id = store.add(officer.signature(), now, language, chosen);
    work.wake();
    return find(officer, id);
  }

  public Result<Batch> find(Caller.Officer officer, long id) {
    return Result.of(store.find(officer.signature(), id));
  }

  /** The caller's last files, newest first. */
  public List<Batch> list(Caller.Officer officer) {
    return store.list(officer.signature(), LISTED);
  }

  /** Stops a file that is being made; one that is ready is deleted. */
  public Result<Batch> cancel(Caller.Officer officer, long id) {
    Optional<Batch> found = store.find(officer.signature(), id);
    if (found.isEmpty()) {
      return new Result.Missing<>();
    }
    store.end(id, State.CANCELLED, clock.instant());
    if (found.get().atWork()) {
      store.forget(id);
    }
    return find(officer, id);
  }

  /** Whether a file can be downloaded. */
  public boolean isReady(Caller.Officer officer, long id) {
    return store.find(officer.signature(), id).filter(it -> it.state() == State.DONE).isPresent();
  }

  /** Writes a file that is ready, piece by piece. */
  public void write(Caller.Officer officer, long id, OutputStream to) throws IOException {
    if (isReady(officer, id)) {
      int part = 0;
      for (Optional<byte[]> piece = store.part(id, part);
          piece.isPresent();
          piece = store.part(id, ++part)) {
        to.write(piece.get());
      }
    }
  }

  /** Whether there may be something here for the caller: asked on every page, so it asks little. */
  public boolean concern(Caller.Officer officer) {
    return procedures.current(officer).stream()
        .filter(each -> !kinds(each).isEmpty())
        .anyMatch(each ->
            officer.holds("programme-manager")
                || each.procedure().stages().stream().anyMatch(it -> officer.holds(it.by())));
  }

  /** Versions of procedures that issue cards and whose cases the caller may see somewhere. */
  public List<Published> visible(Caller.Officer officer) {
    List<Office> everywhere = offices.all(Locale.ENGLISH);
    return procedures.all(officer).stream()
        .filter(each -> !kinds(each).isEmpty())
        .filter(each ->
            everywhere.stream().anyMatch(office -> cases.maySee(officer, each.id(), office.id())))
        .toList();
  }

  /** Offices where the caller may see cards. */
  public List<Office> offices(Caller.Officer officer, Locale locale) {
    List<Published> visible = visible(officer);
    return offices.all(locale).stream()
        .filter(office ->
            visible.stream().anyMatch(each -> cases.maySee(officer, each.id(), office.id())))
        .toList();
  }

  /** Kinds of cards that a procedure issues. */
  public static Set<String> kinds(Published published) {
    Set<String> kinds = new LinkedHashSet<>();
    for (Stage stage : published.procedure().stages()) {
      for (Effect effect : stage.effects()) {
        if (effect instanceof Effect.Issues issues) {
          kinds.add(issues.card());
        }
      }
    }
    return kinds;
  }

  private BatchStore.Where where(Caller.Officer officer, Choice choice) {
    Set<Integer> within = within(choice);
    List<Integer> versions = new ArrayList<>();
    List<Integer> places = new ArrayList<>();
    for (Published published : procedures.all(officer)) {
      boolean wanted =
          choice.procedure() == null || published.procedure().name().equals(choice.procedure());
      for (int office : wanted ? within : Set.<Integer>of()) {
        if (cases.maySee(officer, published.id(), office)) {
          versions.add(published.id());
          places.add(office);
        }
      }
    }
    return new BatchStore.Where(versions.toArray(Integer[]::new), places.toArray(Integer[]::new));
  }

  private Set<Integer> within(Choice choice) {
    Set<Integer> within = new LinkedHashSet<>();
    Optional<Office> top =
        choice.office() == null ? Optional.empty() : offices.find(choice.office(), Locale.ENGLISH);
    for (Office office : offices.all(Locale.ENGLISH)) {
      if (choice.office() == null
          || top.filter(it -> offices.covers(it.id(), office.id())).isPresent()) {
        within.add(office.id());
      }
    }
    return within;
  }
}
