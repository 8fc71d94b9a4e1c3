package org.lintas.complaints.tracks.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.lintas.procedure.Reason;
import org.lintas.shared.Word;

/**
 * A natural person against whom a complaint is. A company may stand beside, never alone.
 *
 * @param company for whom the person acted, or empty
 * @param organisation its number in the public register, or empty
 */
public record Respondent(
    long id, String name, Capacity capacity, String company, String organisation) {
  private static final int LONGEST = 200;

  /** As what somebody is complained of. */
  public enum Capacity {
    RECRUITER,
    EMPLOYER,
    SUPERVISOR,
    OFFICIAL,
    OTHER;

    public String code() {
      return Word.of(this);
    }

    public static Optional<Capacity> of(String code) {
      return Word.find(Capacity.class, code);
    }
  }

  /** What speaks against entering a respondent. */
  public static List<Reason> faults(String name, Optional<Capacity> capacity, String company) {
    List<Reason> faults = new ArrayList<>();
    if (name.isBlank()) {
      faults.add(
          new Reason(company.isBlank() ? "name-missing" : "company-alone", "name", Map.of()));
    }
    if (name.length() > LONGEST || company.length() > LONGEST) {
      String field = name.length() > LONGEST ? "name" : "company";
      faults.add(new Reason("too-long", field, Map.of("max", String.valueOf(LONGEST))));
    }
    if (name.chars().anyMatch(Character::isISOControl)
        || company.chars().anyMatch(Character::isISOControl)) {
      faults.add(new Reason("control-character", "name", Map.of()));
    }
    if (capacity.isEmpty()) {
      faults.add(new Reason("choose", "capacity", Map.of()));
    }
    return faults;
  }

  /** Whether a name written in a track means this person. */
  public boolean isCalled(String written) {
    return squeezed(name).equals(squeezed(written));
  }

  private static String squeezed(String text) {
    return text.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
  }
}
