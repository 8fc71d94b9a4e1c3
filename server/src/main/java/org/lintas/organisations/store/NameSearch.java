package org.lintas.organisations.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lintas.organisations.model.Alike;
import org.lintas.organisations.model.NameEntry;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Finds names however they are misspelt. Words that may be meant are looked up by what misspellings
 * share with them; names are then looked up by those words, first all of them, then all but one.
 * Every look is bounded: a common name answers as fast as a rare one.
 */
@Component
public class NameSearch {

  private static final int MOST_WORDS = 6;
  private static final int WORDS_OF_ONE_KEY = 60;
  private static final int WORDS_MEANT = 10;
  private static final int NAMES = 300;
  private static final int NAMESAKES = 60;
  private static final double GOOD = 0.93;

  /** In a hundred: what is left of the pieces of a word of nine letters with two mistakes in it. */
  private static final int LEAST_PIECES = 25;

  private static final String WORDS =
      """
      select distinct given.term, near.word
      from unnest(?::int[], ?::bigint[]) as given (term, key)
      cross join lateral (
        select word from organisations.word_keys k where k.key = given.key limit %d) near
      """
          .formatted(WORDS_OF_ONE_KEY);

  private static final String PIECES =
      """
      select word from organisations.word_keys where key = any(?)
      group by word having count(*) >= ? order by count(*) desc, word limit %d
      """
          .formatted(WORDS_MEANT * 2);

  private static final String COLUMNS = "id, organisation, person, sort, name";

  private static final String BY_WHOLE =
      "(select %s from organisations.names where whole = ? limit %d)".formatted(COLUMNS, NAMESAKES);

  private static final String BY_WORDS =
      "(select %s from organisations.names where search @@ ?::tsquery limit %d)"
          .formatted(COLUMNS, NAMES);

  private final JdbcTemplate jdbc;

