package org.lintas.organisations.store;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lintas.organisations.model.Mark;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Finds who shares a telephone, an address, an account or a document with somebody. */
@Component
public class CommonMarks {

  private static final int MOST = 500;

  private final JdbcTemplate jdbc;

  CommonMarks(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Something in common.
   *
   * @param personHere null when the organisation itself has it
   * @param organisation the other, or null when a person has it
   * @param personThere the other person, or null
   */
  public record Common(
      Mark.Sort sort,
      @Nullable Long personHere,
      @Nullable Long organisation,
      @Nullable Long personThere) {}

  /** What others share with an organisation or with persons behind it. */
  public List<Common> of(long organisation, Collection<Long> persons) {
    return jdbc.query(
        """
        select mine.sort, nullif(mine.person, 0) as person_here,
          nullif(theirs.organisation, 0) as organisation, nullif(theirs.person, 0) as person_there
        from organisations.marks mine
        join organisations.marks theirs on theirs.mark = mine.mark and theirs.sort = mine.sort
        where (mine.organisation = ? or mine.person = any(?))
          and (theirs.organisation, theirs.person) <> (mine.organisation, mine.person)
          and mine.sort <> 'identifier'
        limit ?
        """,
        (row, _) ->
            new Common(
                Mark.Sort.of(row.getString("sort")),
                row.getObject("person_here", Long.class),
                row.getObject("organisation", Long.class),
                row.getObject("person_there", Long.class)),
        organisation,
        persons.toArray(Long[]::new),
        MOST);
  }
}
