package org.lintas.gates.canary.complaints;

import org.lintas.gates.canary.people.LooksAtComplaints;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Breaks the wall around complaints in every way that the gate knows. */
public class LooksAtPeople {

  private final JdbcClient everybodys;
  private final LooksAtComplaints person;

  public LooksAtPeople(JdbcClient everybodys, LooksAtComplaints person) {
    this.everybodys = everybodys;
    this.person = person;
  }

  @Transactional
  public String look() {
    return everybodys + person.toString();
  }
}
