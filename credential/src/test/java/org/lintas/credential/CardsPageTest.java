package org.lintas.credential;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What docs/cards.md says, byte by byte, is so. */
class CardsPageTest {

  private static final Path ROOT = Path.of(System.getProperty("lintas.root", ".."));
  private static final String PAGE = read(ROOT.resolve("docs/cards.md"));
  private static final Instant DAY_AFTER = Instant.parse("2026-06-02T06:00:00Z");

  /** Codes as the sources write them: lower case, mostly with a hyphen. */
  private static final Pattern CODE =
      Pattern.compile(
          "\"(truncated|damaged|expired|revoked|suspended"
              + "|(?:not|too|bad|no|alg|key|status|wrong|unknown|critical|duplicate|trailing"
              + "|indefinite)-[a-z0-9-]+)\"");

  /** The first of RFC 8032 section 7.1. */
  private static final SigningKey KEY =
      SigningKey.of(
          Algorithm.ED25519,
          Bytes.ofHex(
                  "302e020100300506032b657004220420"
                      + "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60")
              .toArray(),
          Bytes.ofHex(block("public-key").strip()));

  private static final Card CARD =
      new Card(
          "https://labour.example",
          "100200300403",
          "work-permit",
          Instant.parse("2026-06-01T05:00:00Z"),
          Instant.parse("2026-06-01T05:00:00Z"),
          Instant.parse("2028-05-31T17:00:00Z"),
          Papers.WORKER,
          null,
          new StatusPlace("https://labour.example/cards/status/1", 5));

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String block(String name) {
    Matcher block = Pattern.compile("(?s)```" + name + "\n(.*?)```").matcher(PAGE);
    if (!block.find()) {
      throw new AssertionError("no block " + name);
    }
    return block.group(1);
  }

  /** The bytes of a block, without its remarks. */
  private static Bytes bytes(String name) {
    return Bytes.ofHex(
        block(name)
            .lines()
            .map(line -> line.replaceAll("#.*|\\s", ""))
            .collect(Collectors.joining()));
  }

  private static String text() {
    return block("text").replace("\n", "");
  }

  @Test
  void theExampleIsWhatTheLibraryWrites() throws Exception {
    Bytes claims = bytes("claims");
    Bytes message = bytes("message");
    assertThat(Bytes.of(CardWriter.write(CARD))).isEqualTo(claims);
    assertThat(Bytes.of(new Signer(KEY).sign(CARD))).isEqualTo(message);
    assertThat(Bytes.of(Zlib.inflate(bytes("compressed").toArray(), 1000))).isEqualTo(message);
    assertThat(Bytes.of(Base45.decode(text()))).isEqualTo(bytes("compressed"));
    assertThat(PAGE)
        .contains(claims.length() + " bytes. (Two", message.length() + " bytes: the signature")
        .contains(text().length() + " characters");
  }

  @Test
  void whatIsSignedIsWhatThePageSays() {
    Bytes signature = Bytes.of(Signatures.sign(KEY, bytes("signed").toArray()));
    assertThat(bytes("message").hex()).endsWith(signature.hex());
  }

  @Test
  void theExamplesKeyHasTheFingerprintThatThePageSays() throws Exception {
    TrustFile.Opened opened = TrustFile.openUnknown(bytes("trust-list").toArray());
    assertThat(opened.signedBy().fingerprintGroups()).isEqualTo(block("fingerprint").strip());
    assertThat(opened.signedBy().publicKey()).isEqualTo(KEY.publicKey());
    assertThat(opened.signedBy().purposes()).containsExactlyInAnyOrder(Purpose.values());
  }

  @Test
  void theExampleIsGenuineByTheExamplesLists() throws Exception {
    TrustFile.Opened opened = TrustFile.openUnknown(bytes("trust-list").toArray());
    TrustList trust = TrustList.of(opened.ownKeys());
    StatusList statuses = StatusList.read(bytes("status-list").toArray(), trust);
    Verifier verifier =
        Papers.verifier(DAY_AFTER, uri -> statuses, opened.ownKeys().toArray(TrustedKey[]::new));
    Verdict verdict = verifier.verify(text());
    assertThat(verdict.outcome()).isEqualTo(Outcome.GENUINE);
    assertThat(verdict.card()).isEqualTo(CARD);
    assertThat(PAGE).contains("are the bytes `" + Bytes.of(statuses.bits().packed()) + "`");
    assertThat(statuses.bits().get(3)).isEqualTo(PaperStatus.INVALID);
    assertThat(statuses.bits().get(6)).isEqualTo(PaperStatus.SUSPENDED);
  }

  private static Set<String> codes(Stream<String> sources) {
    Set<String> codes = new TreeSet<>();
    sources.forEach(
        source -> CODE.matcher(source).results().forEach(found -> codes.add(found.group(1))));
    return codes;
  }

  @Test
  void everyCodeIsExplained() throws Exception {
    try (Stream<Path> sources = Files.walk(ROOT.resolve("credential/src/main/java"))) {
      List<Path> files = sources.filter(file -> file.toString().endsWith(".java")).toList();
      Set<String> codes = codes(files.stream().map(CardsPageTest::read));
      assertThat(codes).hasSizeGreaterThan(30);
      assertThat(codes).allSatisfy(code -> assertThat(PAGE).contains("`" + code + "`"));
    }
  }

  @Test
  void aCodeInASourceIsFound() {
    assertThat(codes(Stream.of("throw new Malformed(\"bad-luck\");"))).containsExactly("bad-luck");
  }
}
