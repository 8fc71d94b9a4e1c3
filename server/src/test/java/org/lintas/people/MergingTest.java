package org.lintas.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.lintas.people.Officers.EMPLOYMENT_OFFICER;
import static org.lintas.people.Officers.PROGRAMME_MANAGER;
import static org.lintas.people.Officers.REGISTRAR;
import static org.lintas.shared.Results.codes;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.lintas.NodeTest;
import org.lintas.journal.Journal;
import org.lintas.shared.Result;
import org.springframework.beans.factory.annotation.Autowired;

@NodeTest
class MergingTest {

  @Autowired People people;
  @Autowired Journal journal;

  @Test
  void aMergedRecordAnswersWithTheOneThatStays() {
    long from = enter("Zarni Moe Thwin");
    long into = enter("ဇာနည်မိုးသွင်");
    assertThat(people.merge(REGISTRAR, from, into, "same passport shown"))
        .isInstanceOf(Result.Done.class);
    assertThat(find(from).id()).isEqualTo(into);
    assertThat(people.search(REGISTRAR, "Zarni Moe Thwin", 0, 10).contents())
        .extracting(Person::id)
        .containsOnlyOnce(into)
        .doesNotContain(from);
    assertThat(people.merged(REGISTRAR, into)).extracting(Person::id).containsExactly(from);
  }

  @Test
  void bothHistoriesStayAndTheMergeIsInBoth() {
    long from = enter("Pyae Sone Kyaw");
    long into = enter("Pyay Sone Kyaw");
    people.merge(REGISTRAR, from, into, "brother confirms");
    assertThat(people.history(REGISTRAR, into))
        .extracting(Reading::person, Reading::action, Reading::reason)
        .containsExactlyInAnyOrder(
            tuple(from, "enter", null),
            tuple(into, "enter", null),
            tuple(from, "merge", "brother confirms"),
            tuple(into, "absorb", "brother confirms"));
  }

  @Test
  void separatingGivesBothBackAsTheyWere() {
    long from = enter("Thurein Htay Lwin");
    long into = enter("Thu Rein Htay Lwin");
    Person before = find(from);
    people.merge(REGISTRAR, from, into, "looked alike");
    assertThat(people.separate(PROGRAMME_MANAGER, from, "two different men"))
        .isEqualTo(new Result.Done<>(before));
    assertThat(people.find(REGISTRAR, List.of(from, into))).containsEntry(from, before);
    assertThat(people.history(REGISTRAR, from))
        .extracting(Reading::action)
        .containsExactly("enter", "merge", "separate");
    assertThat(journal.stream(_ -> {})).isEmpty();
  }

  @Test
  void aChainOfMergesEndsAtTheLastAndNoCircleIsMade() {
    long first = enter("Nyein Chan Aung Ko");
    long second = enter("Nyein Chan Aung");
    long third = enter("Ko Nyein Chan Aung");
    people.merge(REGISTRAR, first, second, "same");
    people.merge(REGISTRAR, second, third, "same");
    assertThat(find(first).id()).isEqualTo(third);
    assertThat(codes(people.merge(REGISTRAR, third, first, "circle")))
        .containsExactly("same-record");
    assertThat(codes(people.merge(REGISTRAR, third, third, "self"))).containsExactly("same-record");
    assertThat(codes(people.merge(REGISTRAR, first, enter("Other"), "again")))
        .containsExactly("already-merged");
    people.separate(REGISTRAR, second, "not the same");
    assertThat(find(first).id()).isEqualTo(second);
  }

  @Test
  void aMergeNeedsAReasonAndARole() {
    long from = enter("Sai Kham Leng");
    long into = enter("Sai Kham Lin");
    assertThat(codes(people.merge(REGISTRAR, from, into, " "))).containsExactly("required");
    assertThat(people.merge(EMPLOYMENT_OFFICER, from, into, "x")).isEqualTo(new Result.Missing<>());
    assertThat(people.merge(REGISTRAR, from, 1L << 40, "x")).isEqualTo(new Result.Missing<>());
    assertThat(codes(people.separate(REGISTRAR, from, "x"))).containsExactly("not-merged");
  }

  private long enter(String name) {
    return people.enter(REGISTRAR, List.of(Persons.burmese(name, null, "1975-01-30"))).getFirst();
  }

  private Person find(long serial) {
    return Objects.requireNonNull(people.find(REGISTRAR, List.of(serial)).get(serial));
  }
}
