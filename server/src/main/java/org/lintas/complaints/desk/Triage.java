package org.lintas.complaints.desk;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.lintas.shared.Word;

/**
 * What a caseworker makes of a complaint. Kinds and urgency stand in the clear, for queue and
 * clocks; everything else is sealed among the notes.
 *
 * @param groups to which the complainant may belong; never empty of reasons to protect
 * @param cause why papers are lacking, if they are
 */
public record Triage(
    List<String> kinds, Urgency urgency, Set<Group> groups, Cause cause, String words) {

  /** People whose way must not lead through the enforcement of immigration law. */
  public enum Group {
    ASYLUM_SEEKER,
    REFUGEE,
    TRAFFICKED,
    CHILD;

    public String word() {
      return Word.of(this);
    }

    public static Optional<Group> of(String word) {
      return Word.find(Group.class, word);
    }
  }

  /** How somebody came to be irregular, in the words of the region's own surveys. */
  public enum Cause {
    NONE,
    TRAFFICKED,
    SMUGGLED,
    OVERSTAYED,
    LEFT_EMPLOYER,
    SEEKS_REFUGE,
    PAPERS_TAKEN;

    public String word() {
      return Word.of(this);
    }

    public static Optional<Cause> of(String word) {
      return Word.find(Cause.class, word);
    }
  }

  /** What stays sealed of it. */
  public record Sealed(Set<Group> groups, Cause cause, String words) {

    /** Whether returning her to where she came from may endanger her: nobody may bring it about. */
    public boolean forbidsReturn() {
      return groups.contains(Group.ASYLUM_SEEKER)
          || groups.contains(Group.REFUGEE)
          || cause == Cause.SEEKS_REFUGE;
    }

    /** As a note: two lines of codes, then her caseworker's words. */
    String text() {
      String codes = groups.stream().map(Group::word).sorted().collect(Collectors.joining(","));
      return codes + "\n" + cause.word() + "\n" + words;
    }

    static Sealed of(String text) {
      String[] lines = text.split("\n", 3);
      Set<Group> groups = new LinkedHashSet<>();
      for (String code : lines[0].split(",")) {
        Group.of(code).ifPresent(groups::add);
      }
      Cause cause = lines.length < 2 ? Cause.NONE : Cause.of(lines[1]).orElse(Cause.NONE);
      return new Sealed(Set.copyOf(groups), cause, lines.length < 3 ? "" : lines[2]);
    }
  }

  Sealed sealed() {
    return new Sealed(groups, cause, words.strip());
  }
}
