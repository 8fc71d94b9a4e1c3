package org.lintas.credential;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A public key as RFC 9052 section 7 and RFC 9053 section 7 write it. */
record CoseKey(Algorithm algorithm, Bytes publicKey, Bytes kid) {

  private static final int TYPE = 1;
  private static final int KID = 2;
  private static final int ALGORITHM = 3;
  private static final int CURVE = -1;
  private static final int X = -2;
  private static final int Y = -3;

  private static final int EDWARDS = 1;
  private static final int TWO_COORDINATES = 2;
  private static final int CURVE_P256 = 1;
  private static final int CURVE_ED25519 = 6;
  private static final int COORDINATE = 32;

  /** With its kid and algorithm; or without, which is what is hashed for a fingerprint. */
  static byte[] write(Algorithm algorithm, Bytes publicKey, @Nullable Bytes kid) {
    boolean edwards = algorithm == Algorithm.ED25519;
    byte[] raw = publicKey.shared();
    CborWriter writer = new CborWriter();
    writer.map((edwards ? 3 : 4) + (kid == null ? 0 : 2));
    writer.integer(TYPE).integer(edwards ? EDWARDS : TWO_COORDINATES);
    if (kid != null) {
      writer.integer(KID).byteString(kid.shared());
      writer.integer(ALGORITHM).integer(algorithm.cose());
    }
    writer.integer(CURVE).integer(edwards ? CURVE_ED25519 : CURVE_P256);
    writer.integer(X).byteString(Arrays.copyOf(raw, COORDINATE));
    if (!edwards) {
      writer.integer(Y).byteString(Arrays.copyOfRange(raw, COORDINATE, 2 * COORDINATE));
    }
    return writer.toArray();
  }

  static CoseKey read(CborReader reader) throws Malformed {
    long type = 0;
    long curve = 0;
    byte[] x = new byte[0];
    byte[] y = new byte[0];
    byte[] kid = new byte[0];
    CborKeys keys = reader.keys();
    for (int left = reader.map(); left > 0; left--) {
      Label label = reader.label(keys);
      switch (label.text() == null ? Math.toIntExact(Math.clamp(label.number(), -9, 9)) : 9) {
        case TYPE -> type = reader.integer();
        case KID -> kid = reader.byteString();
        case CURVE -> curve = reader.integer();
        case X -> x = reader.byteString();
        case Y -> y = reader.byteString();
        default -> reader.skip();
      }
    }
    keys.end();
    Algorithm algorithm = algorithm(type, curve, x, y);
    Bytes publicKey = Bytes.owned(joined(x, y));
    return new CoseKey(
        algorithm,
        publicKey,
        kid.length == 0 ? Fingerprint.kid(algorithm, publicKey) : Bytes.owned(kid));
  }

  private static Algorithm algorithm(long type, long curve, byte[] x, byte[] y) throws Malformed {
    if (type == EDWARDS && curve == CURVE_ED25519 && x.length == COORDINATE && y.length == 0) {
      return Algorithm.ED25519;
    }
    if (type == TWO_COORDINATES
        && curve == CURVE_P256
        && x.length == COORDINATE
        && y.length == COORDINATE) {
      return Algorithm.ES256;
    }
    throw new Malformed("bad-key");
  }

  private static byte[] joined(byte[] x, byte[] y) {
    byte[] raw = Arrays.copyOf(x, x.length + y.length);
    System.arraycopy(y, 0, raw, x.length, y.length);
    return raw;
  }
}
