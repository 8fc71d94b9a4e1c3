package org.lintas.credential;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class VerifierTest {

  private static final Instant TODAY = Papers.NOON.plus(Duration.ofDays(30));

  private static Verdict verify(Card card, TrustedKey... keys) {
    return Papers.verifier(TODAY, keys).verify(Papers.qrText(card));
  }

  private static void assertRefused(Verdict verdict, String code) {
    assertThat(verdict.outcome()).isEqualTo(Outcome.NOT_GENUINE);
    assertThat(verdict.codes()).containsExactly(code);
    assertThat(verdict.card()).isNull();
  }

  @ParameterizedTest
  @EnumSource
  void aCardSignedByATrustedKeyIsGenuineAndSaysWhatWasSigned(Algorithm algorithm) {
    SigningKey key = SigningKey.generate(algorithm);
    TrustedKey trusted =
        TrustedKey.of(key, Papers.ISSUER, Set.of(Purpose.CARD), Papers.MORNING, null);
    String text = QrText.of(new Signer(key).sign(Papers.card()));
    Verdict verdict = Papers.verifier(TODAY, trusted).verify(text);
    assertThat(verdict.outcome()).isEqualTo(Outcome.GENUINE);
    assertThat(verdict.codes()).isEmpty();
    assertThat(verdict.card()).isEqualTo(Papers.card());
    assertThat(verdict.key()).isEqualTo(trusted);
    assertThat(verdict.statusAsOf()).isEqualTo(TODAY);
  }

  @Test
  void aReceiptSaysWhichFeeOfWhichAmountWasPaidOnWhichDay() {
    Verdict verdict = verify(Papers.receipt(), Papers.TRUSTED);
    assertThat(verdict.outcome()).isEqualTo(Outcome.GENUINE);
    assertThat(verdict.card()).isEqualTo(Papers.receipt());
  }

  @Test
  void theLineEndOfAHandHeldScannerIsNoPartOfTheText() {
    Verifier verifier = Papers.verifier(TODAY);
    assertThat(verifier.verify(Papers.qrText(Papers.card()) + "\r\n").outcome())
        .isEqualTo(Outcome.GENUINE);
  }

  @Test
  void aKeyThatIsNotTrustedIsUnknown() {
    SigningKey stranger = SigningKey.generate(Algorithm.ED25519);
    TrustedKey other =
        TrustedKey.of(stranger, Papers.ISSUER, EnumSet.allOf(Purpose.class), Papers.MORNING, null);
    assertRefused(verify(Papers.card(), other), "unknown-key");
  }

  @Test
  void aKeyUnderTheNameOfATrustedOneIsFound() {
    SigningKey stranger = SigningKey.generate(Algorithm.ED25519);
    TrustedKey sameName =
        new TrustedKey(
            Papers.KEY.kid(),
            Papers.ISSUER,
            Algorithm.ED25519,
            stranger.publicKey(),
            EnumSet.allOf(Purpose.class),
            Papers.MORNING,
            null,
            null);
    assertRefused(verify(Papers.card(), sameName), "bad-signature");
    assertThat(verify(Papers.card(), sameName, Papers.TRUSTED).outcome())
        .isEqualTo(Outcome.GENUINE);
  }

  @Test
  void aKeyVouchesForNoOtherIssuersPapers() {
    TrustedKey neighbour =
        TrustedKey.of(
            Papers.KEY,
            "https://neighbour.example",
            EnumSet.allOf(Purpose.class),
            Papers.MORNING,
            null);
    assertRefused(verify(Papers.card(), neighbour), "wrong-issuer");
  }

  @Test
  void aKeySignsOnlyWhatItIsFor() {
    TrustedKey forCards =
        TrustedKey.of(Papers.KEY, Papers.ISSUER, Set.of(Purpose.CARD), Papers.MORNING, null);
    TrustedKey forReceipts =
        TrustedKey.of(Papers.KEY, Papers.ISSUER, Set.of(Purpose.RECEIPT), Papers.MORNING, null);
    assertRefused(verify(Papers.card(), forReceipts), "wrong-purpose");
    assertRefused(verify(Papers.receipt(), forCards), "wrong-purpose");
    assertThat(verify(Papers.card(), forCards).outcome()).isEqualTo(Outcome.GENUINE);
  }

  @Test
  void whatAKeySignedInItsTimeStaysGoodWhenTheTimeIsOver() {
    TrustedKey retiredBefore = Papers.TRUSTED.until(Papers.NOON);
    TrustedKey retiredAfter = Papers.TRUSTED.until(Papers.NOON.plusSeconds(1));
    assertRefused(verify(Papers.card(), retiredBefore), "key-expired");
    assertThat(verify(Papers.card(), retiredAfter).outcome()).isEqualTo(Outcome.GENUINE);
  }

  @Test
  void whatAKeySignedBeforeItsTimeIsRefused() {
    TrustedKey later = TrustedKey.of(Papers.KEY, Papers.ISSUER, Set.of(Purpose.CARD), TODAY, null);
    assertRefused(verify(Papers.card(), later), "key-not-yet");
  }

  @Test
  void whatAStolenKeySignedFromTheTheftOnIsRefusedAndTheRestIsMarked() {
    assertRefused(verify(Papers.card(), Papers.TRUSTED.stolen(Papers.NOON)), "key-stolen");
    Verdict before = verify(Papers.card(), Papers.TRUSTED.stolen(Papers.NOON.plusSeconds(1)));
    assertThat(before.outcome()).isEqualTo(Outcome.GENUINE);
    assertThat(before.codes()).containsExactly("key-stolen-later");
  }

  @Test
  void aCardIsInForceFromItsFirstInstantToBeforeItsLast() {
    Card card = Papers.card(Papers.NOON, Papers.END);
    String text = Papers.qrText(card);
    assertThat(Papers.verifier(Papers.NOON.minusSeconds(1)).verify(text).codes())
        .containsExactly("not-yet");
    assertThat(Papers.verifier(Papers.NOON).verify(text).outcome()).isEqualTo(Outcome.GENUINE);
    assertThat(Papers.verifier(Papers.END.minusSeconds(1)).verify(text).outcome())
        .isEqualTo(Outcome.GENUINE);
    Verdict over = Papers.verifier(Papers.END).verify(text);
    assertThat(over.outcome()).isEqualTo(Outcome.EXPIRED);
    assertThat(over.card()).isEqualTo(card);
  }

  @Test
  void aDateAfter2106IsADate() {
    Card card = Papers.card(Papers.NOON, Instant.parse("2107-01-01T00:00:00Z"));
    String text = Papers.qrText(card);
    assertThat(Papers.verifier(TODAY).verify(text).card()).isEqualTo(card);
    assertThat(Papers.verifier(Instant.parse("2106-12-31T23:59:59Z")).verify(text).outcome())
        .isEqualTo(Outcome.GENUINE);
    assertThat(Papers.verifier(Instant.parse("2107-01-01T00:00:00Z")).verify(text).outcome())
        .isEqualTo(Outcome.EXPIRED);
  }

  @Test
  void manyThreadsVerifyAtOnceAndNoneDisturbsAnother() throws Exception {
    Verifier verifier = Papers.verifier(TODAY);
    byte[] sound = Papers.SIGNER.sign(Papers.card());
    byte[] forged = sound.clone();
    forged[forged.length - 1] ^= 1;
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Boolean>> right = new ArrayList<>();
      for (int i = 0; i < 2000; i++) {
        boolean genuine = i % 2 == 0;
        String text = QrText.of(genuine ? sound : forged);
        right.add(
            threads.submit(() -> (verifier.verify(text).outcome() == Outcome.GENUINE) == genuine));
      }
      for (Future<Boolean> each : right) {
        assertThat(each.get()).isTrue();
      }
    }
  }

  @Test
  void aStatusListIsNoCardAndACardIsNoStatusList() throws Exception {
    byte[] list = Papers.SIGNER.sign(Papers.statuses(TODAY, StatusBits.allValid(8)));
    assertRefused(Papers.verifier(TODAY).verify(list), "wrong-type");
    TrustList trust = TrustList.of(List.of(Papers.TRUSTED));
    assertThat(StatusListTest.refusal(Papers.SIGNER.sign(Papers.card()), trust))
        .isEqualTo("wrong-type");
  }
}
