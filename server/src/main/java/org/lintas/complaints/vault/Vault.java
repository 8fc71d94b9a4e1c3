package org.lintas.complaints.vault;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.lintas.complaints.Channel;
import org.springframework.stereotype.Component;

/**
 * Opens the compartments of cases, and hands keys on. Asks for keys alone: whether somebody has the
 * role for what they do is asked before. Every handing on is journalled.
 */
@Component
public class Vault {

  /** How wrapped keys, the journal and pieces name whoever complained. */
  public static final String COMPLAINANT = "complainant";

  private final DataKeys dataKeys;
  private final TeamKeys teamKeys;
  private final Filing filing;
  private final ComplaintJournal journal;
  private final AllOrNothing allOrNothing;
  private final Clock clock;

  Vault(
      DataKeys dataKeys,
      TeamKeys teamKeys,
      Filing filing,
      ComplaintJournal journal,
      AllOrNothing allOrNothing,
      Clock clock) {
    this.dataKeys = dataKeys;
    this.teamKeys = teamKeys;
    this.filing = filing;
    this.journal = journal;
    this.allOrNothing = allOrNothing;
    this.clock = clock;
  }

  /**
   * A new case.
   *
   * @param number what people call it
   * @param receipt 16 digits, here and nowhere else
   */
  public record Filed(long complaint, String number, String receipt, Keys keys) {}

  /** Begins a case; joins a transaction that is open. */
  public Filed begin(Channel channel) {
    return begin(channel, filing.receipt());
  }

  /**
   * Begins a case with a receipt that was made before, so that no transaction waits for its slow
   * hash.
   */
  public Filed begin(Channel channel, Receipts.Issued receipt) {
    return allOrNothing.get(() -> file(channel, receipt));
  }

  private Filed file(Channel channel, Receipts.Issued receipt) {
    KeyPair pair = KeyPair.make();
    Filing.Numbered filed = filing.add(channel, receipt, pair);
    Map<Compartment, TreeMap<Integer, Sealing>> fresh = new EnumMap<>(Compartment.class);
    for (Compartment each : Compartment.values()) {
      fresh.put(each, new TreeMap<>(Map.of(1, Sealing.make())));
    }
    Map<Compartment, TreeMap<Integer, Sealing>> own = new EnumMap<>(fresh);
    own.remove(Compartment.NOTES);
    long id = filed.complaint();
    List<DataKeys.Wrapped> wrapped =
        new ArrayList<>(Wrapping.of(id, COMPLAINANT, pair.publicHalf(), null, own));
    for (Team team : Team.values()) {
      Map<Compartment, TreeMap<Integer, Sealing>> theirs = new EnumMap<>(fresh);
      theirs.keySet().removeIf(compartment -> !team.opens(compartment));
      teamKeys
          .newest(channel.code(), team.code())
          .ifPresent(
              key -> wrapped.addAll(Wrapping.of(id, key.id(), key.publicHalf(), null, theirs)));
    }
    dataKeys.add(id, wrapped);
    journal.append(id, COMPLAINANT, "file", Map.of("channel", channel.code()));
    Keys keys = new Keys(Holder.complainant(id), COMPLAINANT, pair);
    own.forEach((compartment, generations) ->
        keys.dataKeys()
            .put(Wrapping.said(id, compartment, 1), Objects.requireNonNull(generations.get(1))));
    return new Filed(id, filed.number(), receipt.digits(), keys);
  }

  public boolean entitled(Keys keys, long complaint, Compartment compartment) {
    return !rows(keys, complaint, compartment).isEmpty();
  }

  /**
   * A compartment, open for as long as one request takes.
   *
   * @throws NotEntitled when no key is wrapped for the holder, or it has expired or was withdrawn
   */
  public Drawer drawer(Keys keys, long complaint, Compartment compartment) {
    List<DataKeys.Entitled> rows = rows(keys, complaint, compartment);
    if (!rows.isEmpty() && rows.getLast().stale()) {
      renew(complaint, compartment);
      rows = rows(keys, complaint, compartment);
    }
    if (rows.isEmpty()) {
      throw new NotEntitled();
    }
    TreeMap<Integer, Sealing> generations = new TreeMap<>();
    for (DataKeys.Entitled row : rows) {
      if (!generations.containsKey(row.generation())) {
        generations.put(row.generation(), unwrapped(keys, complaint, compartment, row));
      }
    }
    return new Drawer(complaint, compartment, generations);
  }

  private List<DataKeys.Entitled> rows(Keys keys, long complaint, Compartment compartment) {
    return keys.reach(complaint)
        ? dataKeys.entitled(complaint, compartment, keys, clock.instant())
        : List.of();
  }

