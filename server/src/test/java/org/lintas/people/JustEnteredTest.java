package org.lintas.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lintas.people.Officers.REGISTRAR;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.lintas.NodeTest;
import org.lintas.people.Person.Document;
import org.lintas.people.Person.Particulars;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Within the transaction that enters a person she is known as the table will know her. */
@NodeTest
class JustEnteredTest {

  @Autowired People people;
  @Autowired TransactionTemplate transaction;
  @Autowired JdbcTemplate jdbc;

  @Test
  void whoeverWasJustEnteredIsTheSameAsWhenReadBack() {
    List<Particulars> all = new ArrayList<>(variants());
    for (int at = 0; at < 120; at++) {
      all.add(Persons.holding("សុខ សុភា %d".formatted(at), "1985-07", "JE" + at));
    }
    for (List<Particulars> some : List.of(all, variants())) {
      Map<Long, Person> within = new HashMap<>();
      transaction.executeWithoutResult(
          _ -> within.putAll(people.find(REGISTRAR, people.enter(REGISTRAR, some))));
      assertThat(within).hasSize(some.size());
      assertThat(people.find(REGISTRAR, within.keySet())).isEqualTo(within);
    }
  }

  private static List<Particulars> variants() {
    return List.of(
        new Particulars("Aung", null, null, null, null, null, List.of()),
        new Particulars(
            "ဒေါ်သီတာ",
            "Daw Thida",
            "1979",
            "female",
            "MM",
            "+66 89 555 1234",
            List.of(
                new Document("passport", "MA 1", "MM"), new Document("other", "Z \"9\"", null))));
  }

  @Test
  void aCorrectionInTheSameTransactionIsSeen() {
    Particulars before = Persons.burmese("မောင်အောင်", null, "1991-01-05");
    Particulars after = Persons.burmese("မောင်အောင်", "Maung Aung", "1991-01-05");
    transaction.executeWithoutResult(_ -> {
      long serial = people.enter(REGISTRAR, List.of(before)).getFirst();
      people.correct(REGISTRAR, Map.of(serial, after), "");
      assertThat(find(serial).particulars()).isEqualTo(after);
    });
  }

  /** Proves that the first test compares memory with the table, not the table with itself. */
  @Test
  void withinItsTransactionNothingIsReadBack() {
    transaction.executeWithoutResult(status -> {
      Particulars known = Persons.burmese("မောင်အောင်", null, "1991-01-05");
      long serial = people.enter(REGISTRAR, List.of(known)).getFirst();
      status.setRollbackOnly();
      rewriteBehindItsBack(serial);
      assertThat(find(serial).name()).isEqualTo("မောင်အောင်");
    });
  }

  private void rewriteBehindItsBack(long serial) {
    int rows = jdbc.update("update people.persons set name = 'other' where id = ?", serial);
    assertThat(rows).isEqualTo(1);
  }

  private Person find(long serial) {
    return Objects.requireNonNull(people.find(REGISTRAR, List.of(serial)).get(serial));
  }
}
