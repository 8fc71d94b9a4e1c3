package org.lintas.complaints.vault;

import java.io.IOException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.crypto.threshold.ShamirSecretSplitter;
import org.bouncycastle.crypto.threshold.ShamirSplitSecret;
import org.bouncycastle.crypto.threshold.ShamirSplitSecretShare;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * A channel's escrow: a key pair that opens the keys of its teams, its secret half split among the
 * custodians by Shamir's scheme, so that any two bring it back and one alone knows nothing.
 */
@Component
class Escrow {

  /** Fewer custodians do not begin a channel. */
  static final int CUSTODIANS = 3;

  private static final int ENOUGH = 2;
  private static final int LENGTH = 32;

  private final JdbcClient sql;
  private final TeamKeys store;

  Escrow(@Qualifier("complaints") JdbcClient sql, TeamKeys store) {
    this.sql = sql;
    this.store = store;
  }

  /**
   * One custodian's part of the secret half.
   *
   * @param place where on the curve it lies, from 1
   */
  record Share(int place, byte[] bytes) {}

  /** A channel's escrow, split among custodians. */
  void begin(String channel, List<Integer> custodians) {
    KeyPair pair = KeyPair.make();
    TeamKeys.TeamKey key =
        new TeamKeys.TeamKey(
            TeamKeys.id(channel, Team.ESCROW, 1), channel, Team.ESCROW, 1, pair.publicHalf());
    store.add(key);
    split(key, pair.secretHalf(), custodians);
  }

  /** Splits the same secret anew: parts of the former split fit no part of this one. */
  void split(TeamKeys.TeamKey key, byte[] secret, List<Integer> custodians) {
    sql.sql("delete from complaints.escrow_share where team_key = ?").param(key.id()).update();
    List<Share> shares = split(secret, custodians.size());
    for (int at = 0; at < custodians.size(); at++) {
      add(key.id(), custodians.get(at), shares.get(at));
    }
  }

  /** Who has a share. */
  List<Integer> holders(String key) {
    return sql.sql("select account from complaints.escrow_share where team_key = ?")
        .param(key)
        .query((row, _) -> row.getInt(1))
        .list();
  }

  /** A custodian's own share. */
  Share share(Keys custodian, String key) {
    return sql.sql(
            "select place, sealed from complaints.escrow_share where team_key = ? and account = ?")
        .params(key, custodian.account())
        .query((row, _) -> opened(custodian, key, row.getInt(1), row.getBytes(2)))
        .optional()
        .orElseThrow(NotEntitled::new);
  }

  private static Share opened(Keys custodian, String key, int place, byte[] sealed) {
    byte[] bytes = custodian.pair().open(sealed, said(key, place)).orElseThrow(NotEntitled::new);
    return new Share(place, bytes);
  }

  private void add(String key, int account, Share share) {
    byte[] publicHalf = store.pair(account).orElseThrow().publicHalf();
    sql.sql(
            """
            insert into complaints.escrow_share (team_key, account, place, sealed)
            values (?, ?, ?, ?)
            """)
        .params(
            key,
            account,
            share.place(),
            KeyPair.seal(publicHalf, share.bytes(), said(key, share.place())))
        .update();
  }

  private static String said(String key, int place) {
    return key + "/share/" + place;
  }

  /** Takes somebody's share of a channel's escrow, and her word for who asks for new keys. */
  void leave(String channel, int account) {
    sql.sql(
            """
            with unsaid as (
              update complaints.recovery set first_by = null
              where channel = ? and first_by = ? returning id)
            delete from complaints.recovery_share where recovery in (select id from unsaid)
            """)
        .params(channel, account)
        .update();
    sql.sql(
            """
            delete from complaints.escrow_share s using complaints.team_key k
            where k.id = s.team_key and k.channel = ? and s.account = ?
            """)
        .params(channel, account)
        .update();
  }

  static List<Share> split(byte[] secret, int parts) {
    try {
      ShamirSplitSecretShare[] shares = splitter().resplit(secret, ENOUGH, parts).getSecretShares();
      List<Share> split = new ArrayList<>();
      for (int at = 0; at < shares.length; at++) {
        split.add(new Share(at + 1, shares[at].getEncoded()));
      }
      return split;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  static byte[] joined(List<Share> shares) {
    try {
      ShamirSplitSecretShare[] parts =
          shares.stream()
              .map(share -> new ShamirSplitSecretShare(share.bytes(), share.place()))
              .toArray(ShamirSplitSecretShare[]::new);
      return new ShamirSplitSecret(
              ShamirSecretSplitter.Algorithm.AES, ShamirSecretSplitter.Mode.Table, parts)
          .getSecret();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static ShamirSecretSplitter splitter() {
    return new ShamirSecretSplitter(
        ShamirSecretSplitter.Algorithm.AES,
        ShamirSecretSplitter.Mode.Table,
        LENGTH,
        new SecureRandom());
  }
}
