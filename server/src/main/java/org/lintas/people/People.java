package org.lintas.people;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.lintas.access.Caller;
import org.lintas.shared.Page;
import org.lintas.shared.Result;
import org.springframework.stereotype.Component;

/** The door of people. Joins the caller's transaction, or makes its own. */
@Component
public class People {

  /** Enters new persons, in order, by one statement (COPY for many); returns their serials. */
  public List<Long> enter(Caller caller, List<Person.Particulars> particulars) {
    throw new UnsupportedOperationException("enter " + caller + particulars.size());
  }

  /** Replaces what is known of persons after a correction; the former reading stays in the journal. */
  public void correct(Caller caller, Map<Long, Person.Particulars> particulars) {
    throw new UnsupportedOperationException("correct " + caller + particulars.size());
  }

  /** Persons by serial, by one statement; one that was merged answers with the record that stays. */
  public Map<Long, Person> find(Caller caller, Collection<Long> serials) {
    throw new UnsupportedOperationException("find " + caller + serials);
  }

  /** Who is already known and may be the same person, likeliest first, at most ten. */
  public List<Person.Likeness> alike(Caller caller, Person.Particulars particulars) {
    throw new UnsupportedOperationException("alike " + caller + particulars);
  }

  /** The same for many at once: index in the list → serial of the likeliest, above the warning line. */
  public Map<Integer, Long> alikeInBulk(Caller caller, List<Person.Particulars> particulars) {
    throw new UnsupportedOperationException("alike " + caller + particulars.size());
  }

  /** Searches by name in any script or spelling, document number, phone or year of birth. */
  public Page<Person> search(Caller caller, String words, int page, int size) {
    throw new UnsupportedOperationException("search " + caller + words + page + size);
  }

  /** Declares two records one person; both histories stay, and it can be undone. */
  public Result<Person> merge(Caller caller, long from, long into, String reason) {
    throw new UnsupportedOperationException("merge " + caller + from + into + reason);
  }

  /** Undoes a merge. */
  public Result<Person> separate(Caller caller, long merged, String reason) {
    throw new UnsupportedOperationException("separate " + caller + merged + reason);
  }
}
