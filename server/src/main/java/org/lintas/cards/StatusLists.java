package org.lintas.cards;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.lintas.cards.keys.Keys;
import org.lintas.cards.model.CardState;
import org.lintas.cards.model.PlaceInList;
import org.lintas.credential.PaperStatus;
import org.lintas.credential.Purpose;
import org.lintas.credential.StatusBits;
import org.lintas.credential.StatusList;
import org.lintas.shared.Open;
import org.lintas.shared.PaperNumber;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * The door of status lists: which papers are revoked or suspended, signed. A list is looked at
 * again after some seconds, or at once when this node changed it, and signed anew when it has
 * changed or is an hour old.
 */
@Open("whoever verifies a paper needs them; they name no paper by its number")
@Component
public class StatusLists {

  /** After which a verifier with a network asks again. */
  public static final Duration TIME_TO_LIVE = Duration.ofMinutes(5);

  private static final Duration LASTS = Duration.ofDays(7);
  private static final Duration FRESH = Duration.ofHours(1);
  private static final Duration LOOK_AGAIN = Duration.ofSeconds(5); // another node may change it
  private static final int MOST_KEPT = 500;

  private final Map<PaperNumber.Sort, PaperStates> states = new LinkedHashMap<>();
  private final Keys keys;
  private final Clock clock;
  private final Map<PlaceInList.Name, Made> made =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<PlaceInList.Name, Made> eldest) {
          return size() > MOST_KEPT;
        }
      };

  StatusLists(List<PaperStates> states, Keys keys, Clock clock) {
    states.forEach(each -> this.states.put(each.sort(), each));
    this.keys = keys;
    this.clock = clock;
  }

  /**
   * A signed list.
   *
   * @param token a Status List Token in CWT form
   * @param at when it was signed
   */
  public record Signed(byte[] token, Instant at) {}

  private record Made(Signed signed, byte[] packed, Instant looked) {}

  /** Names of all lists in which papers stand. */
  public List<String> names() {
    return states.values().stream()
        .flatMap(each ->
            LongStream.rangeClosed(0, Math.floorDiv(each.last(), PlaceInList.SIZE))
                .mapToObj(number -> each.sort().word() + "-" + number))
        .toList();
  }

  /** The list of a name in an address; empty when no paper stands in it yet. */
  public Optional<Signed> find(String name) {
    return PlaceInList.read(name).flatMap(this::find);
  }

  private Optional<Signed> find(PlaceInList.Name name) {
    Instant now = clock.instant();
    Made last = kept(name);
    if (last != null && now.isBefore(last.looked().plus(LOOK_AGAIN))) {
      return Optional.of(last.signed());
    }
    PaperStates source = states.get(name.sort());
    if (source == null || (last == null && source.last() < name.first())) {
      return Optional.empty();
    }
    StatusBits bits = bits(source, name);
    byte[] packed = bits.packed();
    boolean same =
        last != null
            && Arrays.equals(last.packed(), packed)
            && now.isBefore(last.signed().at().plus(FRESH));
    Signed signed = last != null && same ? last.signed() : sign(name, bits, now);
    keep(name, new Made(signed, packed, now));
    return Optional.of(signed);
  }

  private static StatusBits bits(PaperStates source, PlaceInList.Name name) {
    StatusBits bits = StatusBits.allValid(PlaceInList.SIZE);
    source
        .notValid(name.first(), name.first() + PlaceInList.SIZE - 1)
        .forEach((serial, state) -> bits.set(PlaceInList.indexOf(serial), status(state)));
    return bits;
  }

  private static PaperStatus status(CardState state) {
    return switch (state) {
      case VALID -> PaperStatus.VALID;
      case REVOKED -> PaperStatus.INVALID;
      case SUSPENDED -> PaperStatus.SUSPENDED;
    };
  }

  private Signed sign(PlaceInList.Name name, StatusBits bits, Instant now) {
    StatusList list =
        new StatusList(
            keys.issuer(),
            keys.issuer() + "/cards/status/" + name,
            now,
            now.plus(LASTS),
            TIME_TO_LIVE,
            bits);
    return new Signed(keys.signer(Purpose.STATUS).sign(list), now);
  }

  @TransactionalEventListener
  void on(StatesChanged changed) {
    synchronized (made) {
      changed.papers().forEach(paper -> made.remove(PlaceInList.listOf(paper)));
    }
  }

  private @Nullable Made kept(PlaceInList.Name name) {
    synchronized (made) {
      return made.get(name);
    }
  }

  private void keep(PlaceInList.Name name, Made list) {
    synchronized (made) {
      made.put(name, list);
    }
  }
}
