package org.lintas.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lintas.casework.Counter.answers;
import static org.lintas.casework.Counter.person;
import static org.lintas.shared.Results.codes;
import static org.lintas.shared.Results.done;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lintas.NodeTest;
import org.lintas.access.Caller;
import org.lintas.access.Offices;
import org.lintas.procedures.Procedures;
import org.lintas.shared.Result;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Many officers act in the same moment: both writers are held until all of them wait. */
@NodeTest
class TogetherTest {

  private static final int MANY = 20;
  private static final long NOBODY = 999_999_999;

  @Autowired Cases cases;
  @Autowired Together together;
  @Autowired Procedures procedures;
  @Autowired Offices offices;
  @Autowired JdbcClient sql;
  private final CountDownLatch gate = new CountDownLatch(1);
  private Counter counter;

  @BeforeEach
  void open() {
    counter = new Counter(cases, procedures, offices);
    counter.open();
  }

  @Test
  void eachGetsItsOwnAnswerAndStandsInTheJournalByName() throws Exception {
    List<Future<Result<CaseView>>> started = new ArrayList<>();
    Future<Result<CaseView>> refused;
    try (ExecutorService officers = Executors.newVirtualThreadPerTaskExecutor()) {
      hold(officers);
      for (int at = 0; at < MANY; at++) {
        Caller officer = counter.officer("registrar-" + at, "registrar", "th");
        var told = person("Ma Crowd " + at);
        started.add(officers.submit(() -> counter.tryStart(officer, told)));
      }
      refused =
          officers.submit(() -> counter.tryStart(counter.registrar(), answers("sex", "none")));
      release();
    }
    List<Long> serials = new ArrayList<>();
    for (int at = 0; at < MANY; at++) {
      CaseView view = done(started.get(at).get());
      serials.add(view.serial());
      assertThat(view.subject().name()).isEqualTo("Ma Crowd " + at);
      assertThat(done(cases.history(counter.registrar(), view.serial(), Locale.ENGLISH)))
          .extracting(CaseView.HistoryLine::actor)
          .containsExactly("registrar-" + at);
      assertThat(enteredBy(view.subject().id())).isEqualTo("registrar-" + at);
    }
    assertThat(codes(refused.get())).contains("required");
    assertThat(transactions(serials)).as("transactions for %d deeds", MANY).isLessThan(MANY / 2);
  }

  @Test
  void whatFailsTakesNobodyWithIt() throws Exception {
    List<Future<Result<CaseView>>> started = new ArrayList<>();
    Future<Result<Together.Written>> broken;
    try (ExecutorService officers = Executors.newVirtualThreadPerTaskExecutor()) {
      hold(officers);
      for (int at = 0; at < MANY; at++) {
        var told = person("Ma Sound " + at);
        started.add(officers.submit(() -> counter.tryStart(counter.registrar(), told)));
      }
      broken =
          officers.submit(() ->
              together.perform(
                  act(
                      NOBODY,
                      () -> {
                        throw new IllegalStateException("on purpose");
                      })));
      release();
    }
    for (Future<Result<CaseView>> each : started) {
      assertThat(done(each.get()).version()).isEqualTo(1);
    }
    assertThatThrownBy(broken::get)
        .isInstanceOf(ExecutionException.class)
        .hasRootCauseMessage("on purpose");
  }

  @Test
  void ofACaseActedOnByManyEachIsDecidedWhereTheOneBeforeLeftIt() throws Exception {
    CaseView view = counter.start("Ma Twenty");
    List<Future<Result<CaseView>>> done = new ArrayList<>();
    try (ExecutorService officers = Executors.newVirtualThreadPerTaskExecutor()) {
      hold(officers);
      for (int at = 0; at < MANY; at++) {
        done.add(officers.submit(() -> counter.tryHealth(counter.healthOfficer(), view, "fit")));
      }
      release();
    }
    long won = 0;
    for (Future<Result<CaseView>> each : done) {
      won += each.get() instanceof Result.Done ? 1 : 0;
    }
    assertThat(won).isEqualTo(1);
    assertThat(done(cases.find(counter.registrar(), view.serial(), Locale.ENGLISH)).version())
        .isEqualTo(2);
  }

  /** Keeps both writers busy. */
  private void hold(ExecutorService officers) throws InterruptedException {
    CountDownLatch busy = new CountDownLatch(2);
    for (long writer = 0; writer < 2; writer++) {
      long nobody = NOBODY - 1 - writer;
      officers.submit(() ->
          together.perform(
              act(
                  nobody,
                  () -> {
                    busy.countDown();
                    gate.await();
                  })));
      Thread.sleep(50); // the other writer must not take both
    }
    busy.await();
  }

  private void release() throws InterruptedException {
    Thread.sleep(300); // until all wait
    gate.countDown();
  }

  private interface Step {
    void run() throws InterruptedException;
  }

  private Together.Deed act(long serial, Step step) {
    return new Together.Deed.Act(
        counter.registrar(),
        serial,
        standing -> {
          try {
            step.run();
          } catch (InterruptedException e) {
            throw new IllegalStateException(e);
          }
          return new Result.Missing<>();
        });
  }

  private String enteredBy(long person) {
    return sql.sql("select entered_by from people.persons where id = ?")
        .param(person)
        .query(String.class)
        .single();
  }

  private long transactions(List<Long> serials) {
    return sql.sql(
            "select count(distinct xact) from journal.entries where chain = 1 and subject = any(?)")
        .param(serials.toArray(Long[]::new))
        .query(Long.class)
        .single();
  }
}
