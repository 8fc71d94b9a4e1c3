package org.lintas.casework.rounds;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.lintas.access.Caller;
import org.lintas.node.OwnerAccount;
import org.lintas.procedure.Definitions;
import org.lintas.procedure.ProcedureName;
import org.lintas.procedures.Procedures;

/**
 * More people than are counted at once, straight into the tables: at three offices, of all fates.
 */
final class Crowd {

  static final ProcedureName ROUND = ProcedureName.of("zz/crowded");
  static final int PEOPLE = 21_000;

  private static final String FILL =
      """
      with entered as (
        insert into casework.profiles (facts)
        select jsonb_build_object('sex', sex, 'nationality', nationality)
        from unnest(array['female', 'male']) sex, unnest(array['MM', 'KH', 'LA']) nationality
        on conflict (md5(facts::text)) do update set facts = excluded.facts
        returning id),
      profile as (select id, row_number() over (order by id) as place from entered),
      office as (
        select id, row_number() over (order by code) as place from access.offices
        where code in ('th-10', 'th-50', 'th-85')),
      people as (
        select 900000000 + n as serial, n, date '2024-03-04' + n %% 20 as day,
          (select id from office where place = 1 + (n / 7) %% 3) as office,
          (select id from profile where place = 1 + (n / 11) %% 6) as profile
        from generate_series(1, %1$d) n),
      cases as (
        insert into casework.cases (serial, series, procedure, subject, office, status, version,
          started_on, recorded_at, profile)
        select serial, %2$d, %2$d, 0, office, case when n %% 9 = 0 then 'finished' else 'open' end,
          1, day, now(), profile
        from people)
      insert into casework.stages (serial, stage, series, office, turn, progress, opened, due,
        closes, done, outcome, fees_due, fees_paid)
      select serial, 'registration', %2$d, office, 1, 'completed', day, null::date,
        null::date, day, null, 0, 0
      from people
      union all
      select serial, 'health', %2$d, office, 1,
        case n %% 4 when 0 then 'open' else 'completed' end, day, day + 30, null,
        case n %% 4 when 0 then null else day + n %% 37 end,
        case n %% 4 when 0 then null when 1 then 'unfit' else 'fit' end, 170000,
        case n %% 4 when 0 then 0 else 170000 end
      from people
      union all
      select serial, 'permit', %2$d, office, 1,
        (array['open', 'refused', 'skipped', 'completed', 'awaiting-approval'])[1 + n %% 5],
        case n %% 5 when 2 then null else day + 40 end,
        case n %% 5 when 2 then null else day + 40 + n %% 13 end,
        case n %% 3 when 0 then date '2024-05-01' end,
        case n %% 5 when 3 then day + 60 end, null, 380000, case n %% 5 when 3 then 380000 else 0 end
      from people where n %% 4 > 1
      """;

  private final OwnerAccount owner;
  final int series;

  private Crowd(OwnerAccount owner, int series) {
    this.owner = owner;
    this.series = series;
  }

  static Crowd fill(Procedures procedures, OwnerAccount owner) {
    Map<String, byte[]> files =
        new HashMap<>(Definitions.files(Path.of("src/test/resources/definitions/permit")));
    files.computeIfPresent(
        "procedure.yaml",
        (name, bytes) ->
            new String(bytes, StandardCharsets.UTF_8)
                .replace("zz/permit", ROUND.toString())
                .getBytes(StandardCharsets.UTF_8));
    Caller node = new Caller.Node("test");
    assertThat(procedures.publish(node, files)).isInstanceOf(Procedures.Publication.Accepted.class);
    Crowd crowd = new Crowd(owner, procedures.series(node, ROUND));
    crowd.leave();
    owner.sql().sql(FILL.formatted(PEOPLE, crowd.series)).update();
    return crowd;
  }

  /** Nothing in the journal tells of these people: they may not stay. */
  void leave() {
    owner.sql().sql("delete from casework.stages where series = ?").param(series).update();
    owner.sql().sql("delete from casework.cases where series = ?").param(series).update();
  }
}
