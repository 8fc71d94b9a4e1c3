package org.lintas.complaints.reveals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lintas.complaints.Channel.RevealRule.CONSENT;
import static org.lintas.complaints.Channel.RevealRule.CONSENT_AND_CUSTODIAN;
import static org.lintas.complaints.Channel.RevealRule.CONSENT_OR_CUSTODIAN;
import static org.lintas.complaints.Channel.RevealRule.CUSTODIAN;
import static org.lintas.complaints.reveals.Reveal.Word.ASKED;
import static org.lintas.complaints.reveals.Reveal.Word.GIVEN;
import static org.lintas.complaints.reveals.Reveal.Word.REFUSED;
import static org.lintas.complaints.reveals.Reveal.Word.WITHDRAWN;
import static org.lintas.complaints.reveals.RevealRules.Verdict;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lintas.complaints.Channel.RevealRule;
import org.lintas.complaints.reveals.Reveal.State;
import org.lintas.complaints.reveals.Reveal.Word;

class RevealRulesTest {

  @Test
  void consentAloneIsHers() {
    assertThat(verdict(CONSENT, ASKED, true, true)).isEqualTo(Verdict.WAITS);
    assertThat(verdict(CONSENT, GIVEN, false)).isEqualTo(Verdict.ALLOWED);
    assertThat(verdict(CONSENT, REFUSED, true)).isEqualTo(Verdict.REFUSED);
    assertThat(verdict(CONSENT, WITHDRAWN)).isEqualTo(Verdict.REFUSED);
  }

  @Test
  void aCustodianAloneDoesNotAskHer() {
    assertThat(verdict(CUSTODIAN, ASKED)).isEqualTo(Verdict.WAITS);
    assertThat(verdict(CUSTODIAN, ASKED, true)).isEqualTo(Verdict.ALLOWED);
    assertThat(verdict(CUSTODIAN, ASKED, false)).isEqualTo(Verdict.REFUSED);
  }

  @Test
  void whereBothAreNeededEitherMayRefuse() {
    assertThat(verdict(CONSENT_AND_CUSTODIAN, GIVEN)).isEqualTo(Verdict.WAITS);
    assertThat(verdict(CONSENT_AND_CUSTODIAN, ASKED, true)).isEqualTo(Verdict.WAITS);
    assertThat(verdict(CONSENT_AND_CUSTODIAN, GIVEN, true)).isEqualTo(Verdict.ALLOWED);
    assertThat(verdict(CONSENT_AND_CUSTODIAN, GIVEN, false)).isEqualTo(Verdict.REFUSED);
    assertThat(verdict(CONSENT_AND_CUSTODIAN, REFUSED, true)).isEqualTo(Verdict.REFUSED);
  }

  @Test
  void whatSheRefusesNoCustodianAllowsAndWhatSheAllowsNeedsNone() {
    assertThat(verdict(CONSENT_OR_CUSTODIAN, REFUSED, true, true)).isEqualTo(Verdict.REFUSED);
    assertThat(verdict(CONSENT_OR_CUSTODIAN, WITHDRAWN, true)).isEqualTo(Verdict.REFUSED);
    assertThat(verdict(CONSENT_OR_CUSTODIAN, GIVEN, false)).isEqualTo(Verdict.ALLOWED);
    assertThat(verdict(CONSENT_OR_CUSTODIAN, ASKED, true)).isEqualTo(Verdict.ALLOWED);
  }

  @Test
  void aRefusalStandsUntilTwoOthersApprove() {
    assertThat(verdict(CUSTODIAN, ASKED, true, false)).isEqualTo(Verdict.REFUSED);
    assertThat(verdict(CUSTODIAN, ASKED, false, true, true)).isEqualTo(Verdict.ALLOWED);
    assertThat(verdict(CUSTODIAN, ASKED, false, false, true)).isEqualTo(Verdict.REFUSED);
  }

  @Test
  void whatCustodiansRefuseAloneIsStillHersWhereEitherWordOpens() {
    assertThat(RevealRules.herAnswerCounts(CONSENT_OR_CUSTODIAN, State.REFUSED)).isTrue();
    assertThat(RevealRules.herAnswerCounts(CONSENT_AND_CUSTODIAN, State.REFUSED)).isFalse();
    assertThat(RevealRules.herAnswerCounts(CONSENT_OR_CUSTODIAN, State.ENDED)).isFalse();
    assertThat(RevealRules.herAnswerCounts(CUSTODIAN, State.ASKED)).isFalse();
    assertThat(RevealRules.herAnswerCounts(CONSENT, State.OPEN)).isTrue();
  }

  private static Verdict verdict(RevealRule rule, Word hers, Boolean... approvals) {
    return RevealRules.verdict(rule, hers, List.of(approvals));
  }
}
