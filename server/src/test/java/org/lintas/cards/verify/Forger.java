package org.lintas.cards.verify;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import org.lintas.credential.Algorithm;
import org.lintas.credential.Bytes;
import org.lintas.credential.QrText;
import org.lintas.credential.SigningKey;

/** Writes messages that no honest issuer would, truly signed: bytes are given in hexadecimal. */
final class Forger {

  private Forger() {}

  /** The text of a code with this signed header and these claims. */
  static String text(SigningKey key, String header, String claims) {
    return QrText.of(message(key, header, claims));
  }

  /** The header of a sound message: algorithm and key. */
  static String header(SigningKey key) {
    return "a2" + "01" + algorithm(key) + "04" + string(0x40, key.kid().toArray());
  }

  static String algorithm(SigningKey key) {
    return key.algorithm() == Algorithm.ED25519 ? "27" : "26";
  }

  static byte[] message(SigningKey key, String header, String claims) {
    String signedHeader = string(0x40, hex(header));
    String payload = string(0x40, hex(claims));
    String signed = "84" + text("Signature1") + signedHeader + "40" + payload; // no external data
    return hex("d284" + signedHeader + "a0" + payload + string(0x40, sign(key, hex(signed))));
  }

  /** A text in CBOR. */
  static String text(String text) {
    return string(0x60, text.getBytes(StandardCharsets.UTF_8));
  }

  private static String string(int kind, byte[] bytes) {
    ByteArrayOutputStream head = new ByteArrayOutputStream();
    if (bytes.length < 24) {
      head.write(kind + bytes.length);
    } else if (bytes.length < 256) {
      head.write(kind + 24);
      head.write(bytes.length);
    } else {
      head.write(kind + 25);
      head.write(bytes.length >> 8);
      head.write(bytes.length);
    }
    return Bytes.of(head.toByteArray()).hex() + Bytes.of(bytes).hex();
  }

  private static byte[] hex(String digits) {
    return Bytes.ofHex(digits).toArray();
  }

  private static byte[] sign(SigningKey key, byte[] message) {
    boolean edwards = key.algorithm() == Algorithm.ED25519;
    try {
      Signature signature =
          Signature.getInstance(edwards ? "Ed25519" : "SHA256withECDSAinP1363Format");
      signature.initSign(
          KeyFactory.getInstance(edwards ? "Ed25519" : "EC")
              .generatePrivate(new PKCS8EncodedKeySpec(key.secret())));
      signature.update(message);
      return Arrays.copyOf(signature.sign(), 64);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
