package org.lintas.bench;

import java.util.concurrent.Callable;

/**
 * What a piece of work took.
 *
 * @param seconds by the clock on the wall
 * @param server CPU seconds of the process that does the work
 * @param database CPU seconds of PostgreSQL
 */
record Cost(double seconds, double server, double database) {

  static final Cost NONE = new Cost(0, 0, 0);

  /** Work whose cost is asked for. */
  @FunctionalInterface
  interface Work {
    void run() throws Exception;
  }

  /** The cost of work that a node does with its PostgreSQL. */
  static Cost of(NodeProcess node, Work work) throws Exception {
    return of(node::serverCpu, node, work);
  }

  /** The cost of work that this process does with a node's PostgreSQL; the node itself is idle. */
  static Cost here(NodeProcess node, Work work) throws Exception {
    return of(Cpu::own, node, work);
  }

  private static Cost of(Callable<Double> worker, NodeProcess node, Work work) throws Exception {
    double before = worker.call();
    double database = node.databaseCpu();
    long began = System.nanoTime();
    work.run();
    double seconds = (System.nanoTime() - began) / 1e9;
    return new Cost(seconds, worker.call() - before, node.databaseCpu() - database);
  }

  Cost plus(Cost other) {
    return new Cost(seconds + other.seconds, server + other.server, database + other.database);
  }

  /** CPU seconds of both. */
  double cpu() {
    return server + database;
  }

  /** CPU milliseconds of both for each of some. */
  double milliseconds(long each) {
    return cpu() * 1000 / each;
  }

  /** How many a second. */
  double rate(long done) {
    return done / seconds;
  }
}
