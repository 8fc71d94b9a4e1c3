package org.lintas.credential;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TrustFileTest {

  private static final SigningKey P256 = SigningKey.generate(Algorithm.ES256);
  private static final TrustedKey CARDS =
      TrustedKey.of(P256, Papers.ISSUER, Set.of(Purpose.CARD), Papers.MORNING, Papers.END)
          .stolen(Papers.NOON);
  private static final TrustFile FILE =
      new TrustFile(
          Papers.ISSUER,
          Papers.NOON,
          Papers.NOON.plus(Duration.ofDays(90)),
          List.of(Papers.TRUSTED, CARDS));

  private static @Nullable String refusal(byte[] file) {
    try {
      TrustFile.openUnknown(file);
      return null;
    } catch (Malformed e) {
      return e.code();
    }
  }

  @Test
  void aFileSurvivesSigningAndReading() throws Exception {
    TrustFile.Opened opened = TrustFile.openUnknown(Papers.SIGNER.sign(FILE));
    assertThat(opened.file()).isEqualTo(FILE);
    assertThat(opened.signedBy()).isEqualTo(Papers.TRUSTED);
    assertThat(opened.ownKeys()).containsExactly(Papers.TRUSTED, CARDS);
  }

  @Test
  void aKnownIssuersFileMustBeSignedByAKeyThatIsKnown() throws Exception {
    byte[] file = Papers.SIGNER.sign(FILE);
    TrustList known = TrustList.of(List.of(Papers.TRUSTED));
    assertThat(TrustFile.open(file, known).file()).isEqualTo(FILE);
    TrustList others = TrustList.of(List.of(CARDS));
    assertThat(catchCode(() -> TrustFile.open(file, others))).isEqualTo("unknown-key");
  }

  @Test
  void aKeyThatIsNotForListsSignsNone() {
    byte[] file =
        new Signer(P256).sign(new TrustFile(Papers.ISSUER, Papers.MORNING, null, List.of(CARDS)));
    assertThat(refusal(file)).isEqualTo("wrong-purpose");
  }

  @Test
  void nobodyVouchesForTheKeysOfAnotherIssuer() throws Exception {
    TrustedKey neighbours =
        TrustedKey.of(
            P256, "https://neighbour.example", Set.of(Purpose.CARD), Papers.MORNING, null);
    TrustFile both =
        new TrustFile(Papers.ISSUER, Papers.NOON, null, List.of(Papers.TRUSTED, neighbours));
    assertThat(TrustFile.openUnknown(Papers.SIGNER.sign(both)).ownKeys())
        .containsExactly(Papers.TRUSTED);
  }

  @Test
  void aFileWhoseKeyIsNoPointOfItsCurveIsRefused() {
    TrustedKey nowhere =
        new TrustedKey(
            P256.kid(),
            Papers.ISSUER,
            Algorithm.ES256,
            Bytes.ofHex("11".repeat(64)),
            Set.of(Purpose.CARD),
            Papers.MORNING,
            null,
            null);
    TrustFile file =
        new TrustFile(Papers.ISSUER, Papers.NOON, null, List.of(Papers.TRUSTED, nowhere));
    assertThat(refusal(Papers.SIGNER.sign(file))).isEqualTo("bad-key");
  }

  @Test
  void aFileOfTooManyKeysIsNotWorkedThrough() {
    TrustFile file =
        new TrustFile(Papers.ISSUER, Papers.NOON, null, Collections.nCopies(1001, Papers.TRUSTED));
    assertThat(refusal(Papers.SIGNER.sign(file))).isEqualTo("too-large");
  }

  @Test
  void aFingerprintIsSixteenGroupsOfFourDigits() {
    assertThat(Papers.TRUSTED.fingerprintGroups()).matches("([0-9a-f]{4} ){15}[0-9a-f]{4}");
    assertThat(Papers.TRUSTED.fingerprint().hex()).startsWith(Papers.KEY.kid().hex());
  }

  @Test
  void aKeySurvivesItsStore() {
    for (Algorithm algorithm : Algorithm.values()) {
      SigningKey key = SigningKey.generate(algorithm);
      SigningKey stored = SigningKey.of(algorithm, key.secret(), key.publicKey());
      assertThat(stored.kid()).isEqualTo(key.kid());
      TrustedKey trusted =
          TrustedKey.of(key, Papers.ISSUER, Set.of(Purpose.CARD), Papers.MORNING, null);
      Verifier verifier = Papers.verifier(Papers.NOON, trusted);
      assertThat(verifier.verify(new Signer(stored).sign(Papers.card())).outcome())
          .isEqualTo(Outcome.GENUINE);
    }
  }

  @Test
  void theKeySetsNameEachKeyByItsKid() {
    String jwk = KeySets.jwk(FILE.keys());
    assertThat(jwk)
        .contains("\"kid\":\"" + Papers.KEY.kid().hex() + "\"", "\"crv\":\"Ed25519\"")
        .contains("\"kid\":\"" + P256.kid().hex() + "\"", "\"crv\":\"P-256\"");
    assertThat(Bytes.of(KeySets.cose(FILE.keys())).hex())
        .startsWith("82")
        .contains(Papers.KEY.publicKey().hex(), P256.kid().hex());
  }

  private interface Opening {
    Object run() throws Malformed;
  }

  private static @Nullable String catchCode(Opening opening) {
    try {
      opening.run();
      return null;
    } catch (Malformed e) {
      return e.code();
    }
  }
}
