package org.lintas.credential;

/** Labels of claims. Those below -65536 are for private use (RFC 8392 section 9.1). */
final class Claims {

  static final int ISSUER = 1;
  static final int SUBJECT = 2;
  static final int EXPIRES = 4;
  static final int NOT_BEFORE = 5;
  static final int ISSUED = 6;
  static final int IDENTITY = 169;
  static final int STATUS_LIST = 65533;
  static final int TIME_TO_LIVE = 65534;
  static final int STATUS = 65535;
  static final int KIND = -65537;
  static final int PAYMENT = -65538;
  static final int KEYS = -65539;

  /** Within the claim of identity, as Claim 169 v1.2.1 numbers them. */
  static final int NAME = 4;

  static final int BORN = 8;
  static final int SEX = 9;
  static final int NATIONALITY = 13;
  static final int OWN_NAME = 19;
  static final int OWN_LANGUAGE = 20;

  /** Within the claim of payment. */
  static final int FEE = 1;

  static final int AMOUNT = 2;
  static final int CURRENCY = 3;
  static final int PAID_ON = 4;

  private Claims() {}
}
