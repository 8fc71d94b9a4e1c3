package org.lintas.credential;

import static org.assertj.core.api.Assertions.assertThat;

import com.authlete.cbor.CBORDecoder;
import com.authlete.cose.COSESign1;
import com.authlete.cose.COSEVerifier;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Our papers before libraries that know nothing of ours, and theirs before ours: MOSIP's decoder,
 * three verifiers that node has, and one in Java.
 */
class InteroperabilityTest {

  private static final JsonMapper JSON = new JsonMapper();

  private static JsonNode node(String script, String input) throws Exception {
    Path module = Path.of(System.getProperty("lintas.root", ".."), "credential");
    Process process =
        new ProcessBuilder(
                "node",
                module.resolve("src/test/node/run.js").toString(),
                module.resolve("target/node").toString(),
                script)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (var to = process.getOutputStream()) {
      to.write(input.getBytes(StandardCharsets.UTF_8));
    }
    String answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).isZero();
    return JSON.readTree(answer);
  }

  private static String question(SigningKey key, Card card) {
    TrustedKey trusted =
        TrustedKey.of(key, Papers.ISSUER, EnumSet.allOf(Purpose.class), Papers.MORNING, null);
    JsonNode set = JSON.readTree(KeySets.jwk(List.of(trusted)));
    String text = QrText.of(new Signer(key).sign(card));
    return "{\"text\":\"%s\",\"key\":%s}".formatted(text, set.get("keys").get(0));
  }

  @Test
  void othersReadAndVerifyOurPapersAndRefuseThemWhenABitIsFlipped() throws Exception {
    SigningKey p256 = SigningKey.generate(Algorithm.ES256);
    JsonNode answers =
        node(
            "read.js",
            List.of(question(Papers.KEY, Papers.card()), question(p256, Papers.receipt()))
                .toString());
    JsonNode card = answers.get(0);
    assertThat(card.get("sound").toString())
        .isEqualTo("{\"noble\":true,\"webCrypto\":true,\"cose\":null}");
    assertThat(card.get("flipped").toString())
        .isEqualTo("{\"noble\":false,\"webCrypto\":false,\"cose\":null}");
    JsonNode claims = card.get("claims");
    assertThat(claims.get("iss").asString()).isEqualTo(Papers.ISSUER);
    assertThat(claims.get("sub").asString()).isEqualTo(Papers.card().number());
    assertThat(claims.get("exp").asLong()).isEqualTo(Papers.END.getEpochSecond());
    assertThat(claims.get("identity").toString())
        .isEqualTo(
            "{\"fullName\":\"MG AUNG KYAW\",\"dob\":\"19790413\",\"gender\":1,"
                + "\"nationality\":\"MM\",\"secondName\":\"မောင်အောင်ကျော်\","
                + "\"secondLanguage\":\"mya\"}");
    JsonNode receipt = answers.get(1);
    assertThat(receipt.get("sound").toString())
        .isEqualTo("{\"noble\":true,\"webCrypto\":true,\"cose\":true}");
    assertThat(receipt.get("flipped").toString())
        .isEqualTo("{\"noble\":false,\"webCrypto\":false,\"cose\":false}");
  }

  @Test
  void weVerifyWhatOthersMade() throws Exception {
    Instant now = Papers.NOON;
    JsonNode papers =
        node(
            "write.js",
            "{\"issuer\":\"%s\",\"seconds\":%d}".formatted(Papers.ISSUER, now.getEpochSecond()));
    for (Algorithm algorithm : Algorithm.values()) {
      JsonNode paper = papers.get(algorithm.name());
      TrustedKey theirs =
          new TrustedKey(
              Bytes.of("their-key".getBytes(StandardCharsets.UTF_8)),
              Papers.ISSUER,
              algorithm,
              Bytes.ofHex(paper.get("publicKey").asString()),
              Set.of(Purpose.CARD),
              Papers.MORNING,
              null,
              null);
      Verdict verdict = Papers.verifier(now, theirs).verify(paper.get("text").asString());
      assertThat(verdict.codes()).containsExactly("no-status");
      assertThat(verdict.outcome()).isEqualTo(Outcome.GENUINE);
      assertThat(Objects.requireNonNull(verdict.card()).holder())
          .isEqualTo(new Holder("MARY SANTOS", null, null, "1988-01-02", Sex.FEMALE, "PHL"));
    }
  }

  @ParameterizedTest
  @EnumSource
  void aLibraryInJavaVerifiesOurPapers(Algorithm algorithm) throws Exception {
    SigningKey key = SigningKey.generate(algorithm);
    byte[] message = new Signer(key).sign(Papers.card());
    COSEVerifier verifier =
        new COSEVerifier(Signatures.publicKey(algorithm, key.publicKey().toArray()));
    assertThat(verifier.verify(sign1(message))).isTrue();
    byte[] flipped = message.clone();
    flipped[message.length - 70] ^= 1; // the last byte of the payload is at -67
    assertThat(verifier.verify(sign1(flipped))).isFalse();
  }

  private static COSESign1 sign1(byte[] message) throws IOException {
    var tagged = (com.authlete.cbor.CBORTaggedItem) new CBORDecoder(message).next();
    return (COSESign1) tagged.getTagContent();
  }
}
