package org.lintas.casework.imports.sample;

import java.util.random.RandomGenerator;

/**
 * Draws kinds without putting them back, so that in the end each kind came out exactly as often.
 */
final class Urn {

  private final long[] left;

  Urn(long... left) {
    this.left = left.clone();
  }

  /**
   * Draws one kind.
   *
   * @param favour how much likelier than its share each kind is for this draw
   */
  int draw(RandomGenerator random, double... favour) {
    double whole = 0;
    for (int kind = 0; kind < left.length; kind++) {
      whole += weight(kind, favour);
    }
    double pick = random.nextDouble() * whole;
    int drawn = -1;
    for (int kind = 0; kind < left.length && pick >= 0; kind++) {
      if (left[kind] > 0) {
        drawn = kind;
        pick -= weight(kind, favour);
      }
    }
    left[drawn]--;
    return drawn;
  }

  private double weight(int kind, double[] favour) {
    return left[kind] * (favour.length == 0 ? 1 : favour[kind]);
  }
}
