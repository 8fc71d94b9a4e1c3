package org.lintas.credential;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Cards of others: the vectors that the makers of Claim 169 published. */
class SpecificationTest {

  private static final String ISSUER = "https://mosip.example.org";
  private static final Instant ISSUED = Instant.ofEpochSecond(1_700_000_000);
  private static final Instant EXPIRES = Instant.ofEpochSecond(1_800_000_000);

  private static String vector(String name) {
    try (InputStream file = SpecificationTest.class.getResourceAsStream("vectors/" + name)) {
      if (file == null) {
        throw new IllegalStateException(name);
      }
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Card read(byte[] message) throws Malformed {
    return CardReader.read(Cose.read(message).payload());
  }

  private static TrustedKey trusted(Algorithm algorithm, String publicKey) {
    return new TrustedKey(
        Bytes.of(new byte[0]),
        ISSUER,
        algorithm,
        Bytes.ofHex(publicKey),
        EnumSet.of(Purpose.CARD),
        ISSUED,
        EXPIRES,
        null);
  }

  @Test
  void theSpecificationsOwnExampleIsRead() throws Exception {
    Card card =
        read(Bytes.ofHex(vector("specification-1.2.1.hex").replaceAll("\\s", "")).toArray());
    assertThat(card.issuer()).isEqualTo("www.mosip.io");
    assertThat(card.expiresAt()).isEqualTo(Instant.ofEpochSecond(1_787_912_445));
    assertThat(card.validFrom()).isEqualTo(Instant.ofEpochSecond(1_756_376_445));
    assertThat(card.issuedAt()).isEqualTo(card.validFrom());
    Holder holder = holder(card);
    assertThat(holder.name()).isEqualTo("Janardhan BS");
    assertThat(holder.born()).isEqualTo("1984-04-18");
    assertThat(holder.sex()).isEqualTo(Sex.MALE);
    assertThat(holder.nationality()).isEqualTo("IN");
    assertThat(holder.other().keySet())
        .containsExactly(Label.of(1), Label.of(10), Label.of(11), Label.of(12), Label.of(62));
    byte[] face = Objects.requireNonNull(holder.other().get(Label.of(62))).toArray();
    assertThat(new String(face, StandardCharsets.ISO_8859_1)).contains("RIFF", "WEBPVP8");
  }

  private static Holder holder(Card card) {
    Holder holder = card.holder();
    if (holder == null) {
      throw new AssertionError("no holder");
    }
    return holder;
  }

  @Test
  void aCardWithAPhotographAndANameInTwoScriptsIsRead() throws Exception {
    Card card = read(QrText.bytes(vector("refugee-identity.txt")));
    Holder holder = holder(card);
    assertThat(holder.name()).isEqualTo("Janardhan Bangalore Srinivas");
    assertThat(holder.ownName()).isEqualTo("جاناردان بنغالور سرينيفاس");
    assertThat(holder.ownLanguage()).isEqualTo("AR");
    assertThat(holder.born()).isEqualTo("1975-04-04");
    assertThat(holder.other()).containsKeys(Label.of(16), Label.of(17), Label.of(22), Label.of(23));
  }

  @Test
  void fieldsWithoutANameAreKeptAsTheyStand() throws Exception {
    Holder holder = holder(read(QrText.bytes(vector("unknown-fields.txt"))));
    assertThat(holder.name()).isEqualTo("Unknown Fields Person");
    assertThat(holder.other()).containsEntry(Label.of(1), text("ID-UNKNOWN-001"));
    assertThat(holder.other()).hasSizeGreaterThan(1);
  }

  private static Bytes text(String text) {
    return Bytes.of(new CborWriter().text(text).toArray());
  }

  @Test
  void theirSignaturesAreVerified() throws Exception {
    verify(
        Algorithm.ED25519,
        "ed25519.txt",
        "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a",
        "Signed Test Person");
    verify(
        Algorithm.ES256,
        "es256.txt",
        "78e9de939034c9d7fb3c4b988cc897d8bd2bb9397dc6129762d6df431568ea26"
            + "8aa11a62b63867b720f8ca6695a3e94eaf5e909aa9b13d86dbbec8b8e287ad78",
        "ECDSA Test Person");
  }

  private static void verify(Algorithm algorithm, String name, String publicKey, String person)
      throws Malformed {
    String text = vector(name);
    Cose cose = Cose.read(QrText.bytes(text));
    TrustedKey key = trusted(algorithm, publicKey);
    // they name no key: a verifier would not know where to look, so the signature alone is checked
    TrustList.Known known =
        new TrustList.Known(key, Signatures.publicKey(algorithm, key.publicKey().toArray()));
    assertThat(known.signed(cose)).isTrue();
    Card card = CardReader.read(cose.payload());
    assertThat(card.issuer()).isEqualTo(ISSUER);
    assertThat(card.issuedAt()).isEqualTo(ISSUED);
    assertThat(card.expiresAt()).isEqualTo(EXPIRES);
    assertThat(holder(card).name()).isEqualTo(person);
    Verdict verdict = Papers.verifier(ISSUED, key).verify(text);
    assertThat(verdict.codes()).containsExactly("unknown-key");
  }
}
