package org.lintas.organisations.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.lintas.organisations.model.Mark;
import org.lintas.organisations.model.NameEntry;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Writes the names and marks by which organisations and the persons behind them are found. */
@Component
public class FindingStore {

  private final JdbcTemplate jdbc;

  FindingStore(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** Whose names these are: the column of the tables. */
  public enum Of {
    ORGANISATION("organisation"),
    PERSON("person");

    private final String column;

    Of(String column) {
      this.column = column;
    }
  }

  /** Puts names and marks in the place of those that were there. */
  public void replace(Of of, long serial, List<NameEntry> names, List<Mark> marks) {
    jdbc.update("delete from organisations.names where " + of.column + " = ?", serial);
    jdbc.update("delete from organisations.marks where " + of.column + " = ?", serial);
    add(of, Map.of(serial, names), Map.of(serial, marks));
  }

  /** Serial → names, serial → marks, each written by one statement. */
  public void add(Of of, Map<Long, List<NameEntry>> names, Map<Long, List<Mark>> marks) {
    addNames(of, names);
    addMarks(of, marks);
    addWords(names.values());
  }

  private void addNames(Of of, Map<Long, List<NameEntry>> names) {
    List<Long> serials = new ArrayList<>();
    List<NameEntry> entries = new ArrayList<>();
    names.forEach((serial, each) ->
        each.forEach(entry -> {
          serials.add(serial);
          entries.add(entry);
        }));
    jdbc.update(
        """
        insert into organisations.names (%s, whole, sort, name, search)
        select serial, whole, sort, name, search::tsvector
        from unnest(?::bigint[], ?::bigint[], ?::text[], ?::text[], ?::text[])
          as given (serial, whole, sort, name, search)
        """
            .formatted(of.column),
        serials.toArray(Long[]::new),
        OrganisationStore.column(entries, NameEntry::whole, Long[]::new),
        OrganisationStore.column(entries, each -> each.sort().word(), String[]::new),
        OrganisationStore.column(entries, NameEntry::name, String[]::new),
        OrganisationStore.column(entries, FindingStore::vector, String[]::new));
  }

  private void addMarks(Of of, Map<Long, List<Mark>> marks) {
    List<Long> serials = new ArrayList<>();
    List<Mark> all = new ArrayList<>();
    marks.forEach((serial, each) ->
        each.forEach(mark -> {
          serials.add(serial);
          all.add(mark);
        }));
    if (all.isEmpty()) {
      return;
    }
    jdbc.update(
        """
        insert into organisations.marks (mark, %s, sort)
        select mark, serial, sort
        from unnest(?::bigint[], ?::bigint[], ?::text[]) as given (mark, serial, sort)
        on conflict do nothing
        """
            .formatted(of.column),
        OrganisationStore.column(all, Mark::hash, Long[]::new),
        serials.toArray(Long[]::new),
        OrganisationStore.column(all, each -> each.sort().word(), String[]::new));
  }

  /** Words new to the tables, in order: two transactions never wait crosswise. */
  private void addWords(Collection<List<NameEntry>> names) {
    Map<String, List<Long>> keys =
        new TreeMap<>(NameEntry.keys(names.stream().flatMap(List::stream).toList()));
    List<String> words = new ArrayList<>();
    List<Long> all = new ArrayList<>();
    keys.forEach((word, each) ->
        each.forEach(key -> {
          words.add(word);
          all.add(key);
        }));
    jdbc.update(
        """
        insert into organisations.word_keys (key, word)
        select key, word from unnest(?::bigint[], ?::text[]) as given (key, word)
        order by word, key
        on conflict do nothing
        """,
        all.toArray(Long[]::new),
        words.toArray(String[]::new));
  }

  /** As PostgreSQL reads a tsvector; a lexeme holds neither quote nor backslash. */
  private static String vector(NameEntry entry) {
    return entry.lexemes().stream()
        .map(lexeme -> "'" + lexeme + "'")
        .collect(Collectors.joining(" "));
  }
}
