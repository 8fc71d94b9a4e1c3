package org.lintas.recruitment.register.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lintas.organisations.Organisation;
import org.lintas.procedure.Money;
import org.lintas.procedure.Reason;
import org.lintas.recruitment.contracts.Contracts;
import org.lintas.recruitment.costs.Charges;
import org.lintas.recruitment.licences.Licence;
import org.lintas.recruitment.licences.Standing;
import org.lintas.recruitment.register.AgencyRecord;
import org.lintas.recruitment.reviews.Answer;
import org.lintas.recruitment.reviews.Rating;
import org.lintas.recruitment.sanctions.Sanction;
import org.lintas.recruitment.watch.Reply;
import org.lintas.recruitment.watch.WatchEntry;

/**
 * An agency as programs see it, and as the downloads have it.
 *
 * @param id its number
 */
record AgencyBody(
    String id,
    String name,
    @Nullable String latinName,
    List<Organisation.FormerName> formerNames,
    String country,
    @Nullable String phone,
    @Nullable String address,
    @Nullable String website,
    boolean mayRecruit,
    List<String> reasons,
    List<LicenceBody> licences,
    List<SanctionBody> sanctions,
    List<PersonBody> people,
    @Nullable RatingBody rating,
    @Nullable String answer,
    @Nullable ChargesBody charges,
    @Nullable ContractsBody contracts,
    List<WatchBody> watchList,
    List<Named> lookAlikes) {

  /** An agency by its name. */
  record Named(String id, String name) {}

  /** A licence; its conditions are empty where it has none. */
  record LicenceBody(
      String number,
      String authority,
      String state,
      LocalDate from,
      @Nullable LocalDate until,
      @Nullable LocalDate ended,
      List<String> origins,
      List<String> destinations,
      List<String> occupations) {

    static LicenceBody of(Licence licence, LocalDate day) {
      return new LicenceBody(
          licence.number(),
          licence.authority(),
          licence.state(day).word(),
          licence.from(),
          licence.until(),
          licence.ended(),
          licence.conditions().origins(),
          licence.conditions().destinations(),
          licence.conditions().occupations());
    }
  }

  /** A sanction of the state. */
  record SanctionBody(
      String number,
      String kind,
      String state,
      String ground,
      String liable,
      @Nullable String country,
      @Nullable String fine,
      LocalDate from,
      @Nullable LocalDate until,
      @Nullable LocalDate lifted) {

    static SanctionBody of(Sanction sanction, LocalDate day) {
      Money fine = sanction.fine();
      return new SanctionBody(
          sanction.number(),
          sanction.kind().word(),
          sanction.state(day).word(),
          sanction.ground(),
          sanction.liable(),
          sanction.country(),
          fine == null ? null : fine.toString(),
          sanction.starts(),
          sanction.ends(),
          sanction.lifted());
    }
  }

  /** Somebody behind it. */
  record PersonBody(String name, @Nullable String latinName, String role, LocalDate since) {

    static PersonBody of(AgencyRecord.Named named) {
      return new PersonBody(named.name(), named.latinName(), named.role().word(), named.since());
    }
  }

  /** Means of whole fives. */
  record RatingBody(long counted, BigDecimal fees, BigDecimal contract, BigDecimal job) {

    static RatingBody of(Rating rating) {
      return new RatingBody(
          rating.counted(), rating.meanFees(), rating.meanContract(), rating.meanJob());
    }
  }

  /** What workers told that they were charged, once five have. */
  record ChargesBody(int workers, int overcharged, int openClaims, int paidBack) {

    static ChargesBody of(Charges.Line line) {
      return new ChargesBody(
          line.workers(), line.overcharged(), line.openClaims(), line.paidBack());
    }
  }

  /** How contracts were kept, once there are five. */
  record ContractsBody(int counted, int substituted) {

    static ContractsBody of(Contracts.Kept kept) {
      return new ContractsBody(kept.contracts(), kept.substituted());
    }
  }

  /** What civil society says, and the answer to it. It is no sanction. */
  record WatchBody(
      String matter,
      String grade,
      String state,
      LocalDate since,
      @Nullable LocalDate until,
      int workers,
      String facts,
      @Nullable String reply,
      @Nullable Instant publishedAt) {

    static WatchBody of(WatchEntry entry) {
      Reply reply = entry.reply();
      return new WatchBody(
          entry.claim().matter().word(),
          entry.claim().grade().word(),
          entry.state().word(),
          entry.claim().since(),
          entry.claim().until(),
          entry.claim().workers(),
          entry.claim().facts(),
          reply == null ? null : reply.text(),
          entry.publishedAt());
    }
  }

  /** One of a list. */
  record Short(
      String id,
      String name,
      @Nullable String latinName,
      String country,
      boolean mayRecruit,
      List<String> reasons,
      @Nullable RatingBody rating,
      @Nullable String foundBy) {

    static Short of(AgencyRecord.Hit hit) {
      Rating rating = hit.rating();
      Organisation.Found found = hit.found();
      return new Short(
          hit.organisation().number(),
          hit.organisation().name(),
          hit.organisation().latinName(),
          hit.organisation().country(),
          hit.standing().mayRecruit(),
          codes(hit.standing()),
          rating == null ? null : RatingBody.of(rating),
          found == null ? null : found.by());
    }
  }

  static AgencyBody of(AgencyRecord record) {
    Organisation about = record.organisation();
    Standing standing = record.standing();
    Rating rating = record.rating();
    Answer answer = record.answer();
    return new AgencyBody(
        about.number(),
        about.name(),
        about.latinName(),
        about.formerNames(),
        about.country(),
        about.phone(),
        about.address(),
        about.website(),
        standing.mayRecruit(),
        codes(standing),
        standing.licences().stream().map(each -> LicenceBody.of(each, standing.day())).toList(),
        standing.sanctions().stream().map(each -> SanctionBody.of(each, standing.day())).toList(),
        record.people().stream().map(PersonBody::of).toList(),
        rating == null ? null : RatingBody.of(rating),
        answer == null ? null : answer.text(),
        record.charges() == null ? null : ChargesBody.of(record.charges()),
        record.contracts() == null ? null : ContractsBody.of(record.contracts()),
        record.watch().stream().map(WatchBody::of).toList(),
        record.alike().stream().map(each -> new Named(each.number(), each.name())).toList());
  }

  static List<String> codes(Standing standing) {
    return standing.reasons().stream().map(Reason::code).distinct().toList();
  }
}
