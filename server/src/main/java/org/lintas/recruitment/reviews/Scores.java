package org.lintas.recruitment.reviews;

/**
 * What a worker says, each from 1 (not at all as promised) to 5 (wholly).
 *
 * @param fees whether it cost what was promised
 * @param contract whether the contract was as promised
 * @param job whether the work was as promised
 */
public record Scores(int fees, int contract, int job) {

  static final int LEAST = 1;
  static final int MOST = 5;
}
