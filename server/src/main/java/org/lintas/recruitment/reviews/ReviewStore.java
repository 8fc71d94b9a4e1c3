package org.lintas.recruitment.reviews;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reviews and answers as rows. */
@Repository
class ReviewStore {

  private final JdbcClient sql;

  ReviewStore(JdbcClient sql) {
    this.sql = sql;
  }

  /** Holds back everybody else who writes for this case until the transaction ends. */
  void lock(long caseSerial) {
    sql.sql("select pg_advisory_xact_lock(hashtext('recruitment.reviews'), ?)::text")
        .param((int) caseSerial)
        .query()
        .singleValue();
  }

  long next() {
    return sql.sql("select nextval('recruitment.review_serials')").query(Long.class).single();
  }

  Optional<Review> find(long caseSerial, long organisation) {
    return sql.sql("select * from recruitment.reviews where organisation = ? and case_serial = ?")
        .params(organisation, caseSerial)
        .query(ReviewStore::review)
        .optional();
  }

  void put(Review review) {
    sql.sql(
            """
            insert into recruitment.reviews
              (serial, case_serial, organisation, written_at, version, fees, contract, job)
            values (:serial, :case, :organisation, :at, :version, :fees, :contract, :job)
            on conflict (serial) do update
            set written_at = excluded.written_at, version = excluded.version,
                fees = excluded.fees, contract = excluded.contract, job = excluded.job
            """)
        .param("serial", review.serial())
        .param("case", review.caseSerial())
        .param("organisation", review.organisation())
        .param("at", review.at().atOffset(ZoneOffset.UTC))
        .param("version", review.version())
        .param("fees", review.scores().fees())
        .param("contract", review.scores().contract())
        .param("job", review.scores().job())
        .update();
  }

  /** Means of whole fives; agencies with fewer than five reviews are absent. */
  Map<Long, Rating> ratings(Collection<Long> organisations) {
    Map<Long, Rating> ratings = new HashMap<>();
    if (!organisations.isEmpty()) {
      sql.sql(
              """
              select organisation, count(*) as counted, sum(fees) as fees,
                     sum(contract) as contract, sum(job) as job
              from (
                select organisation, fees, contract, job,
                       row_number() over (partition by organisation order by serial) as place,
                       count(*) over (partition by organisation) as reviews
                from recruitment.reviews where organisation in (:organisations)
              ) as placed
              where place <= reviews - reviews % :together
              group by organisation
              """)
          .param("organisations", organisations)
          .param("together", Rating.TOGETHER)
          .query(row -> {
            ratings.put(row.getLong("organisation"), rating(row));
          });
    }
    return ratings;
  }

  private static Rating rating(ResultSet row) throws SQLException {
    return new Rating(
        row.getLong("counted"), row.getLong("fees"), row.getLong("contract"), row.getLong("job"));
  }

  Optional<Answer> answer(long organisation) {
    return answers(List.of(organisation)).stream().findFirst();
  }

  List<Answer> answers(Collection<Long> organisations) {
    return organisations.isEmpty()
        ? List.of()
        : sql.sql("select * from recruitment.review_answers where organisation in (:organisations)")
            .param("organisations", organisations)
            .query(ReviewStore::answer)
            .list();
  }

  void put(Answer answer) {
    sql.sql(
            """
            insert into recruitment.review_answers
              (serial, organisation, answered_at, version, answered_by, answer)
            values (:serial, :organisation, :at, :version, :by, :text)
            on conflict (serial) do update
            set answered_at = excluded.answered_at, version = excluded.version,
                answered_by = excluded.answered_by, answer = excluded.answer
            """)
        .param("serial", answer.serial())
        .param("organisation", answer.organisation())
        .param("at", answer.at().atOffset(ZoneOffset.UTC))
        .param("version", answer.version())
        .param("by", answer.by())
        .param("text", answer.text())
        .update();
  }

  /** What rows say, of reviews and answers. */
  Map<Long, Map<String, String>> said(Collection<Long> serials) {
    Map<Long, Map<String, String>> said = new HashMap<>();
    sql.sql("select * from recruitment.reviews where serial in (:serials)")
        .param("serials", serials)
        .query(ReviewStore::review)
        .list()
        .forEach(review -> said.put(review.serial(), review.said()));
    sql.sql("select * from recruitment.review_answers where serial in (:serials)")
        .param("serials", serials)
        .query(ReviewStore::answer)
        .list()
        .forEach(answer -> said.put(answer.serial(), answer.said()));
    return said;
  }

  List<Long> serials() {
    return sql.sql(
            """
            select serial from recruitment.reviews
            union all select serial from recruitment.review_answers order by 1
            """)
        .query((row, number) -> row.getLong(1))
        .list();
  }

  private static Review review(ResultSet row, int number) throws SQLException {
    return new Review(
        row.getLong("serial"),
        row.getInt("version"),
        row.getLong("case_serial"),
        row.getLong("organisation"),
        new Scores(row.getInt("fees"), row.getInt("contract"), row.getInt("job")),
        row.getObject("written_at", OffsetDateTime.class).toInstant());
  }

  private static Answer answer(ResultSet row, int number) throws SQLException {
    return new Answer(
        row.getLong("serial"),
        row.getInt("version"),
        row.getLong("organisation"),
        row.getObject("answered_at", OffsetDateTime.class).toInstant(),
        row.getString("answered_by"),
        row.getString("answer"));
  }
}
