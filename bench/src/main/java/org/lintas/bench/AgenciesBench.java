package org.lintas.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Search over organisations and the natural persons behind them, with misspelt and transliterated
 * names, by the API of a node; beside it plain trigram search (pg_trgm) over the same names in the
 * same database, asked without any server in between.
 */
final class AgenciesBench {

  private static final int LOT = 400;
  private static final int CLIENTS = 2;
  private static final int FIRST = 5;
  private static final JsonMapper JSON = JsonMapper.shared();

  private static final String TRIGRAM =
      """
      select organisation from trigrams
      where name %% ? order by similarity(name, ?) desc, id limit 20
      """
          .replace("%%", "%");

  /**
   * A name that somebody seeks.
   *
   * @param meant of organisations that bear it, or behind which somebody of that name stands
   */
  record Sought(String typed, Set<Integer> meant) {}

  /** What one way of searching was able to do. */
  record Trial(double recall, double aSecond, Latencies latencies) {}

  /** Looks for words; numbers of the organisations found, best first. */
  @FunctionalInterface
  interface Way {
    List<Integer> find(String typed) throws Exception;
  }

  /** Opens a way of searching for one client. */
  @FunctionalInterface
  interface Opening {
    Way open() throws Exception;
  }

  private final List<RegisterOfNames.Organisation> register;
  private final List<String> numbers = new ArrayList<>();

  private AgenciesBench(List<RegisterOfNames.Organisation> register) {
    this.register = register;
  }

  static void run(Options options) throws Exception {
    int organisations = options.number("organisations", 50_000);
    int persons = options.number("persons", 4);
    int searches = options.number("searches", 2_000);
    AgenciesBench bench = new AgenciesBench(new RegisterOfNames(7).make(organisations, persons));
    try (NodeProcess node = NodeProcess.start("agencies", options, 8111, "1500m")) {
      System.out.printf("Entering %,d organisations …%n", organisations);
      long began = System.nanoTime();
      bench.enter(node);
      System.out.printf("entered in %.0f s%n", (System.nanoTime() - began) / 1e9);
      bench.prepareTrigrams(node);
      Database.settle(node);
      bench.compare(node, bench.sought(searches));
    }
  }

  private void enter(NodeProcess node) throws Exception {
    try (Wire wire = node.wire("licensing-officer")) {
      for (int from = 0; from < register.size(); from += LOT) {
        List<RegisterOfNames.Organisation> lot =
            register.subList(from, Math.min(register.size(), from + LOT));
        Wire.Answer answer = wire.post("/api/v1/organisations", json(lot));
        if (answer.status() != 201) {
          throw new IllegalStateException("a lot was answered by " + answer.status());
        }
        JSON.readTree(answer.body()).path("ids").forEach(id -> numbers.add(id.asString()));
      }
    }
  }

  private static String json(List<RegisterOfNames.Organisation> lot) {
    ObjectNode body = JSON.createObjectNode();
    ArrayNode contents = body.putArray("contents");
    for (RegisterOfNames.Organisation each : lot) {
      ObjectNode line = contents.addObject();
      line.put("kind", "agency").put("country", each.country());
      named(line, each.name());
      ArrayNode behind = line.putArray("behind");
      for (RegisterOfNames.Name person : each.persons()) {
        ObjectNode standing = behind.addObject();
        named(standing, person);
        standing.put("role", "director").put("since", "2004-01-01");
      }
    }
    return JSON.writeValueAsString(body);
  }

  private static void named(ObjectNode node, RegisterOfNames.Name name) {
    node.put("name", name.written());
    if (name.latin() != null) {
      node.put("latinName", name.latin());
    }
  }

  /** The same names in a table of their own, with the index that the manual recommends. */
  private void prepareTrigrams(NodeProcess node) throws IOException, SQLException {
    try (Connection owner = node.database()) {
      Database.execute(
          owner,
          "create extension if not exists pg_trgm",
          "create table trigrams (id serial primary key, organisation int, name text)");
      owner.setAutoCommit(false);
      try (PreparedStatement insert =
          owner.prepareStatement(
              "insert into trigrams (organisation, name) values (?, lower(?))")) {
        for (int at = 0; at < register.size(); at++) {
          for (String name : names(register.get(at))) {
            insert.setInt(1, at);
            insert.setString(2, name);
            insert.addBatch();
          }
          if (at % 1_000 == 999) {
            insert.executeBatch();
          }
        }
        insert.executeBatch();
      }
      owner.commit();
      owner.setAutoCommit(true);
      Database.execute(
          owner,
          "create index trigrams_name on trigrams using gin (name gin_trgm_ops)",
          "vacuum analyze trigrams",
          "vacuum analyze organisations.names",
          "vacuum analyze organisations.word_keys");
    }
  }

  private static List<String> names(RegisterOfNames.Organisation organisation) {
    List<String> names = new ArrayList<>();
    List<RegisterOfNames.Name> all = new ArrayList<>(organisation.persons());
    all.add(organisation.name());
    for (RegisterOfNames.Name each : all) {
      names.add(each.written());
      if (each.latin() != null) {
        names.add(each.latin());
      }
    }
    return names;
  }

