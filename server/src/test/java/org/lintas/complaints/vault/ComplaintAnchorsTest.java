package org.lintas.complaints.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lintas.NodeTest;
import org.lintas.complaints.Channels;
import org.lintas.journal.KeptApart;
import org.lintas.node.OwnerAccount;
import org.springframework.beans.factory.annotation.Autowired;

/** What anchors hold of complaints is missed when the owner of the database takes it away. */
@NodeTest
class ComplaintAnchorsTest {

  @Autowired KeptApart journal;
  @Autowired Vault vault;
  @Autowired Channels channels;
  @Autowired ComplaintJournal entries;
  @Autowired OwnerAccount owner;
  private Vault.Filed filed;
  private byte[] held = {};

  @BeforeEach
  void anchor() {
    filed = vault.begin(channels.find("migrant-support").orElseThrow());
    held = journal.anchor();
    assertThat(fault()).isEmpty();
    owner
        .sql()
        .sql(
            "create schema anchors_kept;"
                + " create table anchors_kept.anchor as select * from complaints.anchor")
        .update();
  }

  @AfterEach
  void putBack() {
    forge(
        "delete from complaints.anchor; insert into complaints.anchor select * from"
            + " anchors_kept.anchor; drop schema anchors_kept cascade");
    assertThat(fault()).isEmpty();
  }

  @Test
  void aCaseThatWasRemovedWholeIsMissed() {
    try (RemovedCase _ = new RemovedCase(owner, filed.complaint())) {
      assertThat(fault()).contains("complaint").contains("entry 1", "it is gone");
    }
  }

  @Test
  void whoRemovesAnAnchorTooIsFoundByTheCheckpoint() {
    forge(
        "delete from complaints.anchor where number = (select max(number) from complaints.anchor)");
    assertThat(fault()).contains("what the node's checkpoints hold");
  }

  @Test
  void anAnchorThatWasWrittenAnewIsFound() {
    forge(
        "update complaints.anchor set heads = '' where number = (select max(number) from"
            + " complaints.anchor)");
    assertThat(fault()).contains("was changed");
  }

  @Test
  void aCaseThatWouldBePassedOverIsFound() {
    forge("update complaints.complaint set anchored = 2 where id = " + filed.complaint());
    assertThat(fault()).contains("none does");
    forge("update complaints.complaint set anchored = 1 where id = " + filed.complaint());
  }

  @Test
  void aDigestTellsNothingOfWhetherAnythingHappened() {
    byte[] quiet = journal.anchor();
    entries.append(filed.complaint(), "caseworker", "acknowledge", Map.of());
    byte[] busy = journal.anchor();
    assertThat(quiet).hasSameSizeAs(busy).isNotEqualTo(held).isNotEqualTo(busy);
    forge(
        "create table anchors_kept.later as select 1; truncate anchors_kept.anchor;"
            + " insert into anchors_kept.anchor select * from complaints.anchor");
    held = busy;
  }

  /** As whoever holds the owner's password could. */
  private void forge(String statements) {
    owner
        .sql()
        .sql(
            "alter table complaints.anchor disable trigger refuse_change;"
                + statements.formatted(filed.complaint())
                + ";alter table complaints.anchor enable always trigger refuse_change")
        .update();
  }

  private String fault() {
    List<byte[]> anchored = held.length == 0 ? List.of() : List.<byte[]>of(held);
    return journal.verify(anchored).fault().map(Object::toString).orElse("");
  }
}
