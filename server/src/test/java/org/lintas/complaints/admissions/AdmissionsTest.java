package org.lintas.complaints.admissions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lintas.NodeTest;
import org.lintas.access.Caller;
import org.lintas.complaints.admissions.Admission.State;
import org.lintas.complaints.desk.Filed;
import org.lintas.complaints.mine.Withdrawal;
import org.lintas.complaints.opened.OpenedCases;
import org.lintas.complaints.referrals.Passing;
import org.lintas.complaints.referrals.Receiving;
import org.lintas.complaints.referrals.Referral;
import org.lintas.complaints.referrals.Referrals;
import org.lintas.complaints.vault.Compartment;
import org.lintas.complaints.vault.Holder;
import org.lintas.complaints.vault.KeyRing;
import org.lintas.complaints.vault.Receipts;
import org.lintas.complaints.vault.Vault;
import org.lintas.procedure.Reason;
import org.lintas.shared.Result;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.server.ResponseStatusException;

/** Who of justice reads a track, through the doors of all three and against the tables. */
@NodeTest
class AdmissionsTest {

  private static final String PURPOSE = "To look into who kept her wages.";

  @Autowired Admissions admissions;
  @Autowired Admitting admitting;
  @Autowired InHerStead stead;
  @Autowired OpenedCases cases;
  @Autowired Withdrawal withdrawal;
  @Autowired Passing passing;
  @Autowired Receiving receiving;
  @Autowired Referrals referrals;
  @Autowired Vault vault;
  @Autowired KeyRing ring;
  @Autowired ApplicationContext node;

  @Autowired
  @Qualifier("complaints")
  JdbcClient sql;

  private Filed filed;
  private Caller.Officer caseworker;
  private Caller.Officer investigator;

  @BeforeEach
  void signIn() {
    filed = new Filed(node);
    caseworker = filed.member("caseworker");
    investigator = filed.member("investigator");
  }

  @Test
  void onlyHerHandGivesTheKeyAndSheSeesWhenItIsRead() {
    Receipts.Opened her = filed.at("migrant-support");
    long id = asked(her);
    Admission asked = admissions.of(her).getFirst();
    assertThat(asked.awaitsHer()).isTrue();
    assertThat(asked.purpose()).isEqualTo(PURPOSE);
    assertThat(asked.readerRole()).isEqualTo("investigator");
    mayNotRead(her);
    assertThat(reasons(admitting.give(caseworker, her.number(), id))).containsExactly("no-consent");

    done(admissions.consent(her, id));
    assertThat(admissions.of(her).getFirst().readings()).isEmpty();
    cases.get(investigator, her.number(), Compartment.TRACK);
    assertThat(admissions.of(her).getFirst().readings()).hasSize(1);

    done(admissions.withdraw(her, id));
    mayNotRead(her);
    assertThat(admissions.of(her).getFirst().state()).isEqualTo(State.ENDED);
    assertThat(admissions.of(her).getFirst().readings()).hasSize(1);
    assertThat(reasons(admissions.consent(her, id))).containsExactly("reveal-answered");
  }

  @Test
  void aCaseworkerCannotGiveItWithoutHer() {
    Receipts.Opened her = filed.at("migrant-support");
    assertThatThrownBy(() -> shared(her)).isInstanceOf(DataIntegrityViolationException.class);
    long id = asked(her);
    assertThatThrownBy(() -> shared(her)).isInstanceOf(DataIntegrityViolationException.class);
    assertThatThrownBy(() ->
            sql.sql("update complaints.admission set state = 'OPEN' where id = ?")
                .param(id)
                .update())
        .isInstanceOf(DataIntegrityViolationException.class);
    mayNotRead(her);
  }

  private void shared(Receipts.Opened her) {
    vault.share(
        ring.of(caseworker).orElseThrow(),
        her.complaint(),
        Compartment.TRACK,
        Holder.member(investigator.account()),
        null);
  }

  @Test
  void whatSheRefusesIsNotAskedOfHerTwiceAndOpensNothing() {
    Receipts.Opened her = filed.at("migrant-support");
    long id = asked(her);
    done(admissions.refuse(her, id));
    assertThat(reasons(admissions.consent(her, id))).containsExactly("reveal-answered");
    assertThat(reasons(stead.agree(filed.member("custodian"), id, "She would want it.")))
        .containsExactly("reveal-answered");
    mayNotRead(her);
  }

  @Test
  void aRequestNamesOnePersonAndAPurpose() {
    Receipts.Opened her = filed.at("migrant-support");
    Admitting.Wanted nothing = new Admitting.Wanted("caseworker", " ");
    assertThat(reasons(admitting.ask(caseworker, her.number(), nothing)))
        .containsExactlyInAnyOrder("reader-missing", "text-missing");
    asked(her);
    assertThat(reasons(admitting.ask(caseworker, her.number(), wanted())))
        .containsExactly("reveal-asked");
  }

