package org.lintas.complaints.vault;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lintas.complaints.Channel;
import org.lintas.shared.CaseNumber;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rows of cases, at their beginning and at their end, and whose public key is whose. */
@Component
class Filing {

  private final JdbcClient sql;
  private final TeamKeys teamKeys;
  private final Receipts receipts;
  private final ComplaintJournal journal;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Filing(
      @Qualifier("complaints") JdbcClient sql,
      TeamKeys teamKeys,
      Receipts receipts,
      ComplaintJournal journal,
      ApplicationEventPublisher events,
      Clock clock) {
    this.sql = sql;
    this.teamKeys = teamKeys;
    this.receipts = receipts;
    this.journal = journal;
    this.events = events;
    this.clock = clock;
  }

  /** A case's id and what people call it. */
  record Numbered(long complaint, String number) {}

  Receipts.Issued receipt() {
    return receipts.issue();
  }

  /** Adds the row of a case and of its complainant's key pair. */
  Numbered add(Channel channel, Receipts.Issued receipt, KeyPair pair) {
    Numbered filed = row(channel);
    receipts.keep(filed.complaint(), receipt, pair);
    return filed;
  }

  private Numbered row(Channel channel) {
    while (true) { // two numbers in a thousand million are seldom the same
      long id = RandomIds.next();
      String number = CaseNumber.of(id % CaseNumber.SERIALS);
      int added =
          sql.sql(
                  """
                  insert into complaints.complaint
                    (id, number, channel, filed_on, acknowledge_by, answer_by)
                  values (?, ?, ?, ?, ?, ?)
                  on conflict do nothing
                  """)
              .params(
                  id,
                  number,
                  channel.code(),
                  LocalDate.now(clock),
                  Stored.moment(channel.acknowledgeBy(clock.instant())),
                  Stored.moment(channel.answerBy(clock.instant())))
              .update();
      if (added == 1) {
        return new Numbered(id, number);
      }
    }
  }

  /** Whose public keys a compartment is wrapped for when a holder is given it. */
  List<DataKeys.Wanting> wanting(Holder to, Compartment compartment, @Nullable Instant until) {
    return switch (to) {
      case Holder.Member(int account) ->
          teamKeys
              .pair(account)
              .map(pair -> new DataKeys.Wanting("member/" + account, until, pair.publicHalf()))
              .map(List::of)
              .orElseThrow(
                  () -> new IllegalArgumentException("account " + account + " has no key"));
      case Holder.OfChannel(String channel) ->
          Arrays.stream(Team.values())
              .filter(team -> team.opens(compartment))
              .flatMap(team -> teamKeys.newest(channel, team.code()).stream())
              .map(key -> new DataKeys.Wanting(key.id(), until, key.publicHalf()))
              .toList();
      case Holder.Complainant(long complaint) ->
          List.of(new DataKeys.Wanting(Vault.COMPLAINANT, until, receipts.publicHalf(complaint)));
    };
  }

  void shred(long complaint) {
    journal.lock(complaint);
    int first =
        sql.sql(
                """
                update complaints.complaint set shredded_on = ?
                where id = ? and shredded_on is null
                """)
            .params(LocalDate.now(clock), complaint)
            .update();
    if (first == 0) {
      return;
    }
    for (String table : List.of("data_key", "receipt", "piece")) {
      sql.sql("delete from complaints." + table + " where complaint = ?").param(complaint).update();
    }
    journal.append(complaint, "node:retention", "shred", Map.of());
    events.publishEvent(new ComplaintShredded(complaint));
  }
}
