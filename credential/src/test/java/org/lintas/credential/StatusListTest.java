package org.lintas.credential;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StatusListTest {

  private static final Instant TODAY = Papers.NOON.plus(Duration.ofDays(30));
  private static final TrustList TRUST = TrustList.of(List.of(Papers.TRUSTED));

  /** The code with which a token is refused; nothing when it is not. */
  static @Nullable String refusal(byte[] token, TrustList trust) {
    try {
      StatusList.read(token, trust);
      return null;
    } catch (Malformed e) {
      return e.code();
    }
  }

  private static Verdict verify(StatusSource statuses) {
    return Papers.verifier(TODAY, statuses, Papers.TRUSTED).verify(Papers.qrText(Papers.card()));
  }

  private static StatusList listWith(PaperStatus status, Instant issuedAt) {
    StatusBits bits = StatusBits.allValid(2000);
    bits.set(1204, status);
    return Papers.statuses(issuedAt, bits);
  }

  @Test
  void placesArePackedLowestBitsFirst() {
    StatusBits bits = StatusBits.allValid(8);
    bits.set(0, PaperStatus.INVALID);
    bits.set(1, PaperStatus.SUSPENDED);
    bits.set(7, PaperStatus.INVALID);
    assertThat(bits.packed()).containsExactly(0b1001, 0b01000000);
    assertThat(bits.get(1)).isEqualTo(PaperStatus.SUSPENDED);
    bits.set(1, PaperStatus.VALID);
    assertThat(bits.get(0)).isEqualTo(PaperStatus.INVALID);
    assertThat(bits.get(1)).isEqualTo(PaperStatus.VALID);
  }

  @Test
  void aListSurvivesSigningAndReading() throws Exception {
    StatusList list = listWith(PaperStatus.SUSPENDED, TODAY);
    StatusList read = StatusList.read(Papers.SIGNER.sign(list), TRUST);
    assertThat(read.bits().packed()).isEqualTo(list.bits().packed());
    assertThat(read).usingRecursiveComparison().ignoringFields("bits").isEqualTo(list);
  }

  @Test
  void aListOfAKeyThatIsNotForListsIsRefused() {
    TrustedKey forCards =
        TrustedKey.of(Papers.KEY, Papers.ISSUER, Set.of(Purpose.CARD), Papers.MORNING, null);
    byte[] token = Papers.SIGNER.sign(listWith(PaperStatus.VALID, TODAY));
    assertThat(refusal(token, TrustList.of(List.of(forCards)))).isEqualTo("wrong-purpose");
    assertThat(refusal(token, TrustList.of(List.of()))).isEqualTo("unknown-key");
    assertThat(refusal(token, TRUST)).isNull();
  }

  @Test
  void aListOfAnotherIssuerIsRefusedEvenWhenItsKeyIsTrusted() {
    SigningKey key = SigningKey.generate(Algorithm.ED25519);
    TrustedKey neighbour =
        TrustedKey.of(
            key, "https://neighbour.example", EnumSet.allOf(Purpose.class), Papers.MORNING, null);
    byte[] token = new Signer(key).sign(listWith(PaperStatus.VALID, TODAY));
    assertThat(refusal(token, TrustList.of(List.of(Papers.TRUSTED, neighbour))))
        .isEqualTo("wrong-issuer");
  }

  @Test
  void aRevokedCardIsRevokedHoweverOldTheList() {
    for (Instant issuedAt : List.of(TODAY, TODAY.minus(Duration.ofDays(20)))) {
      Verdict verdict = verify(uri -> listWith(PaperStatus.INVALID, issuedAt));
      assertThat(verdict.outcome()).isEqualTo(Outcome.REVOKED);
      assertThat(verdict.codes()).containsExactly("revoked");
      assertThat(verdict.statusAsOf()).isEqualTo(issuedAt);
    }
  }

  @Test
  void aSuspendedCardIsSuspended() {
    Verdict verdict = verify(uri -> listWith(PaperStatus.SUSPENDED, TODAY));
    assertThat(verdict.outcome()).isEqualTo(Outcome.SUSPENDED);
    assertThat(verdict.codes()).containsExactly("suspended");
  }

  @Test
  void withoutItsListTheStatusOfACardIsUnknown() {
    assertUnknown(verify(StatusSource.NONE), "status-missing");
  }

  @Test
  void aStaleListSaysNothingOfAValidCard() {
    Instant old = TODAY.minus(Duration.ofDays(7));
    Verdict verdict = verify(uri -> listWith(PaperStatus.VALID, old));
    assertUnknown(verdict, "status-stale");
    assertThat(verdict.statusAsOf()).isEqualTo(old);
    assertThat(verify(uri -> listWith(PaperStatus.VALID, old.plusSeconds(1))).outcome())
        .isEqualTo(Outcome.GENUINE);
  }

  @Test
  void aListShorterThanTheCardsPlaceSaysNothing() {
    assertUnknown(verify(uri -> Papers.statuses(TODAY, StatusBits.allValid(1204))), "status-index");
  }

  @Test
  void aListOfAnotherIssuerOrAddressSaysNothing() {
    StatusList sound = listWith(PaperStatus.VALID, TODAY);
    assertUnknown(
        verify(uri ->
            new StatusList("https://neighbour.example", uri, TODAY, null, null, sound.bits())),
        "status-wrong-issuer");
    assertUnknown(
        verify(uri -> new StatusList(Papers.ISSUER, uri + "0", TODAY, null, null, sound.bits())),
        "status-wrong-issuer");
  }

  private static void assertUnknown(Verdict verdict, String code) {
    assertThat(verdict.outcome()).isEqualTo(Outcome.STATUS_UNKNOWN);
    assertThat(verdict.codes()).containsExactly(code);
    assertThat(verdict.card()).isEqualTo(Papers.card());
  }
}
