package org.lintas.people.store;

import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lintas.people.Person;
import org.lintas.people.model.BirthDate;
import org.lintas.people.model.Sought;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Finds persons who may be meant. Every look is bounded: a common name answers as fast as a rare
 * one, and whoever ranks the answer sees at most {@link #MOST}.
 */
@Component
public class PersonSearch {

  /** More than these nobody reads: the words must say more. */
  public static final int MOST = 500;

  private static final int WHOLE_NAMES = 200;
  private static final int LIKENESSES = 300;
  private static final int SAME_MARK = 5;
  private static final int LAST_DATE = 99991231;

  private static final String BY_WHOLE_NAME =
      """
      (select id from people.persons
       where name_key = ? and born between ? and ? limit %d)
      """
          .formatted(WHOLE_NAMES);

  private static final String BY_SOUNDS =
      """
      (select id from people.persons
       where search @@ ?::tsquery and born between ? and ? limit %d)
      """
          .formatted(LIKENESSES);

  private static final String BY_MARK =
      "(select person from people.marks where mark = any(?) limit %d)".formatted(WHOLE_NAMES);

  private static final String BY_DAY =
      "(select id from people.persons where name_key = ? and born = ? limit %d)"
          .formatted(SAME_MARK);

  private static final String BY_ONE_MARK =
      "(select person from people.marks where mark = ? limit %d)".formatted(SAME_MARK);

  private static final String LIKE_ONE =
      """
      select %s
      from people.persons p
      where p.id in (
        select near.id
        from unnest(?::int[], ?::int[]) as years (first, last)
        cross join lateral (
          select id from people.persons
          where name_key = ? and born between years.first and years.last limit %d) near
        union
        (select person from people.marks where mark = any(?) limit %d)
        union
        (select id from people.persons where search @@ ?::tsquery limit %d))
      """
          .formatted(PersonStore.COLUMNS, WHOLE_NAMES, WHOLE_NAMES, LIKENESSES);

  private static final String LIKE_MANY =
      """
      select hit.place, %s
      from (
        select given.place, near.id
        from unnest(?::int[], ?::bigint[], ?::int[]) as given (place, name_key, born)
        cross join lateral (
          select id from people.persons
          where name_key = given.name_key and born = given.born limit %d) near
        union
        select given.place, near.person
        from unnest(?::int[], ?::bigint[]) as given (place, mark)
        cross join lateral (
          select person from people.marks where mark = given.mark limit %d) near) hit
      join people.persons p on p.id = hit.id
      """
          .formatted(PersonStore.COLUMNS, SAME_MARK, SAME_MARK);

  private final JdbcTemplate jdbc;

  PersonSearch(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** Somebody near one of many: the place in the list that was given. */
  public record Near(int place, Person person) {}

  /** Persons whom the words of a search may mean, merged ones too, in no order. */
  public List<Person> find(Sought sought) {
    if (sought.isEmpty()) {
      return List.of();
    }
    List<Person> found = find(sought, sought.sounds().size());
    return found.isEmpty() && sought.sounds().size() > 2
        ? find(sought, sought.sounds().size() - 1)
        : found;
  }

  private List<Person> find(Sought sought, int words) {
    List<Object> arguments = new ArrayList<>();
    StringJoiner ways = new StringJoiner(" union ");
    BirthDate born = sought.born();
    int first = born == null ? 0 : born.code();
    int last = born == null ? LAST_DATE : born.lastCode();
    if (!sought.marks().isEmpty()) {
      ways.add(BY_MARK);
      arguments.add(sought.marks().toArray(Long[]::new));
    } else if (!sought.names().isEmpty()) {
      ways.add(BY_WHOLE_NAME).add(BY_SOUNDS).add(BY_SOUNDS);
      arguments.add(sought.whole());
      arguments.addAll(List.of(first, last));
      arguments.addAll(List.of(Keyed.quoted(sought.exact()), first, last));
      arguments.addAll(List.of(query(sought.sounds(), words, year(born), true), first, last));
    } else {
      ways.add(BY_SOUNDS);
      arguments.addAll(List.of(Keyed.quoted(Keyed.year(first / 10_000)), first, last));
    }
    return jdbc.query(
        "select %s from people.persons p where p.id in (%s)".formatted(PersonStore.COLUMNS, ways),
        (row, _) -> PersonStore.person(row),
        arguments.toArray());
  }

  /** Persons who may be the same as this one. */
  public List<Person> like(Person.Particulars known) {
    Keyed keyed = Keyed.of(known);
    List<Integer> years = years(keyed.born());
    List<String> sounds = keyed.sounds();
    String among =
        years.isEmpty() || sounds.size() < 2
            ? "'-'"
            : query(sounds, sounds.size() - 1, anyYear(years), false);
    return jdbc.query(
        LIKE_ONE,
        (row, _) -> PersonStore.person(row),
        years.stream().map(year -> year * 10_000).toArray(Integer[]::new),
        years.stream().map(year -> year * 10_000 + 9999).toArray(Integer[]::new),
        keyed.nameKey(),
        keyed.marks().toArray(Long[]::new),
        among);
  }

  /** Persons who may be the same as some of many, by whole name on the same day, or by number. */
  public List<Near> likeMany(List<Keyed> known) {
    List<Integer> places = new ArrayList<>();
    List<Long> names = new ArrayList<>();
    List<Integer> dates = new ArrayList<>();
    List<Integer> markedPlaces = new ArrayList<>();
    List<Long> marks = new ArrayList<>();
    for (int place = 0; place < known.size(); place++) {
      Keyed keyed = known.get(place);
      Long nameKey = keyed.nameKey();
      if (nameKey != null) {
        for (int born : days(keyed.born())) {
          places.add(place);
          names.add(nameKey);
          dates.add(born);
        }
      }
      for (long mark : keyed.marks()) {
        markedPlaces.add(place);
        marks.add(mark);
      }
    }
    if (places.isEmpty() && marks.isEmpty()) {
      return List.of();
    }
    if (known.size() == 1) {
      return likeSingle(names, dates, marks);
    }
    return jdbc.query(
        LIKE_MANY,
        (row, _) -> new Near(row.getInt("place"), PersonStore.person(row)),
        places.toArray(Integer[]::new),
        names.toArray(Long[]::new),
        dates.toArray(Integer[]::new),
        markedPlaces.toArray(Integer[]::new),
        marks.toArray(Long[]::new));
  }

  /** The same for one, as a statement without arrays: PostgreSQL keeps its plan. */
  private List<Near> likeSingle(List<Long> names, List<Integer> dates, List<Long> marks) {
    List<String> ways = new ArrayList<>();
    List<Object> arguments = new ArrayList<>();
    for (int at = 0; at < dates.size(); at++) {
      ways.add(BY_DAY);
      arguments.addAll(List.of(names.get(at), dates.get(at)));
    }
    for (Long mark : marks) {
      ways.add(BY_ONE_MARK);
      arguments.add(mark);
    }
    return jdbc.query(
        "select %s from people.persons p where p.id in (%s)"
            .formatted(PersonStore.COLUMNS, String.join(" union ", ways)),
        (row, _) -> new Near(0, PersonStore.person(row)),
        arguments.toArray());
  }

  /** The day itself and with day and month exchanged; none when the day is unknown. */
  private static int[] days(int born) {
    if (born == 0 || !BirthDate.of(born).isWhole()) {
      return new int[0];
    }
    BirthDate date = BirthDate.of(born);
    return IntStream.concat(IntStream.of(born), date.exchanged().stream().mapToInt(BirthDate::code))
        .toArray();
  }

  /** Years in which a date may have been written down: as it is, or in the other era. */
  private static List<Integer> years(int born) {
    int year = born / 10_000;
    return born == 0
        ? List.of()
        : List.of(year, year - BirthDate.BUDDHIST, year + BirthDate.BUDDHIST);
  }

  private static @Nullable String year(@Nullable BirthDate born) {
    return born == null ? null : Keyed.quoted(Keyed.year(born.year()));
  }

  private static String anyYear(List<Integer> years) {
    return years.stream()
        .map(year -> Keyed.quoted(Keyed.year(year)))
        .collect(Collectors.joining(" | ", "(", ")"));
  }

  /**
   * All the sounds, or all but any one of them.
   *
   * @param beginnings whether a word may be the beginning of one
   */
  private static String query(
      List<String> sounds, int wanted, @Nullable String year, boolean beginnings) {
    List<String> terms =
        IntStream.range(0, sounds.size())
            .mapToObj(at ->
                beginnings
                    ? beginningOf(sounds.get(at), at == sounds.size() - 1)
                    : Keyed.quoted(sounds.get(at)))
            .toList();
    String words =
        wanted >= terms.size()
            ? String.join(" & ", terms)
            : IntStream.range(0, terms.size())
                .mapToObj(left -> allBut(terms, left))
                .collect(Collectors.joining(" | "));
    return year == null ? words : "(" + words + ") & " + year;
  }

  private static String allBut(List<String> terms, int left) {
    Stream<String> kept =
        IntStream.range(0, terms.size()).filter(at -> at != left).mapToObj(terms::get);
    return kept.collect(Collectors.joining(" & ", "(", ")"));
  }

  private static String beginningOf(String sound, boolean last) {
    return Keyed.quoted(sound) + (sound.length() >= (last ? 2 : 3) ? ":*" : "");
  }
}
