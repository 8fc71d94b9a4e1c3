package org.lintas.gates.canary.people;

/** Knows of a complaint. */
public class LooksAtComplaints {

  public String of() {
    return org.lintas.gates.canary.complaints.LooksAtPeople.class.getName();
  }
}
