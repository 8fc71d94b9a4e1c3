package org.lintas.credential;

/** Where a paper's status stands: the address of a list, and the place in it, counted from 0. */
public record StatusPlace(String uri, int index) {

  public StatusPlace {
    if (index < 0) {
      throw new IllegalArgumentException("places are counted from 0");
    }
  }
}
