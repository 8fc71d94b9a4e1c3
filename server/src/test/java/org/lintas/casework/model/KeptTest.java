package org.lintas.casework.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lintas.journal.Entry;
import org.lintas.procedure.CaseState;
import org.lintas.procedure.Event;

class KeptTest {

  private static final LocalDate DAY = LocalDate.of(2004, 7, 5);
  private static final Origin ORIGIN = new Origin(1, 12, 3, "R-1", null);
  private static final String BEGUN =
      Payload.write(
          ORIGIN, List.of(new Event.CaseStarted(DAY), new Event.StageOpened("card", 1, DAY, null)));
  private static final String DONE =
      Payload.write(
          List.of(
              new Event.StageCompleted(
                  "card", DAY, null, Map.of("born", "1985"), Map.of(), List.of(), "a")));

  private static List<Entry.Recorded> entries(String... payloads) {
    List<Entry.Recorded> entries = new ArrayList<>();
    for (String payload : payloads) {
      int seq = entries.size() + 1;
      Entry entry =
          new Entry(Entry.Chain.CASE, 7, seq, Instant.EPOCH, "a", 3, "import", payload, null);
      entries.add(new Entry.Recorded(entry, new byte[] {(byte) seq}));
    }
    return entries;
  }

  private static List<Integer> kept(List<Entry.Recorded> entries) {
    return Kept.of(entries).stream().map(each -> each.entry().seq()).toList();
  }

  @Test
  void anEntryTakenBackCountsNoMoreAndNeitherDoesTheOneThatTookIt() {
    assertThat(kept(entries(BEGUN, DONE))).containsExactly(1, 2);
    assertThat(kept(entries(BEGUN, DONE, Payload.takeBack(2, 9)))).containsExactly(1);
    assertThat(kept(entries(BEGUN, DONE, Payload.takeBack(2, 9), DONE))).containsExactly(1, 4);
    assertThat(kept(entries(BEGUN, DONE, Payload.takeBack(2, 9), Payload.takeBack(1, 8))))
        .isEmpty();
  }

  @Test
  void aCaseStandsWhereItStoodBeforeWhatWasTakenBack() {
    Standing before = Standing.of(entries(BEGUN));
    List<Entry.Recorded> done = entries(BEGUN, DONE);
    Standing back = Standing.of(entries(BEGUN, DONE, Payload.takeBack(2, 9)));
    assertThat(Standing.of(done).state()).isNotEqualTo(before.state());
    assertThat(back.state()).isEqualTo(before.state());
    assertThat(back.span()).isEqualTo(before.span());
    assertThat(back.version()).isEqualTo(3);
    assertThat(back.head()).containsExactly(3);
    assertThat(Standing.withoutLast(done).state()).isEqualTo(back.state());
    assertThat(Standing.withoutLast(done).version()).isEqualTo(back.version());
  }

  @Test
  void aCaseWhoseBeginningWasTakenBackIsNotThere() {
    Standing gone = Standing.of(entries(BEGUN, Payload.takeBack(1, 9)));
    assertThat(gone.exists()).isFalse();
    assertThat(gone.state()).isEqualTo(CaseState.NONE);
    assertThat(gone.version()).isEqualTo(2);
    assertThat(Standing.of(entries(BEGUN)).exists()).isTrue();
  }

  @Test
  void whatTakesBackTellsOfNoEventsAndOfTheEntry() {
    assertThat(Payload.events(Payload.takeBack(2, 9))).isEmpty();
    assertThat(Payload.takenBack(Payload.takeBack(123, 9))).hasValue(123);
    assertThat(Payload.takenBack(BEGUN)).isEmpty();
    assertThat(Payload.takenBack(DONE)).isEmpty();
  }
}
