package org.lintas.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.lintas.journal.Entry.Chain;

class VerificationTest {

  private final List<String> asked = new ArrayList<>();

  @Test
  void eachModuleIsAskedAboutItsOwnSubjectsInOrder() {
    Journal.Verified found =
        verify(
            List.of(
                entry(Chain.CASE, 1, 1),
                entry(Chain.CASE, 1, 2),
                entry(Chain.CASE, 5, 1),
                entry(Chain.PERSON, 1, 1)),
            Optional.empty(),
            books(Chain.CASE, 0),
            books(Chain.PERSON, 0));
    assertThat(asked).containsExactly("CASE 1/2", "CASE 5/1", "PERSON 1/1");
    assertThat(found.entries()).isEqualTo(4);
    assertThat(found.subjects()).isEqualTo(3);
    assertThat(found.fault()).isEmpty();
  }

  @Test
  void manySubjectsAreAskedAboutTogether() {
    List<Entry.Recorded> many =
        LongStream.rangeClosed(1, 1_234)
            .mapToObj(subject -> entry(Chain.CASE, subject, 1))
            .toList();
    List<Integer> together = new ArrayList<>();
    verify(many, Optional.empty(), new Books(Chain.CASE, 0, together));
    assertThat(together).containsExactly(500, 500, 234);
  }

  @Test
  void theFirstThatDoesNotFitIsNamedEvenWhenTheChainBreaksLater() {
    Fault broken = new Fault(Chain.PERSON, 9, 1, "broken");
    Journal.Verified found =
        verify(
            List.of(entry(Chain.CASE, 1, 1), entry(Chain.CASE, 2, 1)),
            Optional.of(broken),
            books(Chain.CASE, 2));
    assertThat(found.fault()).map(Fault::what).contains("differs");
    assertThat(
            verify(List.of(entry(Chain.CASE, 1, 1)), Optional.of(broken), books(Chain.CASE, 2))
                .fault())
        .contains(broken);
  }

  @Test
  void whatTheJournalNeverHeardOfIsNamedLast() {
    assertThat(verify(List.of(), Optional.empty(), books(Chain.CASE, -1)).fault())
        .map(Fault::what)
        .contains("the journal knows nothing of it");
  }

  @Test
  void aFaultNamesTheCaseByItsPublicNumber() {
    String number = org.lintas.shared.CaseNumber.of(3);
    assertThat(new Fault(Chain.CASE, 3, 0, "gone")).hasToString("case " + number + ": gone");
    assertThat(new Fault(Chain.IMPORT, 3, 4, "gone")).hasToString("import 3, entry 4: gone");
  }

  private static Journal.Verified verify(
      List<Entry.Recorded> entries, Optional<Fault> broken, Audit... audits) {
    return new Verification(List.of(audits), _ -> {})
        .run(reader -> {
          entries.forEach(reader);
          return broken;
        });
  }

  private Books books(Chain chain, long wrong) {
    return new Books(chain, wrong, new ArrayList<>());
  }

  /** The books of a module in which one subject is wrong; −1 is one that was never journalled. */
  private final class Books implements Audit {

    private final Chain chain;
    private final long wrong;
    private final List<Integer> together;

    Books(Chain chain, long wrong, List<Integer> together) {
      this.chain = chain;
      this.wrong = wrong;
      this.together = together;
    }

    @Override
    public Chain chain() {
      return chain;
    }

    @Override
    public List<Fault> compare(List<Subject> subjects) {
      together.add(subjects.size());
      subjects.forEach(
          each -> asked.add(chain + " " + each.serial() + "/" + each.entries().size()));
      return subjects.stream()
          .filter(each -> each.serial() == wrong)
          .map(each -> new Fault(chain, each.serial(), 0, "differs"))
          .toList();
    }

    @Override
    public List<Fault> unknown() {
      return wrong == -1
          ? List.of(new Fault(chain, 1, 0, "the journal knows nothing of it"))
          : List.of();
    }
  }

  private static Entry.Recorded entry(Chain chain, long subject, int seq) {
    return new Entry.Recorded(
        new Entry(chain, subject, seq, Instant.EPOCH, "registrar", 1, "note", "[]", null),
        new byte[32]);
  }
}