  private Sealing unwrapped(
      Keys keys, long complaint, Compartment compartment, DataKeys.Entitled row) {
    String said = Wrapping.said(complaint, compartment, row.generation());
    Sealing known = keys.dataKeys().get(said);
    if (known != null) {
      return known;
    }
    KeyPair pair = row.holder().equals(keys.name()) ? keys.pair() : team(keys, row.holder());
    Sealing opened = Wrapping.open(pair, complaint, row, said);
    keys.dataKeys().put(said, opened);
    return opened;
  }

  private KeyPair team(Keys keys, String teamKey) {
    KeyPair known = keys.teams().get(teamKey);
    if (known != null) {
      return known;
    }
    TeamKeys.Wrap wrap = teamKeys.wrap(teamKey, keys.account()).orElseThrow(NotEntitled::new);
    KeyPair opened = Wrapping.team(keys, wrap);
    keys.teams().put(teamKey, opened);
    return opened;
  }

  /** Another data key for what comes, because somebody left a team that had the one before. */
  private void renew(long complaint, Compartment compartment) {
    allOrNothing.run(() -> {
      journal.lock(complaint);
      int generation = dataKeys.newest(complaint, compartment) + 1;
      TreeMap<Integer, Sealing> fresh = new TreeMap<>(Map.of(generation, Sealing.make()));
      List<DataKeys.Wrapped> wrapped = new ArrayList<>();
      for (DataKeys.Wanting each : dataKeys.holders(complaint, compartment, clock.instant())) {
        wrapped.addAll(
            Wrapping.of(
                complaint,
                each.holder(),
                each.publicHalf(),
                each.until(),
                Map.of(compartment, fresh)));
      }
      dataKeys.add(complaint, wrapped);
    });
  }

  /**
   * Lets somebody else open a compartment, all of it.
   *
   * @param by whose keys open it; nobody hands on for longer than they have it
   * @param until null: until it is withdrawn
   * @throws NotEntitled when {@code by} cannot open it
   */
  public void share(
      Keys by, long complaint, Compartment compartment, Holder to, @Nullable Instant until) {
    if (to instanceof Holder.Complainant && compartment == Compartment.NOTES) {
      throw new IllegalArgumentException("notes are not the complainant's");
    }
    allOrNothing.run(() -> {
      journal.lock(complaint); // what is shredded or taken away meanwhile is not given again
      Drawer drawer = drawer(by, complaint, compartment);
      Instant own =
          rows(by, complaint, compartment).stream()
              .map(DataKeys.Entitled::until)
              .filter(Objects::nonNull)
              .min(Instant::compareTo)
              .orElse(null);
      Instant end = own != null && (until == null || own.isBefore(until)) ? own : until;
      List<DataKeys.Wrapped> wrapped = new ArrayList<>();
      filing
          .wanting(to, compartment, end)
          .forEach(each ->
              wrapped.addAll(
                  Wrapping.of(
                      complaint,
                      each.holder(),
                      each.publicHalf(),
                      each.until(),
                      Map.of(compartment, drawer.generations()))));
      dataKeys.add(complaint, wrapped);
      journal.append(
          complaint,
          by.signature(),
          "share",
          Map.of(
              "compartment", compartment.code(),
              "to", written(to),
              "until", end == null ? "" : end.toString()));
    });
  }

  /** Takes a compartment's keys away again; what was read meanwhile stays read. */
  public void withdraw(Keys by, long complaint, Compartment compartment, Holder from) {
    if (!by.reach(complaint)) {
      throw new NotEntitled();
    }
    String holders =
        switch (from) {
          case Holder.Member(int account) -> "member/" + account;
          case Holder.OfChannel(String channel) -> "team/" + channel + "/%";
          case Holder.Complainant _ -> COMPLAINANT;
        };
    allOrNothing.run(() -> {
      journal.lock(complaint); // else a new key might be made for the holder of the old one
      dataKeys.remove(complaint, compartment, holders);
      journal.append(
          complaint,
          by.signature(),
          "withdraw-key",
          Map.of("compartment", compartment.code(), "from", written(from)));
    });
  }

  private static String written(Holder holder) {
    return switch (holder) {
      case Holder.Member(int account) -> "account/" + account;
      case Holder.OfChannel(String channel) -> "channel/" + channel;
      case Holder.Complainant _ -> COMPLAINANT;
    };
  }

  /** Destroys the keys and all that was said; that there was a case, and what was done, stays. */
  public void shred(long complaint) {
    allOrNothing.run(() -> filing.shred(complaint));
  }
}
