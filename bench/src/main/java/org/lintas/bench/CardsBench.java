package org.lintas.bench;

import java.lang.management.ManagementFactory;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.lintas.credential.Algorithm;
import org.lintas.credential.Card;
import org.lintas.credential.Holder;
import org.lintas.credential.Outcome;
import org.lintas.credential.Purpose;
import org.lintas.credential.QrText;
import org.lintas.credential.Sex;
import org.lintas.credential.Signer;
import org.lintas.credential.SigningKey;
import org.lintas.credential.StatusBits;
import org.lintas.credential.StatusList;
import org.lintas.credential.StatusPlace;
import org.lintas.credential.TrustList;
import org.lintas.credential.TrustedKey;
import org.lintas.credential.Verifier;

/**
 * Cards signed and verified a second on one core, beside the bare signature of the same provider.
 * Both sides take turns, some milliseconds each, and are counted in the thread's own CPU time: what
 * else the machine does in between disturbs neither.
 */
final class CardsBench {

  private static final int CARDS = 1000;
  private static final int TURN = 50;
  private static final int BARE_MESSAGE = 250;
  private static final double AIM = 0.85;

  private static final String ISSUER = "https://labour.example";
  private static final String LIST = ISSUER + "/cards/status/1";
  private static final Instant NOW = Instant.parse("2026-06-01T05:00:00Z");

