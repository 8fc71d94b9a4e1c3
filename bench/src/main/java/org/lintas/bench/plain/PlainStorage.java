package org.lintas.bench.plain;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.components.ClassRemapper;
import java.lang.constant.ClassDesc;
import java.lang.instrument.ClassFileTransformer;
import java.lang.instrument.Instrumentation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.ProtectionDomain;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.jspecify.annotations.Nullable;

/**
 * An agent that gives a node of a benchmark the classes of this package in the place of those that
 * seal. Made as a jar of its own for each run.
 */
public final class PlainStorage implements ClassFileTransformer {

  private static final String HERE = "org.lintas.bench.plain";
  private static final String THERE = "org.lintas.complaints.vault";
  private static final List<String> CLASSES = List.of("Sealing", "KeyPair");

  /** Called by the node's Java before the node. */
  public static void premain(String arguments, Instrumentation node) {
    node.addTransformer(new PlainStorage());
  }

  /** Writes the agent's jar. */
  public static Path write(Path jar) throws IOException {
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest
        .getMainAttributes()
        .put(new Attributes.Name("Premain-Class"), PlainStorage.class.getName());
    try (OutputStream out = Files.newOutputStream(jar);
        JarOutputStream entries = new JarOutputStream(out, manifest)) {
      for (String name : List.of("PlainStorage", "Sealing", "KeyPair")) {
        entries.putNextEntry(new JarEntry(HERE.replace('.', '/') + "/" + name + ".class"));
        entries.write(bytes(name));
      }
    }
    return jar;
  }

  @Override
  public byte @Nullable [] transform(
      @Nullable Module module,
      @Nullable ClassLoader loader,
      @Nullable String name,
      @Nullable Class<?> before,
      @Nullable ProtectionDomain domain,
      byte[] bytes) {
    for (String each : CLASSES) {
      if ((THERE.replace('.', '/') + "/" + each).equals(name)) {
        return renamed(each);
      }
    }
    return null;
  }

  private static byte[] renamed(String name) {
    ClassFile files = ClassFile.of();
    return ClassRemapper.of(
            Map.of(ClassDesc.of(HERE + "." + name), ClassDesc.of(THERE + "." + name)))
        .remapClass(files, files.parse(bytes(name)));
  }

  private static byte[] bytes(String name) {
    try (InputStream in =
        Objects.requireNonNull(PlainStorage.class.getResourceAsStream(name + ".class"))) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
