package org.lintas.organisations;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.lintas.organisations.model.NameEntry;
import org.lintas.organisations.store.NameSearch;
import org.lintas.organisations.store.NaturalPersonStore;
import org.lintas.people.model.Resemblance;
import org.springframework.stereotype.Component;

/** Who behind any organisation may be the same natural person. */
@Component
class PersonLikeness {

  private static final int COMPARED = 60;
  private static final int MOST = 10;

  private final NameSearch names;
  private final NaturalPersonStore store;

  PersonLikeness(NameSearch names, NaturalPersonStore store) {
    this.names = names;
    this.store = store;
  }

  /** Likeliest first. */
  List<NaturalPerson.Likeness> of(NaturalPerson.Particulars known) {
    Set<Long> near = new LinkedHashSet<>();
    for (NameEntry name : NameEntry.of(known)) {
      for (NameSearch.Hit hit : names.find(name.words(), NameSearch.Among.PERSONS)) {
        Long person = hit.person();
        if (person != null && near.size() < COMPARED) {
          near.add(person);
        }
      }
    }
    List<NaturalPerson.Likeness> alike = new ArrayList<>();
    for (NaturalPersonStore.Stored each : store.read(near).values()) {
      NaturalPerson person = each.person();
      Resemblance resemblance =
          Resemblance.between(person.particulars().compared(), known.compared());
      if (resemblance.warns()) {
        alike.add(new NaturalPerson.Likeness(person, resemblance.score(), resemblance.because()));
      }
    }
    return alike.stream()
        .sorted(Comparator.comparingDouble(NaturalPerson.Likeness::score).reversed())
        .limit(MOST)
        .toList();
  }
}
