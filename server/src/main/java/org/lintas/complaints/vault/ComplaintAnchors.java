package org.lintas.complaints.vault;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lintas.journal.Entry;
import org.lintas.journal.Fault;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps the last entries of cases, so that a case that was removed whole is missed. Each digest
 * covers a random salt, the digest before it, and what is new; the node's signed checkpoints hold
 * the digests and nothing else of it.
 */
@Component
class ComplaintAnchors {

  private static final int SALT = 32;
  private static final int HEAD = Long.BYTES + Integer.BYTES;
  private static final Anchor NONE = new Anchor(0, new byte[0], new byte[0], new byte[SALT]);

  private final JdbcClient sql;
  private final AllOrNothing allOrNothing;

  ComplaintAnchors(@Qualifier("complaints") JdbcClient sql, AllOrNothing allOrNothing) {
    this.sql = sql;
    this.allOrNothing = allOrNothing;
  }

  private record Head(long complaint, int seq, byte[] hash) {}

  private record Anchor(int number, byte[] salt, byte[] heads, byte[] digest) {}

  /** Keeps what is new, if anything is; returns the digest of all there is. */
  byte[] keep() {
    return allOrNothing.get(() -> {
      Anchor before = last();
      List<Head> heads = new ArrayList<>(fresh());
      heads.sort(Comparator.comparing(Head::complaint));
      byte[] salt = RandomIds.bytes(SALT);
      byte[] named = named(heads);
      byte[] digest = digest(before.digest(), salt, named, heads.stream().map(Head::hash).toList());
      sql.sql("insert into complaints.anchor (number, salt, heads, digest) values (?, ?, ?, ?)")
          .params(before.number() + 1, salt, named, digest)
          .update();
      return digest;
    });
  }

  private Anchor last() {
    return sql.sql(
            """
            select number, salt, heads, digest from complaints.anchor order by number desc limit 1
            """)
        .query(ComplaintAnchors::anchor)
        .optional()
        .orElse(NONE);
  }

  /** Of a case that somebody is just writing in, the next anchor tells. */
  private List<Head> fresh() {
    return sql.sql(
            """
            update complaints.complaint c set anchored = entries
            where id in (
              select id from complaints.complaint where entries > anchored for update skip locked)
            returning id, entries, head
            """)
        .query((row, _) -> new Head(row.getLong(1), row.getInt(2), row.getBytes(3)))
        .list();
  }

  private static byte[] named(List<Head> heads) {
    ByteBuffer named = ByteBuffer.allocate(heads.size() * HEAD);
    heads.forEach(each -> named.putLong(each.complaint()).putInt(each.seq()));
    return named.array();
  }

  private static byte[] digest(byte[] before, byte[] salt, byte[] heads, List<byte[]> hashes) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(before);
      digest.update(salt);
      digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(heads.length).flip());
      digest.update(heads);
      hashes.forEach(digest::update);
      return digest.digest();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Holds the cases against what was kept of them, and that against the checkpoints. Belongs into a
   * transaction that sees one moment.
   *
   * @param held digests of signed checkpoints, the oldest first
   */
  Optional<Fault> fault(List<byte[]> held) {
    Map<Long, Integer> kept = new HashMap<>();
    byte[] before = NONE.digest();
    int found = 0;
    for (Anchor each : all()) {
      List<Head> heads = heads(each, kept);
      Optional<Head> gone = heads.stream().filter(head -> head.hash().length == 0).findFirst();
      if (gone.isPresent()) {
        return gone.map(head -> gone(each, head));
      }
      byte[] digest =
          digest(before, each.salt(), each.heads(), heads.stream().map(Head::hash).toList());
      if (!Arrays.equals(digest, each.digest())) {
        return fault("number " + each.number() + ", or an entry that it holds, was changed");
      }
      found += found < held.size() && Arrays.equals(digest, held.get(found)) ? 1 : 0;
      before = digest;
    }
    return found < held.size()
        ? fault("what the node's checkpoints hold of them is not what is kept here")
        : marked(kept);
  }

  private List<Anchor> all() {
    return sql.sql("select number, salt, heads, digest from complaints.anchor order by number")
        .query(ComplaintAnchors::anchor)
        .list();
  }

  /** The entries that are named, as they are now; without a hash where one is gone. */
  private List<Head> heads(Anchor anchor, Map<Long, Integer> kept) {
    int size = anchor.heads().length / HEAD;
    ByteBuffer named = ByteBuffer.wrap(anchor.heads());
    Long[] complaints = new Long[size];
    Integer[] seqs = new Integer[size];
    for (int at = 0; at < size; at++) {
      complaints[at] = named.getLong();
      seqs[at] = named.getInt();
      kept.put(complaints[at], seqs[at]);
    }
    return sql.sql(
            """
            select complaint, seq, coalesce(e.hash, '')
            from unnest(?::bigint[], ?::int[]) with ordinality as named (complaint, seq, place)
            left join complaints.entry e using (complaint, seq)
            order by place
            """)
        .params(complaints, seqs)
        .query((row, _) -> new Head(row.getLong(1), row.getInt(2), row.getBytes(3)))
        .list();
  }

  private static Fault gone(Anchor anchor, Head head) {
    return new Fault(
        Entry.Chain.COMPLAINT,
        head.complaint(),
        head.seq(),
        "anchor " + anchor.number() + " holds this entry, and it is gone");
  }

  /**
   * Whether cases say of themselves what is kept of them: else the next anchor would pass over one.
   */
  private Optional<Fault> marked(Map<Long, Integer> kept) {
    return sql
        .sql("select id, anchored from complaints.complaint order by id")
        .query((row, _) -> new Head(row.getLong(1), row.getInt(2), new byte[0]))
        .list()
        .stream()
        .filter(each -> kept.getOrDefault(each.complaint(), 0) != each.seq())
        .findFirst()
        .map(each ->
            new Fault(
                Entry.Chain.COMPLAINT,
                each.complaint(),
                each.seq(),
                "the case says that an anchor holds this entry, and none does"));
  }

  private static Optional<Fault> fault(String what) {
    return Optional.of(new Fault("the anchors of complaints", 0, what));
  }

  private static Anchor anchor(ResultSet row, int number) throws SQLException {
    return new Anchor(row.getInt(1), row.getBytes(2), row.getBytes(3), row.getBytes(4));
  }
}
