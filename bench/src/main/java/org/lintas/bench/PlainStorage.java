package org.lintas.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.instrument.ClassFileTransformer;
import java.lang.instrument.Instrumentation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.ProtectionDomain;
import java.util.List;
import java.util.Objects;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.jspecify.annotations.Nullable;

/**
 * An agent that gives a node of a benchmark classes that seal nothing in the place of those that
 * do. Made as a jar of its own for each run.
 */
public final class PlainStorage implements ClassFileTransformer {

  private static final String VAULT = "org/lintas/complaints/vault/";
  private static final List<String> CLASSES = List.of("Sealing", "KeyPair");

  /** Called by the node's Java before the node. */
  public static void premain(String arguments, Instrumentation node) {
    node.addTransformer(new PlainStorage());
  }

  /** Writes the agent's jar. Its classes bear no name by which a node would find them. */
  static Path write(Path jar) throws IOException {
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest
        .getMainAttributes()
        .put(new Attributes.Name("Premain-Class"), PlainStorage.class.getName());
    String own = PlainStorage.class.getName().replace('.', '/') + ".class";
    try (OutputStream out = Files.newOutputStream(jar);
        JarOutputStream entries = new JarOutputStream(out, manifest)) {
      add(entries, own, bytes("/" + own));
      for (String each : CLASSES) {
        add(entries, "plain/" + each, bytes("/" + VAULT + each + ".class"));
      }
    }
    return jar;
  }

  private static void add(JarOutputStream entries, String name, byte[] bytes) throws IOException {
    entries.putNextEntry(new JarEntry(name));
    entries.write(bytes);
  }

  @Override
  public byte @Nullable [] transform(
      @Nullable Module module,
      @Nullable ClassLoader loader,
      @Nullable String name,
      @Nullable Class<?> before,
      @Nullable ProtectionDomain domain,
      byte[] bytes) {
    return CLASSES.stream()
        .filter(each -> (VAULT + each).equals(name))
        .findFirst()
        .map(each -> bytes("/plain/" + each))
        .orElse(null);
  }

  private static byte[] bytes(String resource) {
    try (InputStream in =
        Objects.requireNonNull(PlainStorage.class.getResourceAsStream(resource))) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
