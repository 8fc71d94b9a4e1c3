package org.lintas.casework;

import java.util.List;
import java.util.Map;
import org.lintas.access.Caller;

/** What an officer should know of a case before deciding it, told by modules of higher tiers. */
public interface CaseWarnings {

  /**
   * Warnings of a case, the gravest first.
   *
   * @param caller who was found to be allowed to see the case
   */
  List<Warning> of(Caller caller, CaseView view);

  /**
   * A warning.
   *
   * @param key of its sentence
   * @param words what the sentence names
   * @param evidence sentences that say why
   * @param path where more of it stands
   */
  record Warning(String key, Map<String, String> words, List<Line> evidence, String path) {}

  /** A sentence with what it names. */
  record Line(String key, Map<String, String> words) {}
}
