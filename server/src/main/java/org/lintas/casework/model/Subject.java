package org.lintas.casework.model;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lintas.people.Person;
import org.lintas.procedure.CaseState;
import org.lintas.procedure.Procedure;
import org.lintas.procedure.Stage;

/**
 * The person whom a case is about, as its answers describe them: by convention the fields {@code
 * fullName}, {@code latinName}, {@code born}, {@code sex}, {@code nationality}, {@code document}
 * and {@code phone}.
 */
public final class Subject {

  private static final Pattern DOCUMENT = Pattern.compile("([a-z][a-z-]+)[ :]+(.+)");

  private Subject() {}

  /** Empty when no stage that all may read tells a name. */
  public static Optional<Person.Particulars> of(Procedure procedure, CaseState state) {
    Map<String, String> answers = answers(procedure, state);
    String name = answers.get("fullName");
    return name == null
        ? Optional.empty()
        : Optional.of(
            new Person.Particulars(
                name,
                answers.get("latinName"),
                answers.get("born"),
                answers.get("sex"),
                answers.get("nationality"),
                answers.get("phone"),
                documents(answers.get("document"))));
  }

  /** What stages that all may read tell, later ones before earlier. */
  static Map<String, String> answers(Procedure procedure, CaseState state) {
    Map<String, String> answers = new HashMap<>();
    for (Stage stage : procedure.stages()) {
      CaseState.StageState reached = state.stages().get(stage.name());
      if (reached != null) {
        answers.putAll(reached.answers());
      }
    }
    return answers;
  }

  /** What a form leaves out stays as it was known. */
  public static Person.Particulars completed(Person.Particulars told, Person known) {
    return new Person.Particulars(
        told.name(),
        or(told.latinName(), known.latinName()),
        or(told.born(), known.born()),
        or(told.sex(), known.sex()),
        or(told.nationality(), known.nationality()),
        or(told.phone(), known.phone()),
        told.documents().isEmpty() ? known.documents() : told.documents());
  }

  /** The person just entered with these particulars. */
  public static Person person(long serial, Person.Particulars told) {
    return new Person(
        serial,
        told.name(),
        told.latinName(),
        told.born(),
        told.sex(),
        told.nationality(),
        null,
        told.phone(),
        told.documents(),
        null);
  }

  private static @Nullable String or(@Nullable String told, @Nullable String known) {
    return told == null ? known : told;
  }

  private static List<Person.Document> documents(@Nullable String answer) {
    if (answer == null || answer.isBlank()) {
      return List.of();
    }
    Matcher matcher = DOCUMENT.matcher(answer);
    return matcher.matches()
        ? List.of(new Person.Document(matcher.group(1), matcher.group(2), null))
        : List.of(new Person.Document("document", answer, null));
  }
}
