package org.lintas.complaints.desk;

import java.time.Instant;
import java.util.Locale;
import org.lintas.access.Caller;
import org.lintas.access.DemoAccounts;
import org.lintas.access.Offices;
import org.lintas.access.signin.Passwords;
import org.lintas.access.store.AccountStore;
import org.lintas.complaints.Channels;
import org.lintas.complaints.admissions.Admissions;
import org.lintas.complaints.admissions.Admitting;
import org.lintas.complaints.referrals.Referrals;
import org.lintas.complaints.vault.Compartment;
import org.lintas.complaints.vault.KeyRing;
import org.lintas.complaints.vault.Keys;
import org.lintas.complaints.vault.Pieces;
import org.lintas.complaints.vault.Receipts;
import org.lintas.complaints.vault.Teams;
import org.lintas.complaints.vault.Vault;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Complaints for tests of the desk, and members whose keys are open. */
public final class Filed {

  private final Vault vault;
  private final Channels channels;
  private final Pieces pieces;
  private final KeyRing ring;
  private final AccountStore accounts;
  private final Offices offices;
  private final Passwords passwords;
  private final Teams teams;
  private final Referrals referrals;
  private final Admitting admitting;
  private final Admissions admissions;
  private final JdbcClient sql;

  public Filed(ApplicationContext node) {
    this.vault = node.getBean(Vault.class);
    this.channels = node.getBean(Channels.class);
    this.pieces = node.getBean(Pieces.class);
    this.ring = node.getBean(KeyRing.class);
    this.accounts = node.getBean(AccountStore.class);
    this.offices = node.getBean(Offices.class);
    this.passwords = node.getBean(Passwords.class);
    this.teams = node.getBean(Teams.class);
    this.referrals = node.getBean(Referrals.class);
    this.admitting = node.getBean(Admitting.class);
    this.admissions = node.getBean(Admissions.class);
    this.sql = node.getBean("complaintsSql", JdbcClient.class);
  }

  /** A complaint at a channel, as its complainant holds it. */
  public Receipts.Opened at(String channel, String kind) {
    Vault.Filed filed = vault.begin(channels.find(channel).orElseThrow());
    sql.sql("update complaints.complaint set kinds = ?, language = 'my' where id = ?")
        .params(new String[] {kind}, filed.complaint())
        .update();
    return new Receipts.Opened(filed.complaint(), filed.number(), filed.keys());
  }

  public Receipts.Opened at(String channel) {
    return at(channel, "wages");
  }

  /** She writes. */
  public void says(Receipts.Opened opened, String words) {
    pieces.add(opened.keys(), opened.complaint(), Compartment.STORY, "message", words);
  }

  /** She consents to whatever referral she is asked about. */
  public void consentToReferral(Receipts.Opened opened) {
    referrals.consent(opened, referrals.of(opened).getFirst().id());
  }

  /** She is asked whether somebody of justice may read her track, and agrees. */
  public void admits(Receipts.Opened opened, String reader) {
    Admitting.Wanted wanted = new Admitting.Wanted(reader, "To look into it.");
    admitting.ask(member("caseworker"), opened.number(), wanted);
    admissions.consent(opened, admissions.of(opened).getFirst().id());
  }

  /** Somebody who is admitted to the migrant-support organisation. */
  public Caller.Officer comes(String name, String... roles) {
    return comesTo("migrant-support", "caseworker", name, roles);
  }

  /** Somebody who is admitted to a channel by one of its caseworkers. */
  public Caller.Officer comesTo(String channel, String by, String name, String... roles) {
    int office = offices.find(channel, Locale.ENGLISH).orElseThrow().id();
    String hash = passwords.hash(DemoAccounts.PASSWORD);
    int id = accounts.add(name, name, hash, true, Instant.now()).orElseThrow();
    for (String role : roles) {
      accounts.grant(id, new Caller.Grant(role, office));
    }
    Caller.Officer newcomer = member(name);
    Keys caseworker = ring.of(member(by)).orElseThrow();
    for (String role : roles) {
      teams.admit(caseworker, channel, id, role);
    }
    return newcomer;
  }

  /** A member who has signed in. */
  public Caller.Officer member(String name) {
    Caller.Officer officer = accounts.find(name).orElseThrow().officer();
    ring.heard(officer, DemoAccounts.PASSWORD);
    return officer;
  }
}
