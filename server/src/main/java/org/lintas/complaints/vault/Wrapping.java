package org.lintas.complaints.vault;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How a data key is wrapped: by a key of its own in an envelope that HPKE seals for the holder. One
 * envelope serves all that one holder is given together, because sealing it is what costs.
 */
final class Wrapping {

  private Wrapping() {}

  /**
   * Wraps data keys for one holder.
   *
   * @param keys by compartment and generation
   */
  static List<DataKeys.Wrapped> of(
      long complaint,
      String holder,
      byte[] publicHalf,
      @Nullable Instant until,
      Map<Compartment, TreeMap<Integer, Sealing>> keys) {
    Sealing wrapping = Sealing.make();
    byte[] envelope = KeyPair.seal(publicHalf, wrapping.key(), envelope(complaint, holder));
    List<DataKeys.Wrapped> wrapped = new ArrayList<>();
    keys.forEach((compartment, generations) ->
        generations.forEach((generation, key) ->
            wrapped.add(
                new DataKeys.Wrapped(
                    compartment,
                    generation,
                    holder,
                    until,
                    envelope,
                    wrapping.seal(key.key(), said(complaint, compartment, generation))))));
    return wrapped;
  }

  /** The data key of a row, by the holder's key pair. */
  static Sealing open(KeyPair pair, long complaint, DataKeys.Entitled row, String said) {
    byte[] wrapping =
        pair.open(row.envelope(), envelope(complaint, row.holder())).orElseThrow(NotEntitled::new);
    return new Sealing(
        new Sealing(wrapping).open(row.sealed(), said).orElseThrow(NotEntitled::new));
  }

  /** A team's key pair, by a member's keys. */
  static KeyPair team(Keys keys, TeamKeys.Wrap wrap) {
    byte[] secret = keys.pair().open(wrap.sealed(), wrap.key().id()).orElseThrow(NotEntitled::new);
    return KeyPair.of(wrap.key().publicHalf(), secret);
  }

  /** Names a data key; what it is bound to when it is wrapped. */
  static String said(long complaint, Compartment compartment, int generation) {
    return "complaint/" + complaint + "/" + compartment.code() + "/" + generation;
  }

  private static String envelope(long complaint, String holder) {
    return "complaint/" + complaint + "/for/" + holder;
  }
}
