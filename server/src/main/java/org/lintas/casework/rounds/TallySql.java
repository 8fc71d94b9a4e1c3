package org.lintas.casework.rounds;

/**
 * The statements that count. Those for whom a stage was passed over are stored with the others, for
 * lists, but never read as people of a round. Weeks are counted apart from days: both at once would
 * be nearly as many groups as people.
 */
final class TallySql {

  private static final String OF_CASES =
      "from casework.stages s join casework.cases c on c.serial = s.serial and c.series = s.series"
          + " ";

  private static final String DAYS =
      """
      select series, stage, office, profile, progress, outcome, due, closes,
        sum(people)::int as people, sum(fees_due)::bigint as fees_due,
        sum(fees_paid)::bigint as fees_paid,
        array_agg(days order by days) filter (where days is not null) as days,
        array_agg(people order by days) filter (where days is not null) as days_people
      from (
        select s.series, s.stage, s.office, c.profile, s.progress, s.outcome, s.due, s.closes,
          case when s.progress = 'completed' then s.done - s.opened end as days,
          count(*)::int as people, sum(s.fees_due) as fees_due, sum(s.fees_paid) as fees_paid
        %s
        where true %s
        group by 1, 2, 3, 4, 5, 6, 7, 8, 9) counted
      group by 1, 2, 3, 4, 5, 6, 7, 8
      """;

  private static final String WEEKS =
      """
      select series, stage, office, profile, array_agg(week order by week) as weeks,
        array_agg(people order by week) as weeks_people
      from (
        select s.series, s.stage, s.office, c.profile,
          floor((s.done - date '1970-01-05') / 7.0)::int as week, count(*)::int as people
        %s
        where s.progress = 'completed' %s
        group by 1, 2, 3, 4, 5) counted
      group by 1, 2, 3, 4
      """;

  /** Cases of one series, up to a number. */
  static final String SIZE =
      "select count(*) from (select from casework.cases where series = ? limit ?) counted";

  /** Cases of all series, up to a number. */
  static final String SIZE_OF_ALL =
      "select count(*) from (select from casework.cases limit ?) counted";

  /** Tallies of one series as its tables are now. */
  static final String DAYS_NOW =
      read(counted(DAYS, "and c.series = :series and s.progress <> 'skipped'"));

  /** Weeks of one series as its tables are now. */
  static final String WEEKS_NOW = read(counted(WEEKS, "and c.series = :series"));

  /** Tallies of one series as they were counted last. */
  static final String DAYS_STORED =
      read("select * from casework.tallies where series = :series and progress <> 'skipped'");

  /** Weeks of one series as they were counted last. */
  static final String WEEKS_STORED =
      read("select * from casework.tally_weeks where series = :series");

  /** Counts everything anew. One statement: all figures are of one moment. */
  static final String STORE =
      """
      with days as (insert into casework.tallies %s),
      weeks as (insert into casework.tally_weeks %s),
      cases as (
        insert into casework.tally_cases
        select series, office, status, count(*) from casework.cases group by 1, 2, 3)
      select
      """
          .formatted(counted(DAYS, ""), counted(WEEKS, ""));

  /** Rows written to the two tables so far, as PostgreSQL counts them for itself. */
  static final String CHANGES =
      """
      select coalesce(sum(n_tup_ins + n_tup_upd + n_tup_del), 0)::bigint
      from pg_stat_user_tables
      where schemaname = 'casework' and relname in ('cases', 'stages')
      """;

  private TallySql() {}

  private static String counted(String sql, String condition) {
    return sql.formatted(OF_CASES, condition);
  }

  private static String read(String sql) {
    return "select t.*, p.facts::text as facts from ("
        + sql
        + ") t join casework.profiles p on p.id = t.profile";
  }
}
