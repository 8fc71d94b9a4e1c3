package org.lintas.procedures;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.lintas.NodeTest;
import org.lintas.access.Caller;
import org.lintas.journal.Journal;
import org.lintas.node.OwnerAccount;
import org.lintas.procedure.ProcedureName;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** What counts as the same definition, and who is first when two publish at once. */
@NodeTest
class PublishingTest {

  private static final Caller CALLER = new Caller.Node("test");

  @Autowired Procedures procedures;
  @Autowired DefinitionStore store;
  @Autowired Journal journal;
  @Autowired TransactionTemplate transaction;
  @Autowired Clock clock;
  @Autowired OwnerAccount owner;

  @Test
  void theSameFilesAgainAreTheSameVersion() {
    Ferry ferry = Ferry.fresh();
    Published first = publish(procedures, files(ferry, "Asia/Bangkok", "ZZ-1,Pier"));
    assertThat(publish(procedures, files(ferry, "Asia/Bangkok", "ZZ-1,Pier")).id())
        .isEqualTo(first.id());
  }

  @Test
  void aChangeOfTheAuthorityAloneIsAnotherVersion() {
    Ferry ferry = Ferry.fresh();
    publish(procedures, files(ferry, "Asia/Bangkok", "ZZ-1,Pier"));
    assertThat(publish(procedures, files(ferry, "Asia/Yangon", "ZZ-1,Pier")).version())
        .isEqualTo(2);
    Published third = publish(procedures, files(ferry, "Asia/Yangon", "ZZ-1,Landing"));
    assertThat(third.version()).isEqualTo(3);
    assertThat(third.procedure().jurisdiction().places()).containsKey("ZZ-1");
  }

  @Test
  void whatAnOlderLintasPublishedIsKnownAgainAlthoughItsHashWasTakenOtherwise() {
    Ferry ferry = Ferry.fresh();
    Published first = publish(procedures, ferry.files());
    owner
        .sql()
        .sql("update procedures.definitions set hash = 'old-' || hash where id = ?")
        .param(first.id())
        .update();
    assertThat(publish(procedures, ferry.files()).id()).isEqualTo(first.id());
    assertThat(procedures.versions(CALLER, name(ferry))).hasSize(1);
  }

  @Test
  void twoNodesThatPublishTheSameAtOnceHaveOneVersion() throws Exception {
    Ferry ferry = Ferry.fresh();
    List<Procedures> nodes = List.of(node(), node());
    List<Future<Published>> publications = new ArrayList<>();
    try (ExecutorService officers = Executors.newFixedThreadPool(8)) {
      for (int i = 0; i < 8; i++) {
        Procedures node = nodes.get(i % 2);
        Map<String, byte[]> files = i < 4 ? ferry.files() : ferry.costing("25 THB").files();
        publications.add(officers.submit(() -> publish(node, files)));
      }
    }
    for (Future<Published> publication : publications) {
      assertThat(publication.get().version()).isIn(1, 2);
    }
    for (Procedures node : List.of(nodes.getFirst(), nodes.getLast(), node())) {
      assertThat(node.versions(CALLER, name(ferry)))
          .extracting(Published::version)
          .containsExactly(2, 1);
    }
  }

  /** A node of its own on the same database: what it knows is in a memory of its own. */
  private Procedures node() {
    return new Procedures(new Shelf(store), store, journal, transaction, clock);
  }

  private static Published publish(Procedures node, Map<String, byte[]> files) {
    if (node.publish(CALLER, files) instanceof Procedures.Publication.Accepted(Published done)) {
      return done;
    }
    throw new AssertionError("not published");
  }

  private static ProcedureName name(Ferry ferry) {
    return ProcedureName.of("zz/" + ferry.name());
  }

  private static Map<String, byte[]> files(Ferry ferry, String zone, String place) {
    Map<String, byte[]> files = ferry.files();
    String authority =
        "authority: ZZ\nzone: " + zone + "\nlanguages: [en, km]\nroles: [registrar]\n";
    files.put("authority.yaml", authority.getBytes(StandardCharsets.UTF_8));
    files.put("places.csv", ("code,en\n" + place + "\n").getBytes(StandardCharsets.UTF_8));
    return files;
  }
}
