package org.lintas.complaints.demo;

import java.util.Optional;
import org.lintas.access.Caller;
import org.lintas.shared.Result;

/** Those at a desk who take the steps of stories, each by the doors of their own work. */
interface DemoHands {

  /**
   * Takes a step of a case.
   *
   * @return what the door said; empty when such steps are others' work
   */
  Optional<Result<?>> take(Caller.Officer officer, String number, DemoStep step);
}
