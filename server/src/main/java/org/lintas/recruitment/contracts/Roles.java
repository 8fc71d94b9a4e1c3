package org.lintas.recruitment.contracts;

/** Roles by which contracts are seen. */
public final class Roles {

  /** Sees every contract. */
  public static final String LICENSING_OFFICER = "licensing-officer";

  /** Acts for organisations: sees theirs. */
  public static final String AGENCY = "agency";

  private Roles() {}
}
