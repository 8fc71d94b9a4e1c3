package org.lintas.casework.imports.sample;

import java.util.List;
import java.util.random.RandomGenerator;

/** Values drawn by weight, with putting back. */
record Weights(List<String> values, int[] sums) {

  /** Reads one column of weights from a resource whose lines begin with the value. */
  static Weights read(String resource, int column) {
    List<String[]> lines = Resource.lines(resource);
    int[] sums = new int[lines.size()];
    int sum = 0;
    for (int at = 0; at < sums.length; at++) {
      sum += Integer.parseInt(lines.get(at)[column]);
      sums[at] = sum;
    }
    return new Weights(lines.stream().map(line -> line[0]).toList(), sums);
  }

  String draw(RandomGenerator random) {
    int pick = random.nextInt(sums[sums.length - 1]);
    int at = 0;
    while (pick >= sums[at]) {
      at++;
    }
    return values.get(at);
  }
}
