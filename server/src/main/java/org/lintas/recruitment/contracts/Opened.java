package org.lintas.recruitment.contracts;

/**
 * A contract that was begun.
 *
 * @param code by which the worker reads it, told this once
 */
public record Opened(Contract contract, String code) {

  /** Secret: in no log. */
  @Override
  public String toString() {
    return contract.toString();
  }
}
