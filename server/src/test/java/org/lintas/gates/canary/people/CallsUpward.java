package org.lintas.gates.canary.people;

import org.lintas.gates.canary.casework.store.Hidden;

/** Uses a higher tier, and what is behind its door. */
public class CallsUpward {

  private final Hidden hidden = new Hidden();

  public String call() {
    return hidden.secret();
  }
}
