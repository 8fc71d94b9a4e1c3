package org.lintas.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;
import org.flowable.common.engine.impl.history.HistoryLevel;
import org.flowable.engine.ProcessEngine;
import org.flowable.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.flowable.task.api.Task;

/**
 * The same three stages in Flowable, embedded in this process, on the node's PostgreSQL in a
 * database of its own: three user tasks with the form's values as variables, and a gateway that
 * asks for the outcome of the health check. It decides nothing else: no windows, no fees, no
 * likeness of persons. How it is set up stands in {@code docs/performance.md}.
 */
final class FlowablePeer implements AutoCloseable {

  private static final int CLIENTS = 4;
  private static final int WARM_UP = 300;
  private static final int SHORT = 600;
  private static final int TOGETHER = 100;
  private static final String PROCESS = "registration";
  private static final String BPMN =
      """
      <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
          xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" targetNamespace="lintas.org">
        <process id="registration">
          <startEvent id="begun"/>
          <sequenceFlow id="a" sourceRef="begun" targetRef="card"/>
          <userTask id="card"/>
          <sequenceFlow id="b" sourceRef="card" targetRef="health"/>
          <userTask id="health"/>
          <sequenceFlow id="c" sourceRef="health" targetRef="fit"/>
          <exclusiveGateway id="fit" default="d"/>
          <sequenceFlow id="d" sourceRef="fit" targetRef="ended"/>
          <sequenceFlow id="e" sourceRef="fit" targetRef="permit">
            <conditionExpression xsi:type="tFormalExpression">${outcome != 'unfit'}</conditionExpression>
          </sequenceFlow>
          <userTask id="permit"/>
          <sequenceFlow id="f" sourceRef="permit" targetRef="ended"/>
          <endEvent id="ended"/>
        </process>
      </definitions>
      """;

  private final ProcessEngine engine;
  private final int together;
  private final Map<String, String> instances = new ConcurrentHashMap<>();

  /**
   * @param how in words
   * @param bytes that the database grew by
   */
  record Trial(String how, int people, Cost cost, long bytes) {}

  private FlowablePeer(NodeProcess node, String database, HistoryLevel history, int together)
      throws Exception {
    StandaloneProcessEngineConfiguration settings = new StandaloneProcessEngineConfiguration();
    settings.setJdbcDriver("org.postgresql.Driver");
    settings.setJdbcUrl(address(node, database));
    settings.setJdbcUsername("postgres");
    settings.setJdbcPassword(node.databasePassword());
    settings.setJdbcMaxActiveConnections(2 * CLIENTS);
    settings.setDatabaseSchemaUpdate("true");
    settings.setHistoryLevel(history);
    settings.setDisableIdmEngine(true);
    settings.setDisableEventRegistry(true);
    settings.setAsyncExecutorActivate(false); // the process has no job for it
    engine = settings.buildProcessEngine();
    engine.getRepositoryService().createDeployment().addString("r.bpmn20.xml", BPMN).deploy();
    this.together = together;
  }

  private static String address(NodeProcess node, String database) throws Exception {
    return node.databaseAddress().replaceFirst("/[^/?]+(\\?.*)?$", "/" + database);
  }

  /**
   * Tries on some hundred people what is quickest, then does a whole sample that way; last in the
   * list. Without history is tried too: asynchronous history could not be quicker than none.
   */
  static List<Trial> compare(NodeProcess node, Round round, int people) throws Exception {
    List<Applicant> applicants = Applicant.read(round, people + WARM_UP);
    List<Trial> trials = new ArrayList<>();
    int few = Math.min(SHORT, people);
    trial(node, applicants, HistoryLevel.AUDIT, TOGETHER, few); // the first one compiles for all
    trials.add(trial(node, applicants, HistoryLevel.AUDIT, 1, few));
    trials.add(trial(node, applicants, HistoryLevel.AUDIT, TOGETHER, few));
    int best =
        trials.stream()
                    .max(Comparator.comparingDouble(each -> each.cost().rate(each.people())))
                    .orElseThrow()
                == trials.getFirst()
            ? 1
            : TOGETHER;
    trials.add(trial(node, applicants, HistoryLevel.NONE, best, few));
    trials.add(trial(node, applicants, HistoryLevel.AUDIT, best, people));
    return trials;
  }