  @Test
  void forAChildACustodianAgreesACaseworkerGivesAndSheEndsIt() {
    Receipts.Opened her = filed.at("migrant-support");
    long id = asked(her);
    Caller.Officer custodian = filed.member("custodian");
    assertThat(stead.waiting(custodian))
        .anyMatch(each -> each.complaint() == her.complaint() && each.mayDecide());
    assertThat(reasons(stead.agree(custodian, id, " "))).containsExactly("text-missing");
    done(stead.agree(custodian, id, "She is fourteen and alone."));
    mayNotRead(her);
    Admission agreed = admissions.of(her).getFirst();
    assertThat(agreed.state()).isEqualTo(State.AGREED);
    assertThat(agreed.stead())
        .isNotNull()
        .extracting(Admission.Stead::reason)
        .isEqualTo("She is fourteen and alone.");

    done(admitting.give(caseworker, her.number(), id));
    cases.get(investigator, her.number(), Compartment.TRACK);
    done(admissions.withdraw(her, id));
    mayNotRead(her);
  }

  @Test
  void whereHerConsentCountsNoCustodianStandsIn() {
    Receipts.Opened her = filed.at("embassy-mm");
    Caller.Officer embassy = filed.member("embassy-caseworker");
    assertThat(admitting.readers(embassy, her.number())).isEmpty();
    assertThat(AdmissionRules.letsCustodians(org.lintas.complaints.Channel.RevealRule.CONSENT))
        .isFalse();
    assertThat(
            AdmissionRules.letsCustodians(
                org.lintas.complaints.Channel.RevealRule.CONSENT_AND_CUSTODIAN))
        .isFalse();
    assertThat(stead.agree(embassy, 1, "Why not.")).isInstanceOf(Result.Missing.class);
  }

  @Test
  void whenSheTakesHerComplaintBackNobodyReadsItsTrack() {
    Receipts.Opened her = filed.at("migrant-support");
    done(admissions.consent(her, asked(her)));
    done(withdrawal.withdraw(her));
    mayNotRead(her);
    assertThat(admissions.of(her).getFirst().state()).isEqualTo(State.ENDED);
  }

  @Test
  void whenTheCaseGoesToAnotherDeskNobodyOfTheFirstReadsItsTrack() {
    Receipts.Opened her = filed.at("migrant-support");
    done(admissions.consent(her, asked(her)));
    Passing.Wanted wanted =
        new Passing.Wanted("embassy-mm", Referral.Way.of("transfer"), "They issue papers.");
    done(passing.ask(caseworker, her.number(), wanted));
    filed.consentToReferral(her);
    long referral = referrals.of(her).getFirst().id();
    done(receiving.accept(filed.member("embassy-caseworker"), referral));
    done(passing.handOver(caseworker, referral));
    mayNotRead(her);
    assertThat(admissions.of(her).getFirst().state()).isEqualTo(State.ENDED);
  }

  @Test
  void whoLosesHerKeysIsLetInNoMoreAndMayBeAskedForAnew() {
    Receipts.Opened her = filed.at("migrant-support");
    done(admissions.consent(her, asked(her)));
    sql.sql("delete from complaints.data_key where complaint = ? and holder = ?")
        .params(her.complaint(), "member/" + investigator.account())
        .update();
    assertThat(admissions.of(her).getFirst().state()).isEqualTo(State.ENDED);
    asked(her);
    assertThat(admissions.of(her)).hasSize(2);
  }

  @Test
  void othersFindNoRequest() {
    Receipts.Opened her = filed.at("migrant-support");
    Receipts.Opened other = filed.at("migrant-support");
    long id = asked(her);
    assertThat(admissions.consent(other, id)).isInstanceOf(Result.Missing.class);
    Caller.Officer embassy = filed.member("embassy-caseworker");
    assertThat(admitting.of(embassy, her.number())).isEmpty();
    assertThat(admitting.ask(embassy, her.number(), wanted())).isInstanceOf(Result.Missing.class);
    assertThat(admitting.end(embassy, her.number(), id)).isInstanceOf(Result.Missing.class);
    assertThat(stead.waiting(investigator)).isEmpty();
  }

  private long asked(Receipts.Opened her) {
    done(admitting.ask(caseworker, her.number(), wanted()));
    return admissions.of(her).getFirst().id();
  }

  private static Admitting.Wanted wanted() {
    return new Admitting.Wanted("investigator", PURPOSE);
  }

  private void mayNotRead(Receipts.Opened her) {
    assertThatThrownBy(() -> cases.get(investigator, her.number(), Compartment.TRACK))
        .isInstanceOf(ResponseStatusException.class);
  }

  private static void done(Result<?> result) {
    assertThat(result).isInstanceOf(Result.Done.class);
  }

  private static List<String> reasons(Result<?> result) {
    assertThat(result).isInstanceOf(Result.Refused.class);
    return ((Result.Refused<?>) result).reasons().stream().map(Reason::code).toList();
  }
}
