package org.lintas.access;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Slows guessing down: a bucket of tries a key, filled again one by one. Held in memory and
 * bounded; when there are too many keys, the one not seen for longest is forgotten.
 */
public final class Throttle {

  private final int tries;
  private final long millisATry;
  private final Clock clock;
  private final Map<String, Bucket> buckets;

  private record Bucket(double left, long at) {}

  /**
   * A throttle with all buckets full.
   *
   * @param tries how many may come at once
   * @param each how long until one more try is allowed
   * @param keys how many keys are remembered
   */
  public Throttle(int tries, Duration each, int keys, Clock clock) {
    this.tries = tries;
    this.millisATry = each.toMillis();
    this.clock = clock;
    this.buckets =
        new LinkedHashMap<>(16, 0.75f, true) {
          @Override
          protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > keys;
          }
        };
  }

  /**
   * Takes one try; false when none was left. Taken before what it guards is done and given back
   * when that was no guess: counted afterwards, many at once would all begin before the first
   * counts.
   */
  public synchronized boolean take(String key) {
    Bucket bucket = filled(key);
    boolean allowed = bucket.left() >= 1;
    buckets.put(key, allowed ? new Bucket(bucket.left() - 1, bucket.at()) : bucket);
    return allowed;
  }

  /** Gives a try back that was no guess. */
  public synchronized void giveBack(String key) {
    Bucket bucket = filled(key);
    buckets.put(key, new Bucket(Math.min(tries, bucket.left() + 1), bucket.at()));
  }

  private Bucket filled(String key) {
    long now = clock.millis();
    Bucket before = buckets.get(key);
    if (before == null) {
      return new Bucket(tries, now);
    }
    double grown = before.left() + (double) Math.max(0, now - before.at()) / millisATry;
    return new Bucket(Math.min(tries, grown), now);
  }

  /**
   * What one household or office shares: an IPv4 address, or the first half of an IPv6 one, of
   * which the other half is chosen freely by whoever asks. A unique local one (RFC 4193) counts
   * whole: Tor gives its circuits to a service on the same machine under such addresses, and all
   * who come by Tor would otherwise wait for one who guesses.
   *
   * @param address as the servlet request gives it
   */
  public static String network(String address) {
    if (address.indexOf(':') < 0) {
      return address;
    }
    try {
      InetAddress parsed = InetAddress.getByName(address); // a literal: asks no name server
      byte[] bytes = parsed.getAddress();
      return parsed instanceof Inet6Address
          ? HexFormat.of().formatHex(isUniqueLocal(bytes) ? bytes : Arrays.copyOf(bytes, 8))
          : parsed.getHostAddress();
    } catch (UnknownHostException e) {
      return address;
    }
  }

  private static boolean isUniqueLocal(byte[] address) {
    return (address[0] & 0xfe) == 0xfc;
  }
}
