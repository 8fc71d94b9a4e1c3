package org.lintas.credential;

import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * What a fuzzer feeds: every reader of the library, chosen by the input's first byte. Whatever
 * comes, a reader answers or refuses, allocates in proportion, and what it accepts says the same
 * when it is written and read again.
 */
public final class DecoderFuzzer {

  private static final com.sun.management.ThreadMXBean THREADS =
      (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();

  /** For what a reader needs whatever it reads. */
  private static final long FLOOR = 200_000;

  /** An input byte may become a map's entry: a label, a copy, their places in a tree. */
  private static final long BYTES_A_BYTE = 400;

  private static final TrustList TRUST = TrustList.of(List.of(Papers.TRUSTED));
  private static final Verifier VERIFIER = Papers.verifier(Papers.NOON);

  private DecoderFuzzer() {}

  /** By which name Jazzer finds it. */
  public static void fuzzerTestOneInput(byte[] input) {
    if (input.length == 0) {
      return;
    }
    byte[] rest = Arrays.copyOfRange(input, 1, input.length);
    long most = FLOOR + rest.length * BYTES_A_BYTE;
    int reader = input[0] & 7;
    long allocated = allocatedBy(reader, rest);
    // a class that is loaded meanwhile allocates too, but not twice
    long again = allocated > most ? allocatedBy(reader, rest) : allocated;
    if (again > most) {
      throw new AssertionError(again + " bytes for " + rest.length);
    }
  }

  private static long allocatedBy(int reader, byte[] input) {
    long before = THREADS.getCurrentThreadAllocatedBytes();
    try {
      read(reader, input);
    } catch (Malformed expected) {
      // refused, as it should be
    }
    return THREADS.getCurrentThreadAllocatedBytes() - before;
  }

  private static void read(int reader, byte[] input) throws Malformed {
    switch (reader) {
      case 0 -> VERIFIER.verify(new String(input, StandardCharsets.ISO_8859_1));
      case 1 -> VERIFIER.verify(QrText.of(input));
      case 2 -> again(CardReader.read(Cose.read(input).payload()));
      case 3 -> again(CardReader.read(new CborReader(input)));
      case 4 -> StatusList.read(input, TRUST);
      case 5 -> TrustFile.openUnknown(input);
      case 6 -> StatusList.read(Cose.sign(Papers.KEY, StatusList.TYPE, input), TRUST);
      default -> TrustFile.open(Cose.sign(Papers.KEY, TrustFile.TYPE, input), TRUST);
    }
  }

  private static void again(Card card) throws Malformed {
    Card reread = CardReader.read(new CborReader(CardWriter.write(card)));
    if (!reread.equals(card)) {
      throw new AssertionError("reads differently when it is written again");
    }
  }
}
