package org.lintas.complaints.mine.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lintas.complaints.admissions.Admission;
import org.lintas.complaints.desk.Assignment;
import org.lintas.complaints.desk.Outcome;
import org.lintas.complaints.referrals.Referral;
import org.lintas.complaints.reveals.Reveal;
import org.lintas.complaints.tracks.Appeals;
import org.lintas.complaints.tracks.TrackLine;

/** What others do with her complaint, as the API tells it. Moments that have not come are null. */
final class BesideBody {

  private BesideBody() {}

  /**
   * A request to learn who she is.
   *
   * @param consent {@code asked}, {@code given}, {@code refused}, {@code withdrawn}
   * @param awaitsAnswer whether she has not answered, and her answer would count
   * @param readings when her name was read, to the minute
   */
  record RevealBody(
      String id,
      String reader,
      String role,
      String purpose,
      Instant askedAt,
      int hours,
      @Nullable Instant until,
      @Nullable Instant endedAt,
      String state,
      String consent,
      boolean awaitsAnswer,
      List<CustodianBody> custodians,
      List<Instant> readings) {

    static RevealBody of(Reveal reveal) {
      return new RevealBody(
          String.valueOf(reveal.id()),
          reveal.reader(),
          reveal.readerRole(),
          reveal.purpose(),
          reveal.askedAt(),
          reveal.hours(),
          reveal.until(),
          reveal.endedAt(),
          reveal.state().word(),
          reveal.hers().word(),
          reveal.awaitsHer(),
          reveal.said().stream().map(CustodianBody::of).toList(),
          reveal.readings());
    }
  }

  /** What a custodian said. */
  record CustodianBody(String custodian, boolean approves, Instant at, String reason) {

    static CustodianBody of(Reveal.Said said) {
      return new CustodianBody(said.custodian(), said.approves(), said.at(), said.reason());
    }
  }

  /**
   * Another organisation that is asked to take or share her case.
   *
   * @param to code of the channel
   * @param way {@code transfer} or {@code share}
   * @param refusal code of the receiver's reason, or null
   */
  record ReferralBody(
      String id,
      String to,
      String toName,
      String way,
      String why,
      String state,
      Instant askedAt,
      @Nullable Instant consentedAt,
      @Nullable Instant answerBy,
      @Nullable Instant answeredAt,
      @Nullable Instant doneAt,
      @Nullable String refusal,
      boolean awaitsAnswer) {

    static ReferralBody of(Referral referral, String receiver) {
      return new ReferralBody(
          String.valueOf(referral.id()),
          referral.to(),
          receiver,
          referral.way().word(),
          referral.why(),
          referral.state().word(),
          referral.askedAt(),
          referral.consentedAt(),
          referral.moments().answerBy(),
          referral.answeredAt(),
          referral.doneAt(),
          referral.refusal(),
          referral.awaitsHer());
    }
  }

  /** What came of it; {@code disputeBy}: last day on which she may say that she disagrees. */
  record OutcomeBody(
      String outcome, String words, Instant at, LocalDate disputeBy, boolean disputed) {

    static @Nullable OutcomeBody of(@Nullable Outcome outcome) {
      return outcome == null
          ? null
          : new OutcomeBody(
              outcome.code(),
              outcome.words(),
              outcome.at(),
              outcome.disputeBy(),
              outcome.disputed());
    }
  }

  /** Help for her: an interpreter, a lawyer, a bed. */
  record HelpBody(String kind, String state, Instant at, @Nullable LocalDate until, String words) {

    static HelpBody of(Assignment help) {
      return new HelpBody(help.kind(), help.state(), help.at(), help.until(), help.words());
    }
  }

  /**
   * A request that one person of justice may read her tracks.
   *
   * @param stead who agreed for her, or null
   * @param readings when it was read, to the minute
   */
  record AdmissionBody(
      String id,
      String reader,
      String role,
      String purpose,
      Instant askedAt,
      String state,
      @Nullable Instant consentedAt,
      @Nullable SteadBody stead,
      @Nullable Instant endedAt,
      List<Instant> readings,
      boolean awaitsAnswer) {

    static AdmissionBody of(Admission admission) {
      return new AdmissionBody(
          String.valueOf(admission.id()),
          admission.reader(),
          admission.readerRole(),
          admission.purpose(),
          admission.askedAt(),
          admission.state().word(),
          admission.consentedAt(),
          SteadBody.of(admission.stead()),
          admission.endedAt(),
          admission.readings(),
          admission.awaitsHer());
    }
  }

  /** A custodian who agreed for her, and why. */
  record SteadBody(String custodian, String reason, Instant at) {

    static @Nullable SteadBody of(Admission.@Nullable Stead stead) {
      return stead == null ? null : new SteadBody(stead.custodian(), stead.reason(), stead.at());
    }
  }

  /** A decision of the law against her, which she may appeal. */
  record RefusalBody(String track, String title, String stage, String reason) {

    static RefusalBody of(Appeals.Refusal refusal) {
      return new RefusalBody(
          String.valueOf(refusal.track()), refusal.title(), refusal.stage(), refusal.reason());
    }
  }

  /**
   * Where it stands before the law.
   *
   * @param standing {@code open}, {@code finished}, {@code refused}, {@code withdrawn}
   * @param stage that is open, or null; {@code due}: until when it should be over
   */
  record TrackBody(
      String track,
      String title,
      String standing,
      @Nullable String stage,
      @Nullable String stageTitle,
      @Nullable Instant since,
      @Nullable Instant due,
      boolean late,
      List<PassedBody> passed) {

    static TrackBody of(TrackLine line) {
      boolean open = !line.stage().isEmpty();
      return new TrackBody(
          line.track(),
          line.title(),
          line.standing().code(),
          open ? line.stage() : null,
          open ? line.stageTitle() : null,
          line.since(),
          line.due(),
          line.late(),
          line.passed().stream().map(PassedBody::of).toList());
    }
  }

  /** A stage that is over. */
  record PassedBody(String stage, String title, Instant opened, Instant done) {

    static PassedBody of(TrackLine.Passed passed) {
      return new PassedBody(passed.stage(), passed.title(), passed.opened(), passed.done());
    }
  }
}
