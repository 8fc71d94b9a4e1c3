package org.lintas.credential;

import java.security.Signature;
import java.security.SignatureException;
import org.jspecify.annotations.Nullable;

/** A COSE_Sign1 message (RFC 9052), read but not yet verified. */
final class Cose {

  static final int SIGN1 = 18;
  static final int CWT = 61;

  static final int ALGORITHM = 1;
  static final int CRITICAL = 2;
  static final int KEY = 4;
  static final int TYPE = 16;

  private static final byte[] BEFORE = new CborWriter().array(4).text("Signature1").toArray();
  private static final byte NO_BYTES = 0x40;

  private final byte[] message;
  private int protectedFrom;
  private int protectedEnd;
  private int payloadFrom;
  private int payloadLength;
  private int payloadEnd;
  private int signatureLength;

  private @Nullable Long algorithm;
  private @Nullable Bytes key;
  private @Nullable String type;

  private Cose(byte[] message) {
    this.message = message;
  }

  static Cose read(byte[] message) throws Malformed {
    Cose cose = new Cose(message);
    CborReader reader = new CborReader(message);
    reader.takeTag(CWT);
    reader.takeTag(SIGN1);
    if (reader.major() != CborReader.ARRAY || reader.array() != 4) {
      throw new Malformed("not-signed");
    }
    cose.protectedFrom = reader.at();
    int length = reader.passByteString();
    cose.protectedEnd = reader.at();
    if (length > 0) {
      CborReader header = new CborReader(message, reader.at() - length, reader.at());
      cose.header(header, true);
      header.end();
    }
    cose.header(reader, false);
    cose.payloadFrom = reader.at();
    cose.payloadLength = reader.passByteString();
    cose.payloadEnd = reader.at();
    cose.signatureLength = reader.passByteString();
    reader.end();
    return cose;
  }

  private void header(CborReader reader, boolean signed) throws Malformed {
    int size = reader.map();
    CborKeys keys = reader.keys();
    for (int left = size; left > 0; left--) {
      Label label = reader.label(keys);
      if (label.text() != null) {
        reader.skip();
      } else if (label.number() == ALGORITHM && signed) {
        algorithm = reader.integer();
      } else if (label.number() == KEY) {
        once(key == null);
        key = Bytes.owned(reader.byteString());
      } else if (label.number() == TYPE && signed && reader.major() == CborReader.TEXT) {
        type = reader.text();
      } else if (label.number() == TYPE || label.number() == CRITICAL) {
        // a type that is not signed or not a text, and what a reader must know but we do not
        throw new Malformed("critical-header");
      } else {
        once(label.number() != ALGORITHM || algorithm == null);
        reader.skip();
      }
    }
    keys.end();
  }

  private static void once(boolean first) throws Malformed {
    if (!first) {
      throw new Malformed("duplicate-key");
    }
  }

  /** As the signed header names it; nothing when it does not. */
  @Nullable Long algorithm() {
    return algorithm;
  }

  @Nullable Bytes key() {
    return key;
  }

  /** What is signed: null for a card, a media type for lists. */
  @Nullable String type() {
    return type;
  }

  CborReader payload() {
    return new CborReader(message, payloadEnd - payloadLength, payloadEnd);
  }

  /** The structure that is signed, without a copy of it. */
  void signedTo(Signature signature) throws SignatureException {
    signature.update(BEFORE);
    signature.update(message, protectedFrom, protectedEnd - protectedFrom);
    signature.update(NO_BYTES);
    signature.update(message, payloadFrom, payloadEnd - payloadFrom);
  }

  boolean verifiedBy(Signature signature) throws SignatureException {
    return signatureLength == Algorithm.SIGNATURE
        && signature.verify(message, message.length - signatureLength, signatureLength);
  }

  /** Signs a payload; the type is null for a card. */
  static byte[] sign(SigningKey key, @Nullable String type, byte[] payload) {
    CborWriter header = new CborWriter().map(type == null ? 2 : 3);
    header.integer(ALGORITHM).integer(key.algorithm().cose());
    header.integer(KEY).byteString(key.kid().shared());
    if (type != null) {
      header.integer(TYPE).text(type);
    }
    byte[] signedHeader = header.toArray();
    byte[] signed =
        new CborWriter()
            .raw(BEFORE)
            .byteString(signedHeader)
            .byteString(new byte[0])
            .byteString(payload)
            .toArray();
    return new CborWriter()
        .tag(SIGN1)
        .array(4)
        .byteString(signedHeader)
        .map(0)
        .byteString(payload)
        .byteString(Signatures.sign(key, signed))
        .toArray();
  }
}