  private static Trial trial(
      NodeProcess node, List<Applicant> applicants, HistoryLevel history, int together, int people)
      throws Exception {
    String database = "flowable";
    try (Connection owner = node.database()) {
      Database.execute(owner, "drop database if exists " + database, "create database " + database);
    }
    Database.settle(node);
    int last = Math.min(applicants.size(), WARM_UP + people);
    try (FlowablePeer peer = new FlowablePeer(node, database, history, together);
        Connection inside =
            DriverManager.getConnection(
                address(node, database), "postgres", node.databasePassword())) {
      peer.round(applicants.subList(0, Math.min(WARM_UP, last)));
      long before = Sizes.database(inside);
      List<Applicant> sample = applicants.subList(last - Math.min(people, last), last);
      peer.instances.clear();
      Cost cost = Cost.here(node, () -> peer.round(sample));
      String how =
          "%s a transaction, history %s"
              .formatted(together == 1 ? "one step" : together + " steps", history.getKey());
      System.out.printf("  %s: %d people in %.1f s%n", how, sample.size(), cost.seconds());
      return new Trial(how, sample.size(), cost, Sizes.database(inside) - before);
    }
  }

  /** Stage after stage, as files come in. */
  private void round(List<Applicant> people) throws Exception {
    inParts(people, this::begin);
    inParts(people, part -> complete(part, Applicant::card));
    inParts(
        people.stream().filter(each -> !each.health().isEmpty()).toList(),
        part -> complete(part, Applicant::health));
    inParts(
        people.stream().filter(each -> !each.permit().isEmpty()).toList(),
        part -> complete(part, Applicant::permit));
  }

  /** Each part is one transaction. */
  private void inParts(List<Applicant> people, Consumer<List<Applicant>> work) throws Exception {
    try (ExecutorService clients = Executors.newFixedThreadPool(CLIENTS)) {
      List<Callable<Boolean>> parts = new ArrayList<>();
      for (int from = 0; from < people.size(); from += together) {
        List<Applicant> part = people.subList(from, Math.min(people.size(), from + together));
        parts.add(() -> engine.getManagementService().executeCommand(context -> run(work, part)));
      }
      for (Future<Boolean> done : clients.invokeAll(parts)) {
        done.get();
      }
    }
  }

  private static boolean run(Consumer<List<Applicant>> work, List<Applicant> part) {
    work.accept(part);
    return true;
  }

  private void begin(List<Applicant> part) {
    for (Applicant each : part) {
      instances.put(
          each.reference(),
          engine.getRuntimeService().startProcessInstanceByKey(PROCESS, each.reference()).getId());
    }
  }

  /** One query finds the tasks of all; which instance is whose is remembered, not looked up. */
  private void complete(List<Applicant> part, Function<Applicant, Map<String, Object>> answers) {
    Map<String, Applicant> asked = new HashMap<>();
    part.forEach(each -> asked.put(instances.getOrDefault(each.reference(), ""), each));
    List<Task> tasks =
        engine.getTaskService().createTaskQuery().processInstanceIdIn(asked.keySet()).list();
    if (tasks.size() != part.size()) {
      throw new IllegalStateException(tasks.size() + " tasks for " + part.size() + " people");
    }
    for (Task task : tasks) {
      Applicant applicant = asked.get(task.getProcessInstanceId());
      if (applicant != null) {
        engine.getTaskService().complete(task.getId(), "officer", answers.apply(applicant));
      }
    }
  }

  @Override
  public void close() {
    engine.close();
  }
}
