package org.lintas.complaints.vault;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.lintas.access.Caller;
import org.lintas.access.PasswordHeard;
import org.lintas.access.Throttle;
import org.lintas.access.TooManyTries;
import org.lintas.node.Trouble;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The open keys of members who are here: opened by the password that is heard when they sign in, or
 * by the page that asks for it. In memory alone, and gone half an hour after they were last asked
 * for, at sign-out, and with the process.
 */
@Component("complaintKeyRing")
public class KeyRing implements PasswordHeard {

  private static final Logger log = LoggerFactory.getLogger(KeyRing.class);
  private static final Duration IDLE = Duration.ofMinutes(30);

  private final MemberKeys memberKeys;
  private final Clock clock;
  private final Throttle tries;
  private final Map<Integer, Lock> turns = new ConcurrentHashMap<>();
  private final Map<Integer, Held> held = new ConcurrentHashMap<>();

  KeyRing(MemberKeys memberKeys, Clock clock) {
    this.memberKeys = memberKeys;
    this.clock = clock;
    this.tries = new Throttle(5, Duration.ofMinutes(1), 10_000, clock);
  }

  private record Held(Keys keys, Instant until) {}

  /** The keys of somebody who is signed in; nothing when they are shut. */
  public Optional<Keys> of(Caller.Officer officer) {
    shutIdle();
    Held now = held.computeIfPresent(officer.account(), (_, before) -> fresh(before.keys()));
    return Optional.ofNullable(now).map(Held::keys);
  }

  /** Whether somebody has keys at all, open or shut. */
  public boolean known(Caller.Officer officer) {
    return memberKeys.exist(officer);
  }

  /**
   * Opens shut keys, or makes the first ones of a member who signs in elsewhere.
   *
   * @return whether they are open now
   * @throws TooManyTries after five wrong ones
   */
  public boolean unlock(Caller.Officer officer, String password) {
    if (!memberKeys.needs(officer)) {
      return false;
    }
    Lock turn = turns.computeIfAbsent(officer.account(), _ -> new ReentrantLock());
    turn.lock(); // two at once would each make first keys, and those of one would be lost
    try {
      return tried(officer, password);
    } finally {
      turn.unlock();
    }
  }

  private boolean tried(Caller.Officer officer, String password) {
    String account = String.valueOf(officer.account());
    if (!tries.take(account)) {
      throw new TooManyTries();
    }
    Optional<Keys> opened =
        memberKeys.exist(officer)
            ? memberKeys.open(officer, password)
            : Optional.of(memberKeys.make(officer, password));
    opened.ifPresent(keys -> {
      tries.giveBack(account);
      held.put(officer.account(), fresh(keys));
    });
    return opened.isPresent();
  }

  /** Holds keys of a member that are open already, from now on. */
  public void hold(Caller.Officer officer, Keys keys) {
    if (!keys.holder().equals(Holder.member(officer.account()))) {
      throw new NotEntitled();
    }
    held.put(officer.account(), fresh(keys));
  }

  /** Shuts all keys that nobody has asked for in half an hour. */
  public void shutIdle() {
    Instant now = clock.instant();
    held.values().removeIf(each -> each.until().isBefore(now));
  }

  /** Whose keys are in memory now, by account. */
  Set<Integer> open() {
    return Set.copyOf(held.keySet());
  }

  /** Shuts somebody's keys. */
  public void forget(Caller.Officer officer) {
    held.remove(officer.account());
  }

  @Override
  public void heard(Caller.Officer officer, String password) {
    if (of(officer).isPresent() || !memberKeys.needs(officer)) {
      return;
    }
    try {
      unlock(officer, password);
    } catch (TooManyTries shut) {
      log.debug("keys of account {} stay shut", officer.account());
    } catch (RuntimeException fault) { // whoever signs in is not kept out for it
      log.warn("keys of account {} stay shut: {}", officer.account(), Trouble.told(fault));
    }
  }

  @Override
  public void changed(Caller.Officer officer, String before, String after) {
    if (!memberKeys.needs(officer)) {
      return;
    }
    if (!memberKeys.exist(officer)) {
      memberKeys.make(officer, after);
    } else {
      memberKeys.open(officer, before).ifPresent(keys -> memberKeys.seal(officer, keys, after));
    }
    forget(officer);
  }

  @Override
  public void signedOut(String accountName) {
    held.values().removeIf(each -> each.keys().signature().equals(accountName));
  }

  private Held fresh(Keys keys) {
    return new Held(keys, clock.instant().plus(IDLE));
  }
}
