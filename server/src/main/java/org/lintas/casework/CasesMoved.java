package org.lintas.casework;

import java.util.List;

/** Cases took a step. What step, the journal tells: entry {@code version} of the case. */
public record CasesMoved(List<Step> steps) {

  /** One entry of one case. */
  public record Step(long serial, int version) {}
}
