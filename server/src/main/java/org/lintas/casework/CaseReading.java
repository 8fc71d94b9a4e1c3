package org.lintas.casework;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lintas.access.Caller;
import org.lintas.access.Offices;
import org.lintas.casework.model.Kept;
import org.lintas.casework.model.OrganisationTold;
import org.lintas.casework.model.Payload;
import org.lintas.casework.model.Privacy;
import org.lintas.casework.model.Standing;
import org.lintas.casework.model.Subject;
import org.lintas.casework.store.Change;
import org.lintas.journal.Entry;
import org.lintas.journal.Journal;
import org.lintas.organisations.Organisation;
import org.lintas.people.Newcomers;
import org.lintas.procedure.Actor;
import org.lintas.procedure.Event;
import org.lintas.procedure.Possible;
import org.lintas.procedures.Procedures;
import org.lintas.procedures.Published;
import org.lintas.shared.CaseNumber;
import org.lintas.shared.Result;
import org.springframework.stereotype.Component;

/** Reads single cases for those who may see them. */
@Component
class CaseReading {

  private final Journal journal;
  private final CaseAccess access;
  private final Procedures procedures;
  private final Offices offices;
  private final SubjectReading subjects;
  private final Unsealing unsealing;

  CaseReading(
      Journal journal,
      CaseAccess access,
      Procedures procedures,
      Offices offices,
      SubjectReading subjects,
      Unsealing unsealing) {
    this.journal = journal;
    this.access = access;
    this.procedures = procedures;
    this.offices = offices;
    this.subjects = subjects;
    this.unsealing = unsealing;
  }

  /** A case with the entries it was read from. */
  private record Open(Standing standing, Published published, List<Entry.Recorded> entries) {}

  Result<CaseView> find(Caller caller, long serial, Locale locale) {
    Optional<Open> open = open(caller, serial);
    return open.isEmpty()
        ? new Result.Missing<>()
        : new Result.Done<>(
            view(caller, open.get().published(), open.get().standing(), null, locale));
  }

  /** A case just written. */
  CaseView view(Caller caller, Change change, Standing after, @Nullable CaseSubject known) {
    long serial = after.origin().subject();
    Newcomers newcomers = change.newcomers();
    OrganisationTold told = change.organisation();
    CaseSubject entered = known;
    if (newcomers != null) {
      entered = new CaseSubject.OfPerson(Subject.person(serial, newcomers.particulars(serial)));
    } else if (told != null && told.fresh()) {
      entered = new CaseSubject.OfOrganisation(Organisation.of(serial, told.known()));
    }
    return view(caller, change.published(), after, entered, Locale.ENGLISH);
  }

  private CaseView view(
      Caller caller,
      Published published,
      Standing standing,
      @Nullable CaseSubject entered,
      Locale locale) {
    int office = standing.origin().office();
    Actor actor = access.actor(caller, published.procedure(), office);
    return new CaseView(
        standing.serial(),
        CaseNumber.of(standing.serial()),
        standing.version(),
        published,
        entered == null ? subjects.get(subjects.key(standing.origin())) : entered,
        offices.get(office, locale),
        Privacy.veiled(published.procedure(), standing.state(), actor.roles()),
        standing.origin().alike(),
        Possible.of(published.procedure(), standing.state(), actor));
  }

  Result<List<CaseView.HistoryLine>> history(Caller caller, long serial, Locale locale) {
    Optional<Open> open = open(caller, serial);
    if (open.isEmpty()) {
      return new Result.Missing<>();
    }
    var procedure = open.get().published().procedure();
    int office = open.get().standing().origin().office();
    var roles = access.roles(caller, procedure, office);
    List<CaseView.HistoryLine> lines = new ArrayList<>();
    for (Entry.Recorded recorded : open.get().entries()) {
      Entry entry = recorded.entry();
      lines.add(
          new CaseView.HistoryLine(
              entry.seq(),
              entry.at(),
              entry.actor(),
              entry.office() == 0 ? null : offices.get(entry.office(), locale),
              entry.action(),
              Privacy.veiled(procedure, Payload.events(entry.payload()), roles),
              HexFormat.of().formatHex(recorded.hash())));
    }
    return new Result.Done<>(lines);
  }

  /** Payments that nobody took back, oldest first. */
  Result<List<CasePayment>> payments(Caller caller, long serial) {
    Optional<Open> open = open(caller, serial);
    if (open.isEmpty()) {
      return new Result.Missing<>();
    }
    List<CasePayment> payments = new ArrayList<>();
    for (Entry.Recorded recorded : Kept.of(open.get().entries())) {
      int place = 0;
      for (Event event : Payload.events(recorded.entry().payload())) {
        if (event instanceof Event.FeePaid paid) {
          payments.add(new CasePayment(recorded.entry().seq(), place++, paid));
        }
      }
    }
    return new Result.Done<>(payments);
  }

  /** Runs in a transaction: no reading without its record. */
  Result<Map<String, String>> unseal(Caller caller, long serial, String stage) {
    return Result.of(
        open(caller, serial)
            .flatMap(open ->
                unsealing.answers(
                    caller, open.standing(), open.published(), open.entries(), stage)));
  }

  private Optional<Open> open(Caller caller, long serial) {
    List<Entry.Recorded> entries =
        journal.read(Entry.Chain.CASE, List.of(serial)).getOrDefault(serial, List.of());
    if (entries.isEmpty()) {
      return Optional.empty();
    }
    Standing standing = Standing.of(entries);
    Published published = procedures.get(caller, standing.origin().procedure());
    return standing.exists()
            && access.maySee(caller, published.procedure(), standing.origin().office())
        ? Optional.of(new Open(standing, published, entries))
        : Optional.empty();
  }
}
