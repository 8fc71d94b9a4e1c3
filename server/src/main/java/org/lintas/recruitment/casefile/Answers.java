package org.lintas.recruitment.casefile;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;
import org.lintas.casework.CaseObjection.Intended;
import org.lintas.procedure.Event;
import org.lintas.procedure.Stage;
import org.lintas.shared.OrganisationNumber;

/** Answers of a step that is about to be written. */
public final class Answers {

  private Answers() {}

  /** Those that the step itself brings. */
  public static Map<String, String> given(Intended intended) {
    Map<String, String> given = new LinkedHashMap<>();
    for (Event event : intended.events()) {
      if (event instanceof Event.Answered answered) {
        given.putAll(answered.answers());
      }
    }
    return given;
  }

  /** All that the case then holds; of a later stage before those of an earlier one. */
  public static Map<String, String> all(Intended intended) {
    Map<String, String> all = new LinkedHashMap<>();
    for (Stage stage : intended.procedure().stages()) {
      intended.next().findStage(stage.name()).ifPresent(reached -> all.putAll(reached.answers()));
    }
    return all;
  }

  /** The organisation it is about, as far as it is known already. */
  public static OptionalLong organisation(Intended intended) {
    Long subject = intended.subject();
    if (subject != null) {
      return OptionalLong.of(subject);
    }
    String number = all(intended).get("organisation");
    return number == null ? OptionalLong.empty() : OrganisationNumber.serial(number);
  }
}
