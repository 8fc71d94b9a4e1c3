package org.lintas.credential;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.security.Provider;
import java.util.Arrays;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Which library computes the signatures. */
class ProviderTest {

  @Test
  void correttoComputesThemWhereItsLibraryLoads() throws Exception {
    String here = System.getProperty("os.name") + " " + System.getProperty("os.arch");
    assertThat(nameIn(ProviderTest.class.getClassLoader()))
        .isEqualTo(here.equals("Linux amd64") ? "AmazonCorrettoCryptoProvider" : "BC");
  }

  @Test
  void bouncyCastleComputesThemElsewhereAndTheyAreTheSame() throws Exception {
    URL[] withoutCorretto =
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
            .filter(entry -> !entry.contains("AmazonCorretto"))
            .map(ProviderTest::url)
            .toArray(URL[]::new);
    try (URLClassLoader elsewhere =
        new URLClassLoader(withoutCorretto, ClassLoader.getPlatformClassLoader())) {
      assertThat(nameIn(elsewhere)).isEqualTo("BC");
      for (Algorithm algorithm : Algorithm.values()) {
        SigningKey key = SigningKey.generate(algorithm);
        byte[] message =
            (byte[])
                elsewhere
                    .loadClass(Elsewhere.class.getName())
                    .getMethod("sign", String.class, byte[].class, String.class)
                    .invoke(null, algorithm.name(), key.secret(), key.publicKey().hex());
        TrustedKey trusted =
            TrustedKey.of(key, Papers.ISSUER, Set.of(Purpose.CARD), Papers.MORNING, null);
        assertThat(Papers.verifier(Papers.NOON, trusted).verify(message).outcome())
            .isEqualTo(Outcome.GENUINE);
      }
    }
  }

  /** Runs without Corretto: signs a card, and verifies it there too. */
  public static final class Elsewhere {

    private Elsewhere() {}

    public static byte[] sign(String algorithm, byte[] secret, String publicKey) {
      SigningKey key = SigningKey.of(Algorithm.valueOf(algorithm), secret, Bytes.ofHex(publicKey));
      TrustedKey trusted =
          TrustedKey.of(key, Papers.ISSUER, Set.of(Purpose.CARD), Papers.MORNING, null);
      byte[] message = new Signer(key).sign(Papers.card());
      byte[] flipped = message.clone();
      flipped[message.length - 1] ^= 1;
      Verifier verifier = Papers.verifier(Papers.NOON, trusted);
      assertThat(verifier.verify(message).outcome()).isEqualTo(Outcome.GENUINE);
      assertThat(verifier.verify(flipped).codes()).containsExactly("bad-signature");
      SigningKey fresh = SigningKey.generate(Algorithm.valueOf(algorithm));
      assertThat(SigningKey.of(fresh.algorithm(), fresh.secret(), fresh.publicKey()).kid())
          .isEqualTo(fresh.kid());
      return message;
    }
  }

  private static URL url(String entry) {
    try {
      return Path.of(entry).toUri().toURL();
    } catch (MalformedURLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Object nameIn(ClassLoader loader) throws ReflectiveOperationException {
    Class<?> signer = loader.loadClass(Signer.class.getName());
    return ((Provider) signer.getMethod("provider").invoke(null)).getName();
  }
}
