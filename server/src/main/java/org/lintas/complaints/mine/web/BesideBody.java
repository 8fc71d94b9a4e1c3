package org.lintas.complaints.mine.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lintas.complaints.desk.Assignment;
import org.lintas.complaints.desk.Outcome;
import org.lintas.complaints.referrals.Referral;
import org.lintas.complaints.reveals.Reveal;
import org.lintas.complaints.tracks.TrackLine;

/** What others do with her complaint, as the API tells it. Moments that have not come are null. */
final class BesideBody {

  private BesideBody() {}

  /**
   * A request to learn who she is.
   *
   * @param consent {@code asked}, {@code given}, {@code refused}, {@code withdrawn}
   * @param awaitsAnswer whether she has not answered, and her answer would count
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
      List<CustodianBody> custodians) {

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
          reveal.said().stream().map(CustodianBody::of).toList());
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
