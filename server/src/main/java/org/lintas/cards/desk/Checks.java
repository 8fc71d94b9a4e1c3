package org.lintas.cards.desk;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.lintas.cards.keys.Keys;
import org.lintas.credential.Verifier;
import org.lintas.shared.PaperNumber;
import org.springframework.stereotype.Component;

/** Verifies papers one after the other. Looks into no case: a paper is judged by what it is. */
@Component
class Checks {

  private static final Pattern NUMBER = Pattern.compile("[\\p{Nd}\\s-]+");

  private final Keys keys;
  private final OwnLists lists;
  private final Numbers numbers;
  private final Clock clock;

  Checks(Keys keys, OwnLists lists, Numbers numbers, Clock clock) {
    this.keys = keys;
    this.lists = lists;
    this.numbers = numbers;
    this.clock = clock;
  }

  /** All of a stack, in its order; a paper that was there already is marked. */
  List<Checked> check(List<String> papers) {
    Verifier verifier = verifier();
    Set<String> seen = new HashSet<>();
    List<Checked> checked = new ArrayList<>(papers.size());
    for (String paper : papers) {
      checked.add(check(verifier, checked.size() + 1, paper, !seen.add(paper)));
    }
    return checked;
  }

  Checked check(int place, String paper, boolean repeated) {
    return check(verifier(), place, paper, repeated);
  }

  private Checked check(Verifier verifier, int place, String paper, boolean repeated) {
    Optional<PaperNumber> number = PaperNumber.read(paper);
    if (number.isPresent()) {
      return numbers.check(place, number.get(), repeated);
    }
    return NUMBER.matcher(paper).matches()
        ? Checked.mistyped(place, repeated)
        : Checked.of(place, verifier.verify(paper), repeated);
  }

  /** Status lists are read once for a stack. */
  private Verifier verifier() {
    return Verifier.of(keys.trust(), lists.forOneStack(), clock);
  }
}
