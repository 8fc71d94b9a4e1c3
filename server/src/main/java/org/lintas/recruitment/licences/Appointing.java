package org.lintas.recruitment.licences;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lintas.access.Caller;
import org.lintas.casework.CasesMoved;
import org.lintas.organisations.Behind;
import org.lintas.organisations.NaturalPerson;
import org.lintas.organisations.NaturalPersons;
import org.lintas.procedure.Event;
import org.lintas.recruitment.casefile.CaseFile;
import org.lintas.recruitment.casefile.CaseFiles;
import org.lintas.shared.Result;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Enters who stands behind an applicant, as the application names them: by convention {@code
 * directorName}, {@code directorBorn}, {@code directorDocument}, and the same of each other role.
 * Every application makes records of its own; whether two are one person, an officer declares.
 */
@Component
class Appointing {

  private static final Caller SELF = new Caller.Node("recruitment");
  private static final Pattern DOCUMENT = Pattern.compile("([a-z][a-z-]+)[ :]+(.+)");

  private final CaseFiles files;
  private final NaturalPersons persons;

  Appointing(CaseFiles files, NaturalPersons persons) {
    this.files = files;
    this.persons = persons;
  }

  @EventListener
  @Order(5) // sanctions look for the person
  void on(CasesMoved moved) {
    List<Long> cases = files.moved(moved);
    if (!cases.isEmpty()) {
      files.read(cases).forEach(this::appoint);
    }
  }

  private void appoint(CaseFile file) {
    Map<String, String> answers = file.answers();
    for (Behind.Role role : Behind.Role.values()) {
      String name = answers.get(role.word() + "Name");
      if (name != null && !stands(file.organisation(), role, name)) {
        NaturalPerson.Particulars told =
            new NaturalPerson.Particulars(
                name,
                answers.get(role.word() + "LatinName"),
                answers.get(role.word() + "Born"),
                answers.get(role.word() + "Nationality"),
                document(answers.get(role.word() + "Document")));
        if (persons.enter(SELF, told) instanceof Result.Done<NaturalPerson>(var person)) {
          persons.appoint(SELF, file.organisation(), person.id(), role, since(file));
        }
      }
    }
  }

  private boolean stands(long organisation, Behind.Role role, String name) {
    return persons
        .behind(SELF, List.of(organisation))
        .getOrDefault(organisation, List.of())
        .stream()
        .anyMatch(each -> each.role() == role && each.person().name().equals(name));
  }

  private static LocalDate since(CaseFile file) {
    for (CaseFile.Told told : file.told()) {
      if (told.event() instanceof Event.CaseStarted started) {
        return started.on();
      }
    }
    throw new IllegalStateException("a case with answers has begun");
  }

  private static NaturalPerson.@Nullable Document document(@Nullable String answer) {
    if (answer == null) {
      return null;
    }
    Matcher matcher = DOCUMENT.matcher(answer);
    return matcher.matches()
        ? new NaturalPerson.Document(
            Objects.requireNonNull(matcher.group(1)),
            Objects.requireNonNull(matcher.group(2)),
            null)
        : new NaturalPerson.Document("document", answer, null);
  }
}
