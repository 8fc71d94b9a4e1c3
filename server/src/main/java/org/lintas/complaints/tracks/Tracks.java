package org.lintas.complaints.tracks;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lintas.access.Caller;
import org.lintas.complaints.Channel;
import org.lintas.complaints.Channels;
import org.lintas.complaints.tracks.TrackLine.Passed;
import org.lintas.complaints.tracks.TrackLine.Standing;
import org.lintas.complaints.tracks.store.TrackStore;
import org.lintas.complaints.tracks.store.TrackStore.StageRow;
import org.lintas.complaints.vault.Compartment;
import org.lintas.complaints.vault.Keys;
import org.lintas.complaints.vault.Vault;
import org.lintas.procedure.Procedure;
import org.lintas.procedure.ProcedureName;
import org.lintas.procedure.Words;
import org.lintas.procedures.Procedures;
import org.lintas.procedures.Published;
import org.lintas.shared.Page;
import org.springframework.stereotype.Component;

/** The door to where complaints stand on their tracks, as far as clocks know: no key is needed. */
@Component
public class Tracks {
  private static final Caller SELF = new Caller.Node("tracks");
  private static final String AUTHORITY = "complaints";

  private final TrackStore store;
  private final Procedures procedures;
  private final Channels channels;
  private final Vault vault;
  private final Clock clock;

  Tracks(TrackStore store, Procedures procedures, Channels channels, Vault vault, Clock clock) {
    this.store = store;
    this.procedures = procedures;
    this.channels = channels;
    this.vault = vault;
    this.clock = clock;
  }

  /** Tracks of a complaint for members of the channel that holds it. */
  public List<TrackLine> lines(Caller caller, long complaint, Locale locale) {
    return store
        .channel(complaint)
        .filter(own(caller)::contains)
        .map(held -> lines(complaint, locale))
        .orElse(List.of());
  }

  /** The same for whoever complained, and for whom a case is shared with. */
  public List<TrackLine> lines(Keys keys, long complaint, Locale locale) {
    return vault.entitled(keys, complaint, Compartment.TRACK)
        ? lines(complaint, locale)
        : List.of();
  }

  /** Tracks of all complaints that somebody of justice was let into, by complaint. */
  public Map<Long, List<TrackLine>> admitted(Caller.Officer officer, Locale locale) {
    return own(officer).isEmpty()
        ? Map.of()
        : lines(store.admitted(officer.account(), clock.instant()), locale);
  }

  private List<TrackLine> lines(long complaint, Locale locale) {
    return lines(List.of(complaint), locale).getOrDefault(complaint, List.of());
  }

  private Map<Long, List<TrackLine>> lines(List<Long> complaints, Locale locale) {
    Map<Long, List<StageRow>> stages = store.stages(complaints);
    Map<Long, List<TrackLine>> lines = new HashMap<>();
    store
        .of(complaints)
        .forEach((complaint, rows) ->
            lines.put(
                complaint,
                rows.stream()
                    .map(row -> line(row, stages.getOrDefault(row.id(), List.of()), locale))
                    .toList()));
    return lines;
  }

  private TrackLine line(TrackStore.Row row, List<StageRow> stages, Locale locale) {
    Procedure procedure = procedures.get(SELF, row.definition()).procedure();
    List<Passed> passed = new ArrayList<>();
    StageRow open = null;
    for (StageRow stage : stages) {
      Instant done = stage.doneAt();
      if (done == null) {
        open = open == null ? stage : open;
      } else {
        passed.add(
            new Passed(
                stage.stage(), title(procedure, stage.stage(), locale), stage.openedAt(), done));
      }
    }
    return new TrackLine(
        row.id(),
        row.name(),
        Words.text(procedure, "procedure.title", locale),
        open == null ? "" : open.stage(),
        open == null ? "" : title(procedure, open.stage(), locale),
        open == null ? null : open.openedAt(),
        open == null ? null : open.dueAt(),
        open != null && isLate(open.dueAt()),
        Standing.of(row.standing()),
        List.copyOf(passed));
  }

  private boolean isLate(@Nullable Instant due) {
    return due != null && due.isBefore(clock.instant());
  }

  private static String title(Procedure procedure, String stage, Locale locale) {
    return Words.text(procedure, "stage." + stage + ".title", locale);
  }

  /**
   * What {@code complaints.complaint.stage} says, in the reader's words: {@code From complaint to
   * remedy: Charge}.
   *
   * @param code such as {@code legal-track/charge}, or {@code detention}
   */
  public String words(String code, Locale locale) {
    String[] parts = code.split("/", 2);
    Optional<Procedure> procedure =
        procedures
            .findTrack(SELF, new ProcedureName(AUTHORITY, parts[0]))
            .map(Published::procedure);
    if (procedure.isEmpty()) {
      return code;
    }
    String track = Words.text(procedure.get(), "procedure.title", locale);
    return parts.length == 1 ? track : track + ": " + title(procedure.get(), parts[1], locale);
  }

  /** Stages past their moment in the caller's channels, the longest first. */
  public Page<OverdueStage> overdue(Caller caller, int page, int size) {
    List<String> own = own(caller);
    return own.isEmpty()
        ? new Page<>(List.of(), page, size, 0)
        : new Page<>(
            store.overdue(own, clock.instant(), size, (long) page * size),
            page,
            size,
            store.overdue(own, clock.instant()));
  }

  public int overdueCount(Caller caller) {
    List<String> own = own(caller);
    return own.isEmpty() ? 0 : store.overdue(own, clock.instant());
  }

  private List<String> own(Caller caller) {
    return channels.of(caller).stream().map(Channel::code).filter(Objects::nonNull).toList();
  }
}
