package org.lintas.recruitment.contracts;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The papers of contracts. */
@Repository
class PaperStore {

  private final JdbcClient sql;

  PaperStore(JdbcClient sql) {
    this.sql = sql;
  }

  /** The same paper again changes nothing. */
  void add(long contract, Paper paper, Instant at) {
    sql.sql(
            """
            insert into recruitment.contract_papers (contract, hash, at, type, content)
            values (?, ?, ?, ?, ?) on conflict do nothing
            """)
        .params(
            contract,
            paper.hash(),
            at.atOffset(ZoneOffset.UTC),
            paper.type().media(),
            paper.content())
        .update();
  }

  Optional<Paper> find(long contract, String hash) {
    return sql.sql(
            """
            select type, content from recruitment.contract_papers where contract = ? and hash = ?
            """)
        .params(contract, hash)
        .query((row, _) ->
            new Paper(
                Paper.Type.find(row.getString("type")).orElseThrow(),
                hash,
                row.getBytes("content")))
        .optional();
  }

  /** Hashes of papers whose content still has them, by contract. */
  Map<Long, Set<String>> sound(Collection<Long> contracts) {
    Map<Long, Set<String>> sound = new HashMap<>();
    sql.sql(
            """
            select contract, hash from recruitment.contract_papers
            where contract = any(?) and encode(sha256(content), 'hex') = hash
            """)
        .params((Object) contracts.toArray(Long[]::new))
        .query(row -> {
          sound.computeIfAbsent(row.getLong(1), none -> new HashSet<>()).add(row.getString(2));
        });
    return sound;
  }
}
