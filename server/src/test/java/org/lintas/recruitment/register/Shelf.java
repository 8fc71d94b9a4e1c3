package org.lintas.recruitment.register;

import java.time.LocalDate;
import org.lintas.node.OwnerAccount;
import org.lintas.organisations.Organisation;

/**
 * Licences and sanctions put into their tables as their cases would have put them, and taken away
 * again: how cases do it is tried where licences are.
 */
final class Shelf {

  private static final long FROM = 990_000_000L;

  private final OwnerAccount owner;
  private long next = FROM;

  Shelf(OwnerAccount owner) {
    this.owner = owner;
  }

  void licence(Organisation of, String number, LocalDate from, LocalDate until) {
    owner
        .sql()
        .sql(
            """
            insert into recruitment.licences
              (case_serial, organisation, at, starts, until, version, kind, authority, number,
               origins, destinations, occupations)
            values (?, ?, now(), ?, ?, 1, 'recruitment-licence', 'TH', ?, '{MM}', '{TH}', '{}')
            """)
        .params(next++, of.id(), from, until, number)
        .update();
  }

  void sanction(Organisation of, String kind, String liable, LocalDate from, LocalDate publicFrom) {
    owner
        .sql()
        .sql(
            """
            insert into recruitment.sanctions
              (case_serial, organisation, at, decided_on, starts, public_from, kind, liable, ground,
               facts)
            values (?, ?, now(), ?, ?, ?, ?, ?, 'Section 42', 'what nobody outside may read')
            """)
        .params(next++, of.id(), from, from, publicFrom, kind, liable)
        .update();
  }

  void clear() {
    owner.sql().sql("delete from recruitment.licences where case_serial >= " + FROM).update();
    owner.sql().sql("delete from recruitment.sanctions where case_serial >= " + FROM).update();
  }
}
