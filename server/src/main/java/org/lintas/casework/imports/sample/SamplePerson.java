package org.lintas.casework.imports.sample;

import java.util.List;
import java.util.stream.Stream;

/**
 * Somebody who never lived, for demonstrations.
 *
 * @param born a whole day
 * @param province ISO 3166-2:TH
 */
public record SamplePerson(
    String name, String latinName, String sex, String born, String nationality, String province) {

  private static final int WHOLE_DAY = 10;

  /** The same people for the same seed. */
  public static List<SamplePerson> some(int count, long seed) {
    Round round = new Round(count * 10, seed);
    return Stream.generate(round::next)
        .filter(worker -> worker.born().length() == WHOLE_DAY)
        .limit(count)
        .map(worker ->
            new SamplePerson(
                worker.name().script(),
                worker.name().latin(),
                worker.woman() ? "female" : "male",
                worker.born(),
                worker.nationality(),
                worker.province()))
        .toList();
  }
}
