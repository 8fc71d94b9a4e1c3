package org.lintas.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.HexFormat;
import java.util.List;
import org.lintas.node.NodeProperties;
import org.springframework.stereotype.Component;

/**
 * Signs checkpoints. The key lies in the node's data folder, made at the first start, out of reach
 * of whoever holds the database. Nodes that share a database must share it.
 *
 * <p>The file holds {@code private} and {@code public}, each with a value in hexadecimal digits,
 * and, where a key was lost, the former one as {@code trusted}.
 */
@Component
class CheckpointKey {

  static final String FILE = "checkpoint-key.txt";

  private static final String KIND = "Ed25519";
  private static final HexFormat HEX = HexFormat.of();

  private final List<String> lines;

  CheckpointKey(NodeProperties properties) throws IOException, GeneralSecurityException {
    Path file = properties.data().resolve(FILE);
    if (!Files.exists(file)) {
      make(file);
    }
    lines = Files.readAllLines(file);
  }

  private static void make(Path file) throws IOException, GeneralSecurityException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    KeyPair pair = KeyPairGenerator.getInstance(KIND).generateKeyPair();
    Files.createFile(
        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.write(
        file,
        List.of(
            "private " + HEX.formatHex(pair.getPrivate().getEncoded()),
            "public " + HEX.formatHex(pair.getPublic().getEncoded())));
  }

  byte[] publicKey() {
    return values("public").getFirst();
  }

  Checkpoint sign(Checkpoint checkpoint) {
    try {
      PrivateKey key =
          KeyFactory.getInstance(KIND)
              .generatePrivate(new PKCS8EncodedKeySpec(values("private").getFirst()));
      Signature signature = Signature.getInstance(KIND);
      signature.initSign(key);
      signature.update(checkpoint.signed());
      return checkpoint.with(signature.sign());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Whether this node's key, or one that it is told to trust, signed it. */
  boolean signed(Checkpoint checkpoint) {
    try {
      if (!trusts(checkpoint)) {
        return false;
      }
      PublicKey key =
          KeyFactory.getInstance(KIND).generatePublic(new X509EncodedKeySpec(checkpoint.key()));
      Signature signature = Signature.getInstance(KIND);
      signature.initVerify(key);
      signature.update(checkpoint.signed());
      return signature.verify(checkpoint.signature());
    } catch (GeneralSecurityException e) {
      return false;
    }
  }

  boolean trusts(Checkpoint checkpoint) {
    String key = HEX.formatHex(checkpoint.key());
    return lines.contains("public " + key) || lines.contains("trusted " + key);
  }

  private List<byte[]> values(String name) {
    return lines.stream()
        .filter(line -> line.startsWith(name + " "))
        .map(line -> HEX.parseHex(line.substring(name.length() + 1).trim()))
        .toList();
  }
}