  private static final com.sun.management.ThreadMXBean THREADS =
      (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();

  /** One thing done to a card's place. */
  @FunctionalInterface
  private interface Work {
    void on(int card) throws GeneralSecurityException;
  }

  /** CPU time and allocated bytes of one side. */
  private static final class Side {
    private final Work work;
    private long done;
    private long nanos;
    private long bytes;

    Side(Work work) {
      this.work = work;
    }

    void turn(int from) throws GeneralSecurityException {
      long cpu = THREADS.getCurrentThreadCpuTime();
      long allocated = THREADS.getCurrentThreadAllocatedBytes();
      for (int card = from; card < from + TURN; card++) {
        work.on(card % CARDS);
      }
      bytes += THREADS.getCurrentThreadAllocatedBytes() - allocated;
      nanos += THREADS.getCurrentThreadCpuTime() - cpu;
      done += TURN;
    }

    void forget() {
      done = 0;
      nanos = 0;
      bytes = 0;
    }

    double aSecond() {
      return done * 1e9 / nanos;
    }

    long bytesEach() {
      return bytes / done;
    }
  }

  private final Algorithm algorithm;
  private final Signer signer;
  private final Verifier verifier;
  private final Card[] cards = new Card[CARDS];
  private final String[] texts = new String[CARDS];
  private final byte[][] messages = new byte[CARDS][BARE_MESSAGE];
  private final byte[][] signatures = new byte[CARDS][];
  private final Signature bare;
  private final PublicKey publicKey;
  private final PrivateKey privateKey;

  private CardsBench(Algorithm algorithm) throws GeneralSecurityException {
    this.algorithm = algorithm;
    SigningKey key = SigningKey.generate(algorithm);
    signer = new Signer(key);
    boolean edwards = algorithm == Algorithm.ED25519;
    KeyFactory factory =
        edwards ? KeyFactory.getInstance("EdDSA") : KeyFactory.getInstance("EC", Signer.provider());
    publicKey = factory.generatePublic(new X509EncodedKeySpec(x509(key)));
    privateKey = factory.generatePrivate(new PKCS8EncodedKeySpec(key.secret()));
    bare =
        Signature.getInstance(
            edwards ? "EdDSA" : "SHA256withECDSAinP1363Format", Signer.provider());
    for (int at = 0; at < CARDS; at++) {
      cards[at] = card(at);
      texts[at] = QrText.of(signer.sign(cards[at]));
      Arrays.fill(messages[at], (byte) at);
      signatures[at] = bareSign(at);
    }
    StatusList statuses =
        new StatusList(
            ISSUER,
            LIST,
            NOW,
            NOW.plus(Duration.ofDays(7)),
            Duration.ofHours(12),
            StatusBits.allValid(1 << 20));
    TrustedKey trusted = TrustedKey.of(key, ISSUER, Set.of(Purpose.CARD), Instant.EPOCH, null);
    verifier =
        Verifier.of(
            TrustList.of(List.of(trusted)),
            uri -> uri.equals(LIST) ? statuses : null,
            Clock.fixed(NOW, ZoneOffset.UTC));
  }

  /** What stands before a raw public key in its X.509 form. */
  private static byte[] x509(SigningKey key) {
    String prefix =
        key.algorithm() == Algorithm.ED25519
            ? "302a300506032b6570032100"
            : "3059301306072a8648ce3d020106082a8648ce3d03010703420004";
    return HexFormat.of().parseHex(prefix + key.publicKey().hex());
  }

  private static Card card(int at) {
    Holder holder =
        new Holder("MG AUNG KYAW " + at, "မောင်အောင်ကျော်", "mya", "1979-04-13", Sex.MALE, "MM");
    return new Card(
        ISSUER,
        String.format(Locale.ROOT, "1%011d", at * 7919L),
        "work-permit",
        NOW,
        NOW,
        NOW.plus(Duration.ofDays(700)),
        holder,
        null,
        new StatusPlace(LIST, at * 1000));
  }

  private byte[] bareSign(int at) throws GeneralSecurityException {
    bare.initSign(privateKey);
    bare.update(messages[at]);
    return bare.sign();
  }

  private void bareVerify(int at) throws GeneralSecurityException {
    bare.initVerify(publicKey);
    bare.update(messages[at]);
    if (!bare.verify(signatures[at])) {
      throw new IllegalStateException("a sound signature was refused");
    }
  }

  private void verify(int at) {
    if (verifier.verify(texts[at]).outcome() != Outcome.GENUINE) {
      throw new IllegalStateException("a sound card was refused");
    }
  }

  private Aims measure(int seconds) throws GeneralSecurityException {
    Side bareVerified = new Side(this::bareVerify);
    Side verified = new Side(this::verify);
    Side bareSigned = new Side(this::bareSign);
    Side signed = new Side(at -> signer.sign(cards[at]));
    Side texted = new Side(at -> QrText.of(signer.sign(cards[at])));
    List<Side> sides = List.of(bareVerified, verified, bareSigned, signed, texted);
    takeTurns(sides, Math.max(3, seconds / 2));
    sides.forEach(Side::forget);
    takeTurns(sides, seconds);
    System.out.printf("%n%s by %s%n", algorithm, Signer.provider().getName());
    Figures figures = new Figures("one core", "a second", "beside bare", "bytes allocated");
    row(figures, "bare verification", bareVerified, bareVerified);
    row(figures, "card verified, from QR text to verdict", verified, bareVerified);
    row(figures, "bare signature", bareSigned, bareSigned);
    row(figures, "card signed", signed, bareSigned);
    row(figures, "… and turned into its QR text", texted, bareSigned);
    figures.print();
    return new Aims()
        .atLeast("verification beside bare", verified.aSecond() / bareVerified.aSecond(), AIM);
  }

  private static void row(Figures figures, String what, Side side, Side bareSide) {
    double ratio = side.aSecond() / bareSide.aSecond();
    figures.row(what, side.aSecond(), ratio, side.bytesEach());
  }

  private static void takeTurns(List<Side> sides, int seconds) throws GeneralSecurityException {
    long end = System.nanoTime() + Duration.ofSeconds(seconds).toNanos();
    for (int from = 0; System.nanoTime() < end; from += TURN) {
      for (Side side : sides) {
        side.turn(from);
      }
    }
  }

  static void run(Options options) throws GeneralSecurityException {
    List<Aims> aims = new ArrayList<>();
    for (Algorithm algorithm : Algorithm.values()) {
      aims.add(new CardsBench(algorithm).measure(options.number("seconds", 10)));
    }
    aims.forEach(Aims::print);
    // cards issued, signed and stored, are measured by the round benchmark, in a node
  }
}
