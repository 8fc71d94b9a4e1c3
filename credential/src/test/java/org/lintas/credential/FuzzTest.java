package org.lintas.credential;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Feeds the readers what a fuzzer thinks up: for a moment here, as long as one likes by hand. */
class FuzzTest {

  private static final Pattern DONE = Pattern.compile("Done (\\d+) runs in");

  @TempDir private Path folder;

  private static String fuzz(Class<?> target, Path folder, int seconds) throws Exception {
    Path log = folder.resolve(target.getSimpleName() + ".log");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "-Xmx600m",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-XX:+EnableDynamicAgentLoading",
                "com.code_intelligence.jazzer.Jazzer",
                "--target_class=" + target.getName(),
                "--instrumentation_includes=org.lintas.credential.**",
                "--custom_hook_includes=org.lintas.credential.**",
                "-artifact_prefix=" + folder + "/",
                "-max_total_time=" + seconds,
                "-timeout=60",
                "-max_len=5000",
                folder.resolve("corpus").toString())
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    process.waitFor();
    return Files.readString(log, StandardCharsets.UTF_8);
  }

  private void seed(int reader, byte[] input) throws IOException {
    Path corpus = Files.createDirectories(folder.resolve("corpus"));
    byte[] seed = new byte[input.length + 1];
    seed[0] = (byte) reader;
    System.arraycopy(input, 0, seed, 1, input.length);
    Files.write(corpus.resolve("seed-" + reader), seed);
  }

  @Test
  void noInputBreaksAReader() throws Exception {
    byte[] card = Papers.SIGNER.sign(Papers.card());
    StatusList statuses = Papers.statuses(Papers.NOON, StatusBits.allValid(100));
    TrustFile trust = new TrustFile(Papers.ISSUER, Papers.NOON, null, List.of(Papers.TRUSTED));
    seed(0, QrText.of(card).getBytes(StandardCharsets.ISO_8859_1));
    seed(1, card);
    seed(2, card);
    seed(3, CardWriter.write(Papers.receipt()));
    seed(4, Papers.SIGNER.sign(statuses));
    seed(5, Papers.SIGNER.sign(trust));
    seed(6, statuses.claims());
    seed(7, trust.claims());
    String log = fuzz(DecoderFuzzer.class, folder, Integer.getInteger("fuzz.seconds", 15));
    assertThat(log).doesNotContain("== Java Exception", "ERROR: libFuzzer");
    Matcher done = DONE.matcher(log);
    assertThat(done.find()).as(log).isTrue();
    System.out.println("fuzz: " + done.group(1) + " inputs");
    assertThat(Long.parseLong(done.group(1))).isGreaterThan(1000);
  }

  /** A reader with a fault, for the fuzzer to find. */
  public static final class Faulty {

    private Faulty() {}

    /** Believes a declared length. */
    public static void fuzzerTestOneInput(byte[] input) {
      if (input.length > 1 && input[0] == 'L') {
        Arrays.copyOf(input, 3)[2] = Arrays.copyOf(input, 3)[input[1] & 7];
      }
    }
  }

  @Test
  void aFaultyReaderIsFound() throws Exception {
    Files.createDirectories(folder.resolve("corpus"));
    assertThat(fuzz(Faulty.class, folder, 15))
        .contains("== Java Exception: java.lang.ArrayIndexOutOfBoundsException");
  }
}
