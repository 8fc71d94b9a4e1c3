package org.lintas.gates.canary.casework.store;

/** Behind the door of its module. */
public class Hidden {

  public String secret() {
    return "hidden";
  }
}