  NameSearch(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * A name that may be meant.
   *
   * @param organisation whose name it is, or null
   * @param person whose name it is, or null
   * @param score 0 to 1
   */
  public record Hit(
      long id,
      @Nullable Long organisation,
      @Nullable Long person,
      NameEntry.Sort sort,
      String name,
      double score) {}

  /** Which names to look through. */
  public enum Among {
    ORGANISATIONS("organisation is not null"),
    PERSONS("person is not null"),
    ALL("true");

    private final String condition;

    Among(String condition) {
      this.condition = condition;
    }
  }

  /**
   * Names that some words may mean, best first.
   *
   * @param given folded
   */
  public List<Hit> find(List<String> given, Among among) {
    if (given.isEmpty()) {
      return List.of();
    }
    Alike alike = new Alike(given);
    Map<Long, Hit> hits = new HashMap<>();
    find(given, alike, among, hits);
    List<String> parts = NameEntry.parts(given);
    if (!isGood(hits) && !parts.equals(given) && !parts.isEmpty()) {
      find(parts, alike, among, hits);
    }
    if (!isGood(hits)) {
      byPieces(given, alike, among, hits);
    }
    return hits.values().stream()
        .sorted((one, other) -> {
          int better = Double.compare(other.score(), one.score());
          return better != 0 ? better : Long.compare(one.id(), other.id());
        })
        .toList();
  }

  private void find(List<String> given, Alike alike, Among among, Map<Long, Hit> hits) {
    List<String> words = given.size() > MOST_WORDS ? given.subList(0, MOST_WORDS) : given;
    Map<String, List<String>> meant = meant(terms(words));
    int most = Math.max(2, words.size() - 2);
    for (int missing = 0; missing < words.size() && missing <= most; missing++) {
      String query = query(words, meant, missing);
      boolean first = missing == 0;
      if (first || !query.isEmpty()) {
        look(first ? words : null, query, alike, among, hits);
      }
      if (isGood(hits)) {
        return;
      }
    }
  }

  /** Names with a word that shares most pieces with one that is written without spaces. */
  private void byPieces(List<String> given, Alike alike, Among among, Map<Long, Hit> hits) {
    for (String word : given) {
      List<Long> pieces = NameEntry.pieces(word);
      if (!pieces.isEmpty()) {
        List<String> near =
            jdbc.query(
                PIECES,
                (row, _) -> row.getString(1),
                pieces.toArray(Long[]::new),
                Math.max(2, pieces.size() * LEAST_PIECES / 100));
        String query = any(near);
        if (!query.isEmpty()) {
          look(null, query, alike, among, hits);
        }
      }
    }
  }

  private static boolean isGood(Map<Long, Hit> hits) {
    return hits.values().stream().anyMatch(hit -> hit.score() >= GOOD);
  }

  /** The words, neighbours joined, and all joined. */
  private static List<String> terms(List<String> words) {
    List<String> terms = new ArrayList<>(words);
    for (int at = 1; at < words.size() && words.size() > 2; at++) {
      terms.add(words.get(at - 1) + words.get(at));
    }
    if (words.size() > 1) {
      terms.add(NameEntry.joined(words));
    }
    return terms;
  }

  /** Term → words of names that may be meant by it, likeliest first. */
  private Map<String, List<String>> meant(List<String> terms) {
    List<Integer> places = new ArrayList<>();
    List<Long> keys = new ArrayList<>();
    for (int at = 0; at < terms.size(); at++) {
      for (Long key : NameEntry.close(terms.get(at))) {
        places.add(at);
        keys.add(key);
      }
    }
    Map<String, TreeSet<String>> near = new HashMap<>();
    jdbc.query(
        WORDS,
        row -> {
          near.computeIfAbsent(terms.get(row.getInt(1)), _ -> new TreeSet<>())
              .add(row.getString(2));
        },
        places.toArray(Integer[]::new),
        keys.toArray(Long[]::new));
    Map<String, List<String>> meant = new HashMap<>();
    near.forEach((term, words) -> meant.put(term, likeliest(term, words)));
    return meant;
  }

  private static List<String> likeliest(String term, TreeSet<String> words) {
    Map<String, Double> scores = new HashMap<>();
    words.forEach(word -> scores.put(word, Alike.pair(term, word, false)));
    return words.stream()
        .filter(word -> score(scores, word) > 0)
        .sorted((one, other) -> Double.compare(score(scores, other), score(scores, one)))
        .limit(WORDS_MEANT)
        .toList();
  }

  private static double score(Map<String, Double> scores, String word) {
    return scores.getOrDefault(word, 0.0);
  }

  /** Names that hold all the words meant but for some; empty when too few are known. */
  private static String query(List<String> words, Map<String, List<String>> meant, int missing) {
    StringJoiner ways = new StringJoiner(" | ");
    choose(words, meant, 0, missing, new ArrayList<>(), ways);
    if (missing == 0) {
      joined(words, meant, ways);
    }
    return ways.toString();
  }

  private static void choose(
      List<String> words,
      Map<String, List<String>> meant,
      int at,
      int missing,
      List<String> chosen,
      StringJoiner ways) {
    if (at == words.size()) {
      if (missing == 0 && !chosen.isEmpty()) {
        ways.add(chosen.stream().collect(Collectors.joining(" & ", "(", ")")));
      }
      return;
    }
    String any = any(meant.getOrDefault(words.get(at), List.of()));
    if (!any.isEmpty()) {
      chosen.add(any);
      choose(words, meant, at + 1, missing, chosen, ways);
      chosen.removeLast();
    }
    if (missing > 0) {
      choose(words, meant, at + 1, missing - 1, chosen, ways);
    }
  }

  /** All as one word, or two neighbours as one. */
  private static void joined(
      List<String> words, Map<String, List<String>> meant, StringJoiner ways) {
    if (words.size() > 1) {
      String whole = any(meant.getOrDefault(NameEntry.joined(words), List.of()));
      if (!whole.isEmpty()) {
        ways.add(whole);
      }
    }
    for (int at = 1; at < words.size() && words.size() > 2; at++) {
      List<String> merged = new ArrayList<>(words.subList(0, at - 1));
      merged.add(words.get(at - 1) + words.get(at));
      merged.addAll(words.subList(at + 1, words.size()));
      choose(merged, meant, 0, 0, new ArrayList<>(), ways);
    }
  }

  private static String any(List<String> words) {
    return words.isEmpty()
        ? ""
        : words.stream().map(word -> "'" + word + "'").collect(Collectors.joining(" | ", "(", ")"));
  }

  /**
   * Adds names to those already found.
   *
   * @param words by whose sound together to look too, or null
   */
  private void look(
      @Nullable List<String> words, String query, Alike alike, Among among, Map<Long, Hit> hits) {
    List<String> ways = new ArrayList<>();
    List<Object> arguments = new ArrayList<>();
    Long whole = words == null ? null : NameEntry.whole(words);
    if (words != null && whole != null) {
      ways.add(BY_WHOLE);
      arguments.add(whole);
      ways.add(BY_WORDS);
      arguments.add("'" + NameEntry.lexeme(NameEntry.joined(words)) + "'");
    }
    if (!query.isEmpty()) {
      ways.add(BY_WORDS);
      arguments.add(query);
    }
    String sql =
        String.join(" union ", ways).replace("where ", "where " + among.condition + " and ");
    jdbc.query(
        sql,
        row -> {
          long id = row.getLong("id");
          if (!hits.containsKey(id)) {
            String name = row.getString("name");
            Long organisation = row.getObject("organisation", Long.class);
            double score =
                alike.of(
                    organisation == null
                        ? NameEntry.personWords(name)
                        : org.lintas.organisations.model.OrganisationName.words(name));
            hits.put(
                id,
                new Hit(
                    id,
                    organisation,
                    row.getObject("person", Long.class),
                    NameEntry.Sort.of(row.getString("sort")),
                    name,
                    score));
          }
        },
        arguments.toArray());
  }

  /** Organisations that a number may be of: a registration, a licence, a telephone. */
  public List<Long> byMarks(List<Long> marks) {
    return marks.isEmpty()
        ? List.of()
        : jdbc.query(
            """
            select distinct organisation from organisations.marks
            where mark = any(?) and organisation <> 0 limit 50
            """,
            (row, _) -> row.getLong(1),
            (Object) marks.toArray(Long[]::new));
  }
}
