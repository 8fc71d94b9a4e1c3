package org.lintas.recruitment.register;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.lintas.access.Caller;
import org.lintas.organisations.Organisation;
import org.lintas.organisations.Organisations;
import org.lintas.recruitment.licences.Licence;
import org.lintas.recruitment.licences.Licences;
import org.lintas.recruitment.register.Change.What;
import org.lintas.recruitment.sanctions.Sanction;
import org.lintas.recruitment.sanctions.Sanctions;
import org.lintas.recruitment.watch.WatchEntry;
import org.lintas.recruitment.watch.WatchList;
import org.springframework.stereotype.Component;

/** The last changes of the register, for those who follow it. */
@Component
public class Changes {

  private static final Caller VISITOR = new Caller.Visitor();

  private final Licences licences;
  private final Sanctions sanctions;
  private final WatchList watch;
  private final Organisations organisations;
  private final Clock clock;

  Changes(
      Licences licences,
      Sanctions sanctions,
      WatchList watch,
      Organisations organisations,
      Clock clock) {
    this.licences = licences;
    this.sanctions = sanctions;
    this.watch = watch;
    this.organisations = organisations;
    this.clock = clock;
  }

  /** What happened to an organisation of a serial. */
  private record Event(Instant at, What what, String kind, String key, long about) {}

  /** Newest first; agencies alone. */
  public List<Change> latest(Caller caller, int most) {
    List<Event> events = new ArrayList<>();
    licences.latest(VISITOR, most).forEach(each -> licence(each, events));
    sanctions.latest(VISITOR, most).forEach(each -> sanction(each, events));
    watch.latest(VISITOR, most).forEach(each -> watched(each, events));
    TreeSet<Long> about = new TreeSet<>();
    events.forEach(each -> about.add(each.about()));
    Map<Long, Organisation> known = organisations.find(VISITOR, about);
    Instant now = clock.instant();
    return events.stream()
        .filter(each -> !each.at().isAfter(now))
        .sorted(Comparator.comparing(Event::at).thenComparing(Event::key).reversed())
        .flatMap(each -> told(each, known).stream())
        .limit(most)
        .toList();
  }

  private static List<Change> told(Event event, Map<Long, Organisation> known) {
    Organisation about = known.get(event.about());
    return about == null || about.kind() != Organisation.Kind.AGENCY
        ? List.of()
        : List.of(new Change(event.at(), event.what(), event.kind(), event.key(), about));
  }

  private void licence(Licence licence, List<Event> events) {
    String key = "licence-" + licence.caseNumber() + "-" + licence.kind();
    add(events, licence.at(), What.LICENCE_GRANTED, licence.kind(), key, licence.organisation());
    LocalDate ended = licence.ended();
    if (ended != null) {
      Instant at = later(licence.at(), ended);
      add(events, at, What.LICENCE_ENDED, licence.kind(), key, licence.organisation());
    }
  }

  private void sanction(Sanction sanction, List<Event> events) {
    String key = "sanction-" + sanction.number();
    String kind = sanction.kind().word();
    Instant at = later(sanction.at(), sanction.publicFrom());
    add(events, at, What.SANCTION_IMPOSED, kind, key, sanction.organisation());
    LocalDate lifted = sanction.lifted();
    if (lifted != null) {
      add(events, later(at, lifted), What.SANCTION_LIFTED, kind, key, sanction.organisation());
    }
  }

  private static void watched(WatchEntry entry, List<Event> events) {
    String key = "watch-" + entry.serial();
    String matter = entry.claim().matter().word();
    Instant at = entry.publishedAt();
    WatchEntry.Ending ending = entry.ending();
    if (at != null) {
      add(events, at, What.WATCH_PUBLISHED, matter, key, entry.claim().organisation());
    }
    if (ending != null) {
      add(events, ending.at(), What.WATCH_ENDED, matter, key, entry.claim().organisation());
    }
  }

  private static void add(
      List<Event> events, Instant at, What what, String kind, String key, long about) {
    events.add(new Event(at, what, kind, key + "-" + what.word(), about));
  }

  /** The later of a moment and the beginning of a day. */
  private Instant later(Instant at, LocalDate day) {
    Instant begins = day.atStartOfDay(clock.getZone()).toInstant();
    return begins.isAfter(at) ? begins : at;
  }
}
