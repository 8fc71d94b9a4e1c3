package org.lintas.complaints.vault;

/** Whoever may hold a key to a compartment. */
public sealed interface Holder {

  /** One person. */
  record Member(int account) implements Holder {}

  /** The members of an organisation that its roles entitle. */
  record OfChannel(String channel) implements Holder {}

  /** Whoever complained. */
  record Complainant(long complaint) implements Holder {}

  static Holder member(int account) {
    return new Member(account);
  }

  static Holder channel(String code) {
    return new OfChannel(code);
  }

  static Holder complainant(long complaint) {
    return new Complainant(complaint);
  }
}