  /** Misspellings of names drawn by lot: half of organisations, half of persons behind them. */
  private List<Sought> sought(int count) {
    Random random = new Random(11);
    Misspelling misspelling = new Misspelling(13);
    java.util.Map<String, Set<Integer>> bearers = new java.util.HashMap<>();
    for (int at = 0; at < register.size(); at++) {
      for (String name : names(register.get(at))) {
        bearers.computeIfAbsent(Misspelling.bare(name), _ -> new HashSet<>()).add(at);
      }
    }
    List<Sought> sought = new ArrayList<>();
    while (sought.size() < count) {
      RegisterOfNames.Organisation organisation = register.get(random.nextInt(register.size()));
      RegisterOfNames.Name name =
          random.nextBoolean()
              ? organisation.name()
              : organisation.persons().get(random.nextInt(organisation.persons().size()));
      String latin = random.nextInt(3) > 0 ? name.latin() : null;
      String spelled = latin == null ? name.written() : latin;
      Set<Integer> meant = new HashSet<>(bearers.getOrDefault(Misspelling.bare(spelled), Set.of()));
      String typed = misspelling.of(spelled);
      meant.addAll(bearers.getOrDefault(Misspelling.bare(typed), Set.of()));
      sought.add(new Sought(typed, meant));
    }
    return sought;
  }

  private void compare(NodeProcess node, List<Sought> sought) throws Exception {
    java.util.Map<String, Integer> places = new java.util.HashMap<>();
    for (int at = 0; at < numbers.size(); at++) {
      places.put(numbers.get(at), at);
    }
    Opening lintas = () -> byNode(node.wire("licensing-officer"), places);
    Opening trigram = () -> byTrigrams(node.database());
    trial(sought.subList(0, sought.size() / 4), lintas); // both warm
    trial(sought.subList(0, sought.size() / 4), trigram);
    Trial ours = trial(sought, lintas);
    Trial theirs = trial(sought, trigram);
    Figures figures = new Figures("", "recall at 5", "searches/s", "median ms", "99 % within ms");
    row(figures, "Lintas, by its API", ours);
    row(figures, "pg_trgm, by SQL", theirs);
    figures.print();
    new Aims()
        .atLeast("recall at 5", ours.recall(), 0.97)
        .atLeast("recall beside trigrams", ours.recall() / theirs.recall(), 1)
        .atLeast("searches/s beside trigrams", ours.aSecond() / theirs.aSecond(), 0.5)
        .print();
  }

  private static void row(Figures figures, String name, Trial trial) {
    figures.row(
        name,
        trial.recall(),
        trial.aSecond(),
        trial.latencies().quantile(0.5),
        trial.latencies().quantile(0.99));
  }

  private static Way byNode(Wire wire, java.util.Map<String, Integer> places) {
    return typed -> {
      ObjectNode body = JSON.createObjectNode().put("words", typed).put("size", 20);
      Wire.Answer answer = wire.post("/api/v1/organisations/search", JSON.writeValueAsString(body));
      if (answer.status() != 200) {
        throw new IllegalStateException("a search was answered by " + answer.status());
      }
      List<Integer> found = new ArrayList<>();
      for (JsonNode each : JSON.readTree(answer.body()).path("contents")) {
        found.add(places.getOrDefault(each.path("id").asString(), -1));
      }
      return found;
    };
  }

  private static Way byTrigrams(Connection connection) throws SQLException {
    PreparedStatement statement = connection.prepareStatement(TRIGRAM);
    return typed -> {
      String small = typed.toLowerCase(java.util.Locale.ROOT);
      statement.setString(1, small);
      statement.setString(2, small);
      List<Integer> found = new ArrayList<>();
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          if (!found.contains(rows.getInt(1))) {
            found.add(rows.getInt(1));
          }
        }
      }
      return found;
    };
  }

  /** Two clients share the searches. */
  private static Trial trial(List<Sought> sought, Opening opening) throws Exception {
    long began = System.nanoTime();
    List<Future<Share>> shares = new ArrayList<>();
    try (ExecutorService clients = Executors.newFixedThreadPool(CLIENTS)) {
      for (int client = 0; client < CLIENTS; client++) {
        int from = client;
        Way way = opening.open();
        shares.add(clients.submit(() -> share(sought, from, way)));
      }
    }
    double seconds = (System.nanoTime() - began) / 1e9;
    Latencies latencies = new Latencies();
    int right = 0;
    for (Future<Share> each : shares) {
      latencies.addAll(each.get().latencies());
      right += each.get().right();
    }
    return new Trial((double) right / sought.size(), sought.size() / seconds, latencies);
  }

  private record Share(int right, Latencies latencies) {}

  private static Share share(List<Sought> sought, int from, Way way) throws Exception {
    Latencies latencies = new Latencies();
    int right = 0;
    for (int at = from; at < sought.size(); at += CLIENTS) {
      Sought each = sought.get(at);
      long began = System.nanoTime();
      List<Integer> found = way.find(each.typed());
      latencies.add(System.nanoTime() - began);
      Predicate<Integer> meant = each.meant()::contains;
      boolean hit = found.stream().limit(FIRST).anyMatch(meant);
      right += hit ? 1 : 0;
      if (!hit && System.getenv("LINTAS_BENCH_MISSES") != null) {
        System.out.println("missed: " + each.typed());
      }
    }
    return new Share(right, latencies);
  }
}
