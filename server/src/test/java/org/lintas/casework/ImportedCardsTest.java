package org.lintas.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lintas.casework.ImportDesk.HEADER;
import static org.lintas.casework.ImportDesk.reference;
import static org.lintas.casework.ImportDesk.row;
import static org.lintas.casework.ImportDesk.rows;
import static org.lintas.casework.ImportDesk.wish;
import static org.lintas.shared.Results.done;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lintas.NodeTest;
import org.lintas.access.Offices;
import org.lintas.cards.Cards;
import org.lintas.cards.IssuedCard;
import org.lintas.cards.StatusLists;
import org.lintas.cards.keys.Keys;
import org.lintas.credential.Outcome;
import org.lintas.credential.StatusList;
import org.lintas.credential.StatusSource;
import org.lintas.credential.Verifier;
import org.lintas.journal.Journal;
import org.lintas.node.TestClock;
import org.lintas.procedures.Procedures;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Cards of cases that come in by thousands from a file. */
@NodeTest
class ImportedCardsTest {

  private static final String HEALTH = "reference,on,outcome,paid.health-scheme\n";
  private static final String PERMIT = "reference,on,paid.work-permit\n";

  @Autowired Imports imports;
  @Autowired Procedures procedures;
  @Autowired Offices offices;
  @Autowired Journal journal;
  @Autowired Cards cards;
  @Autowired StatusLists lists;
  @Autowired Keys keys;
  @Autowired TestClock clock;
  @Autowired JdbcClient sql;
  private ImportDesk desk;

  @BeforeEach
  void open() {
    desk = new ImportDesk(imports, procedures, offices, sql);
  }

  private List<Integer> states(String mark) {
    return sql.sql(
            """
            select distinct k.state::int from cards.cards k
            join casework.cases c on c.serial = k.case_serial where c.reference like ?
            """)
        .param(mark + "%")
        .query((row, number) -> row.getInt(1))
        .list();
  }

  private List<Long> serials(String mark) {
    return sql.sql("select serial from casework.cases where reference like ? order by serial")
        .param(mark + "%")
        .query((row, number) -> row.getLong(1))
        .list();
  }

  private IssuedCard card(long caseSerial, String kind) {
    return cards.of(desk.manager(), caseSerial).stream()
        .filter(each -> each.kind().equals(kind))
        .findFirst()
        .orElseThrow();
  }

  private Outcome outcome(IssuedCard card) {
    StatusSource now =
        uri -> {
          try {
            String name = uri.substring(uri.lastIndexOf('/') + 1);
            return StatusList.read(lists.find(name).orElseThrow().token(), keys.trust());
          } catch (org.lintas.credential.Malformed e) {
            throw new AssertionError(e);
          }
        };
    return Verifier.of(keys.trust(), now, clock).verify(card.qr()).outcome();
  }

  @Test
  void eachRowOfALargeFileGetsItsCardAndLosesItWhenTheFileIsTakenBack() {
    String mark = reference();
    ImportView view = desk.run(rows(mark, 3_500));
    List<Long> serials = serials(mark);
    assertThat(serials).hasSize(3_500);
    assertThat(states(mark)).containsExactly(0);
    IssuedCard first = card(serials.getFirst(), "temporary-residence");
    assertThat(outcome(first)).as("its day is long past").isEqualTo(Outcome.EXPIRED);
    assertThat(journal.verify(_ -> {}).fault()).isEmpty();

    desk.settled(done(imports.undo(desk.manager(), view.id())).id());
    assertThat(outcome(first)).isEqualTo(Outcome.REVOKED);
    assertThat(
            sql.sql(
                    """
                    select count(*) from cards.cards
                    where case_serial = any(?) and state = 1 and cose is null
                    """)
                .param(serials.toArray(Long[]::new))
                .query(Integer.class)
                .single())
        .as("nothing of these persons is kept")
        .isEqualTo(3_500);
    assertThat(cards.of(desk.manager(), serials.getFirst())).isEmpty();
    assertThat(journal.verify(_ -> {}).fault()).isEmpty();
  }

  @Test
  void aLaterStageTakenBackTakesItsOwnCardAndLeavesTheOther() {
    String reference = reference();
    desk.run(HEADER + row(reference));
    desk.entered(wish("health-check", false), HEALTH + reference + ",2004-08-09,fit,1700 THB\n");
    ImportView permits =
        desk.entered(wish("work-permit", false), PERMIT + reference + ",2005-07-05,3800 THB\n");
    long serial = serials(reference).getFirst();
    assertThat(card(serial, "work-permit").state().word()).isEqualTo("valid");
    desk.settled(done(imports.undo(desk.manager(), permits.id())).id());
    assertThat(card(serial, "work-permit").state().word()).isEqualTo("revoked");
    assertThat(card(serial, "temporary-residence").state().word()).isEqualTo("valid");
    ImportView again =
        desk.entered(wish("work-permit", false), PERMIT + reference + ",2005-07-06,3800 THB\n");
    assertThat(again.accepted()).isEqualTo(1);
    assertThat(cards.of(desk.manager(), serial)).hasSize(3);
    assertThat(journal.verify(_ -> {}).fault()).isEmpty();
  }
}
