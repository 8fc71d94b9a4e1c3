package org.lintas.casework;

import java.time.Instant;
import java.util.List;
import org.lintas.procedure.CaseState;
import org.lintas.procedure.Event;

/**
 * Cases took a step. Told inside the transaction that writes it: whoever listens writes what
 * follows in the same one, or stops it. Nothing of a person stands here.
 */
public record CasesMoved(List<Step> steps) {

  /**
   * One entry of one case.
   *
   * @param version seq of the entry
   * @param by signature of whoever acted
   * @param subject serial of the person or organisation that it is about, as the procedure says
   * @param procedure serial of the version it goes by
   * @param office serial
   * @param state of the case now; {@code NONE} when its beginning was taken back
   * @param effects what took hold with it
   * @param corrected whether answers were corrected
   * @param takenBack the first entry that no longer counts, or 0
   */
  public record Step(
      long serial,
      int version,
      Instant at,
      String by,
      long subject,
      int procedure,
      int office,
      CaseState.Status state,
      List<Effect> effects,
      boolean corrected,
      int takenBack) {}

  /**
   * An effect of a completed stage.
   *
   * @param turn how often the stage has been opened
   */
  public record Effect(Event.EffectDue due, int turn) {}
}
