package org.lintas.credential;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Papers made to deceive or to exhaust whoever reads them. */
class HostileTest {

  private static final Instant TODAY = Papers.NOON.plus(Duration.ofDays(30));
  private static final Verifier VERIFIER = Papers.verifier(TODAY);
  private static final byte[] SOUND = Papers.SIGNER.sign(Papers.card());

  /** A message with any header and payload, signed by the trusted key all the same. */
  private static byte[] signed(Consumer<CborWriter> header, byte[] payload) {
    CborWriter written = new CborWriter();
    header.accept(written);
    return signed(written.toArray(), new CborWriter().map(0).toArray(), payload);
  }

  private static byte[] signed(byte[] header, byte[] unsignedHeader, byte[] payload) {
    CborWriter structure = new CborWriter().array(4).text("Signature1").byteString(header);
    structure.byteString(new byte[0]).byteString(payload);
    return new CborWriter()
        .tag(Cose.SIGN1)
        .array(4)
        .byteString(header)
        .raw(unsignedHeader)
        .byteString(payload)
        .byteString(Signatures.sign(Papers.KEY, structure.toArray()))
        .toArray();
  }

  /** A message of the trusted key with these claims. */
  private static byte[] signed(Consumer<CborWriter> claims) {
    CborWriter payload = new CborWriter();
    claims.accept(payload);
    return signed(HostileTest::soundHeader, payload.toArray());
  }

  private static void soundHeader(CborWriter header) {
    header.map(2).integer(Cose.ALGORITHM).integer(Algorithm.ED25519.cose());
    header.integer(Cose.KEY).byteString(Papers.KEY.kid().toArray());
  }

  private static void issuer(CborWriter claims) {
    claims.integer(Claims.ISSUER).text(Papers.ISSUER);
  }

  private static void assertRefused(byte[] message, String code) {
    Verdict verdict = VERIFIER.verify(message);
    assertThat(verdict.outcome()).isEqualTo(Outcome.NOT_GENUINE);
    assertThat(verdict.codes()).containsExactly(code);
    assertThat(verdict.card()).isNull();
    assertThat(VERIFIER.verify(QrText.of(message))).isEqualTo(verdict);
  }

  private static byte[] claims() {
    return CardWriter.write(Papers.card());
  }

