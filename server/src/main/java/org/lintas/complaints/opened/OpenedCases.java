package org.lintas.complaints.opened;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lintas.access.Caller;
import org.lintas.access.NotFound;
import org.lintas.complaints.Channels;
import org.lintas.complaints.Members;
import org.lintas.complaints.vault.Compartment;
import org.lintas.complaints.vault.ComplaintJournal;
import org.lintas.complaints.vault.KeyRing;
import org.lintas.complaints.vault.Keys;
import org.lintas.complaints.vault.Vault;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Opens complaints for members, or tells nothing. */
@Component
public class OpenedCases {
  /** What the journal says when somebody who was let in reads a track. */
  public static final String READ = "read-track";

  private final JdbcClient sql;
  private final Channels channels;
  private final Members members;
  private final KeyRing ring;
  private final Vault vault;
  private final ComplaintJournal journal;

  OpenedCases(
      @Qualifier("complaints") JdbcClient sql,
      Channels channels,
      Members members,
      KeyRing ring,
      Vault vault,
      ComplaintJournal journal) {
    this.sql = sql;
    this.channels = channels;
    this.members = members;
    this.ring = ring;
    this.vault = vault;
    this.journal = journal;
  }

  private record Row(long id, String channel, boolean withdrawn) {}

  /**
   * The complaint of a number, if the caller holds a key to a part of it. That somebody of justice
   * opens a track is journalled: whoever complained sees it.
   *
   * @throws KeysShut when the caller's keys are shut
   * @throws NotFound for every other reason
   */
  public OpenedCase get(Caller.Officer officer, String number, Compartment part) {
    if (channels.of(officer).isEmpty()) {
      throw new NotFound();
    }
    Keys keys = ring.of(officer).orElseThrow(KeysShut::new);
    Row row = find(number).orElseThrow(NotFound::new);
    if (!vault.entitled(keys, row.id(), part)) {
      throw new NotFound();
    }
    Set<String> roles = members.roles(officer, row.channel());
    if (part == Compartment.TRACK && !roles.contains(Members.CASEWORKER)) {
      journal.append(row.id(), officer.signature(), READ, Map.of());
    }
    return new OpenedCase(officer, keys, row.id(), number, row.channel(), roles, row.withdrawn());
  }

  private Optional<Row> find(String number) {
    return sql.sql("select id, channel, state from complaints.complaint where number = ?")
        .param(number)
        .query((row, _) ->
            new Row(
                row.getLong("id"),
                row.getString("channel"),
                row.getString("state").equals("withdrawn")))
        .optional();
  }
}
