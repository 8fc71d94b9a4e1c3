package org.lintas.credential;

import java.security.Provider;

/** Signs papers and lists with one key. Safe for many threads at once. */
public final class Signer {

  private final SigningKey key;

  public Signer(SigningKey key) {
    this.key = key;
  }

  /** The COSE_Sign1 message that {@link QrText#of} turns into the text of a QR code. */
  public byte[] sign(Card card) {
    if (card.number() == null || card.kind() == null || card.issuedAt() == null) {
      throw new IllegalArgumentException("a card of ours has number, kind and day of issue");
    }
    return Cose.sign(key, null, CardWriter.write(card));
  }

  /** A token of media type application/statuslist+cwt. */
  public byte[] sign(StatusList list) {
    return Cose.sign(key, StatusList.TYPE, list.claims());
  }

  public byte[] sign(TrustFile file) {
    return Cose.sign(key, TrustFile.TYPE, file.claims());
  }

  public SigningKey key() {
    return key;
  }

  /** What computes signatures here: AmazonCorrettoCryptoProvider or BC. */
  public static Provider provider() {
    return Signatures.provider();
  }
}