  @Test
  void aSoundMessageMadeByTheseMeansIsGenuine() {
    // or every refusal below might have another reason
    assertThat(VERIFIER.verify(signed(HostileTest::soundHeader, claims())).outcome())
        .isEqualTo(Outcome.GENUINE);
    assertThat(signed(HostileTest::soundHeader, claims())).isEqualTo(SOUND);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "https://example.org/menu",
        "WIFI:T:WPA;S:office;P:secret;;",
        "00020101021129370016A000000677010111",
        "HC1:6BF+70790T9WJWG.FKY*4GO0.O1CV2 O5 N2FBBRW1*70HS8WY04AC*WIFN0AHCD8KD97TK0F90",
        "BEGIN:VCARD\nFN:U Ba\nEND:VCARD",
        "မောင်အောင်ကျော်"
      })
  void aCodeOfSomethingElseIsNotOurs(String text) {
    Verdict verdict = VERIFIER.verify(text);
    assertThat(verdict.outcome()).isEqualTo(Outcome.NOT_OURS);
    assertThat(verdict.card()).isNull();
  }

  @Test
  void aCompressedTextThatIsNoSignedMessageIsNotOurs() {
    byte[] json = new CborWriter().text("{\"name\":\"Ba\"}").toArray();
    assertThat(VERIFIER.verify(QrText.of(json)).outcome()).isEqualTo(Outcome.NOT_OURS);
  }

  @Test
  void everyFlippedBitIsRefused() {
    for (int bit = 0; bit < SOUND.length * 8; bit++) {
      byte[] flipped = SOUND.clone();
      flipped[bit / 8] ^= (byte) (1 << bit % 8);
      Verdict verdict = VERIFIER.verify(flipped);
      assertThat(verdict.outcome()).isIn(Outcome.NOT_GENUINE, Outcome.NOT_OURS);
      assertThat(verdict.card()).isNull();
    }
  }

  @Property(tries = 3000)
  void aTextWithOneLetterChangedIsRefusedOrSaysWhatWasSigned(
      @ForAll @IntRange(max = 350) int place,
      @ForAll @CharRange(from = ' ', to = 'Z') char letter) {
    StringBuilder text = new StringBuilder(Papers.qrText(Papers.card()));
    text.setCharAt(place, letter);
    Verdict verdict = VERIFIER.verify(text.toString());
    // a few bits of a compressed stream are padding: what was signed is the same then
    assertThat(verdict.card()).isIn(null, Papers.card());
    assertThat(verdict.outcome() == Outcome.GENUINE).isEqualTo(verdict.card() != null);
  }

  @Test
  void aMessageCutShortIsRefused() {
    for (int length = 0; length < SOUND.length; length++) {
      assertThat(VERIFIER.verify(Arrays.copyOf(SOUND, length)).outcome())
          .isIn(Outcome.NOT_GENUINE, Outcome.NOT_OURS);
    }
    assertRefused(Arrays.copyOf(SOUND, SOUND.length + 1), "trailing-bytes");
  }

  @Test
  void theAlgorithmMustBeSignedAndBeTheKeys() {
    byte[] kid = Papers.KEY.kid().toArray();
    assertRefused(
        signed(header -> header.map(1).integer(Cose.KEY).byteString(kid), claims()), "alg-missing");
    assertRefused(signed(new byte[0], unsigned(kid, null), claims()), "alg-missing");
    byte[] onlyUnsigned = unsigned(kid, Algorithm.ED25519);
    assertRefused(signed(new byte[0], onlyUnsigned, claims()), "alg-missing");
    for (int other : new int[] {Algorithm.ES256.cose(), 0, -37, 5, Integer.MAX_VALUE}) {
      assertRefused(
          signed(
              header -> {
                header.map(2).integer(Cose.ALGORITHM).integer(other);
                header.integer(Cose.KEY).byteString(kid);
              },
              claims()),
          "alg-mismatch");
    }
  }

  private static byte[] unsigned(byte[] kid, @Nullable Algorithm algorithm) {
    CborWriter header = new CborWriter().map(algorithm == null ? 1 : 2);
    if (algorithm != null) {
      header.integer(Cose.ALGORITHM).integer(algorithm.cose());
    }
    return header.integer(Cose.KEY).byteString(kid).toArray();
  }

  @Test
  void aHeaderThatSaysAThingTwiceIsRefused() {
    byte[] kid = Papers.KEY.kid().toArray();
    CborWriter sound = new CborWriter();
    soundHeader(sound);
    assertRefused(signed(sound.toArray(), unsigned(kid, null), claims()), "duplicate-key");
    CborWriter withoutKid =
        new CborWriter().map(1).integer(Cose.ALGORITHM).integer(Algorithm.ED25519.cose());
    assertRefused(
        signed(withoutKid.toArray(), unsigned(kid, Algorithm.ED25519), claims()), "duplicate-key");
    assertThat(
            VERIFIER.verify(signed(withoutKid.toArray(), unsigned(kid, null), claims())).outcome())
        .isEqualTo(Outcome.GENUINE);
  }

  @Test
  void aHeaderThatMustBeUnderstoodIsNotPassedOver() {
    byte[] kid = Papers.KEY.kid().toArray();
    assertRefused(
        signed(
            header -> {
              header.map(4).integer(Cose.ALGORITHM).integer(Algorithm.ED25519.cose());
              header.integer(Cose.CRITICAL).array(1).integer(99);
              header.integer(Cose.KEY).byteString(kid).integer(99).integer(1);
            },
            claims()),
        "critical-header");
  }

  @Test
  void noClaimStandsTwice() {
    assertRefused(
        signed(claims -> {
          claims.map(2);
          issuer(claims);
          issuer(claims);
        }),
        "duplicate-key");
    assertRefused(
        signed(claims -> {
          claims.map(2);
          issuer(claims);
          claims.integer(Claims.IDENTITY).map(3);
          claims.integer(4).text("A").integer(1).text("X").integer(4).text("B");
        }),
        "duplicate-key");
    assertRefused(
        signed(claims -> {
          claims.map(2);
          issuer(claims);
          claims.integer(99).map(2).integer(1).integer(1).integer(1).integer(2);
        }),
        "duplicate-key");
  }

  @Test
  void claimsInAnyOrderAreRead() {
    Verdict verdict =
        VERIFIER.verify(
            signed(claims -> {
              claims.map(2).integer(Claims.ISSUED).integer(Papers.NOON.getEpochSecond());
              issuer(claims);
            }));
    assertThat(verdict.outcome()).isEqualTo(Outcome.GENUINE);
  }

  @Test
  void nestingAThousandDeepIsRefused() {
    for (byte opening : new byte[] {(byte) 0x81, (byte) 0xc1}) { // an array of one, a tag
      byte[] deep = new byte[1001];
      Arrays.fill(deep, opening);
      deep[1000] = 0;
      assertRefused(
          signed(claims -> {
            claims.map(2);
            issuer(claims);
            claims.integer(99).raw(deep);
          }),
          "too-deep");
    }
  }

  @Test
  void aDateBeyondTheCalendarIsRefused() {
    for (long second : new long[] {Long.MAX_VALUE, Long.MIN_VALUE, 253_402_300_800L}) {
      assertRefused(
          signed(claims -> {
            claims.map(2);
            issuer(claims);
            claims.integer(Claims.EXPIRES).integer(second);
          }),
          "bad-date");
    }
    assertRefused(floatingDate(Double.NaN), "bad-date");
    assertRefused(floatingDate(Double.POSITIVE_INFINITY), "bad-date");
    assertThat(VERIFIER.verify(floatingDate(4e9 + 0.5)).outcome()).isEqualTo(Outcome.GENUINE);
  }

  private static byte[] floatingDate(double second) {
    byte[] encoded = ByteBuffer.allocate(9).put((byte) 0xfb).putDouble(second).array();
    return signed(claims -> {
      claims.map(2);
      issuer(claims);
      claims.integer(Claims.EXPIRES).raw(encoded);
    });
  }

  @Test
  void oneNumberHasOneSpelling() {
    byte[] one = {0x18, 1}; // the label 1 in two bytes
    assertRefused(signed(claims -> claims.map(1).raw(one).text(Papers.ISSUER)), "not-shortest");
    byte[] indefinite = {(byte) 0xbf, 1, 0x61, 'a', (byte) 0xff};
    assertRefused(signed(claims -> claims.raw(indefinite)), "indefinite-length");
    byte[] notUtf8 = {(byte) 0xa1, 1, 0x62, (byte) 0xc3, 0x28};
    assertRefused(signed(claims -> claims.raw(notUtf8)), "bad-text");
  }

  @Test
  void aPaperWithoutAnIssuerIsNobodys() {
    assertRefused(signed(claims -> claims.map(0)), "no-issuer");
  }

  @Test
  void aBombIsNotInflated() throws Exception {
    byte[] bomb = Zlib.deflate(new byte[10_000_000]);
    byte[] small = Zlib.deflate(new byte[190_000]);
    assertThat(small).hasSizeLessThan(220);
    Verdict verdict = VERIFIER.verify(Base45.encode(small));
    assertThat(verdict.codes()).containsExactly("too-large");
    assertThat(verdict.outcome()).isEqualTo(Outcome.NOT_GENUINE);
    assertThat(VERIFIER.verify(Base45.encode(bomb)).codes()).containsExactly("too-large");
    assertThat(VERIFIER.verify("0".repeat(10_000_000)).codes()).containsExactly("too-large");
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 4, 5})
  void aDeclaredLengthOfTenMegabytesCostsNothing(int major) {
    CborWriter claims = new CborWriter().map(2).integer(Claims.ISSUER).text(Papers.ISSUER);
    claims.integer(99).raw(new byte[] {(byte) (major << 5 | 26), 0, (byte) 0x98, (byte) 0x96, 0});
    byte[] message = signed(HostileTest::soundHeader, claims.toArray());
    assertRefused(message, "truncated");
    assertThat(allocatedBy(() -> VERIFIER.verify(message))).isLessThan(20_000);
  }

  @Test
  void readingAllocatesNoMoreThanTheInputWarrants() {
    String bomb = Base45.encode(Zlib.deflate(new byte[190_000]));
    Random random = new Random(169);
    byte[] noise = new byte[2_800];
    random.nextBytes(noise);
    noise[0] = 0x78;
    noise[1] = (byte) 0x9c;
    String sound = Papers.qrText(Papers.card());
    for (String text : List.of(bomb, Base45.encode(noise), sound)) {
      assertThat(allocatedBy(() -> VERIFIER.verify(text))).isLessThan(100_000);
    }
  }

  /** Bytes, once warm. */
  private static long allocatedBy(Runnable work) {
    var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
    work.run();
    work.run();
    long before = threads.getCurrentThreadAllocatedBytes();
    work.run();
    return threads.getCurrentThreadAllocatedBytes() - before;
  }
}
