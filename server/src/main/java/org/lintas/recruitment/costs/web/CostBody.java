package org.lintas.recruitment.costs.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lintas.organisations.Organisation;
import org.lintas.procedure.Money;
import org.lintas.recruitment.corridors.CostRule;
import org.lintas.recruitment.costs.Statement;
import org.lintas.recruitment.costs.model.Account;
import org.lintas.recruitment.costs.model.Judgement;
import org.lintas.recruitment.costs.model.Teller;
import org.lintas.recruitment.costs.model.Verdict;

/**
 * What was told of one way to a job, as programs read it. Amounts are written {@code 1500 THB}.
 *
 * @param liable numbers of organisations that each owe the whole of {@code excess}
 */
record CostBody(
    String number,
    @Nullable String corridor,
    @Nullable String channel,
    List<Payment> payments,
    List<Said> verdicts,
    @Nullable String total,
    @Nullable String excess,
    @Nullable BigDecimal months,
    boolean claimed,
    List<String> liable) {

  /** A payment. */
  record Payment(
      int id,
      String head,
      @Nullable String item,
      String side,
      String payee,
      String amount,
      String refunded,
      LocalDate on,
      @Nullable String receipt,
      List<String> tellers) {

    static Payment of(Account.Line line) {
      return new Payment(
          line.id(),
          line.payment().head().code(),
          line.payment().item(),
          line.payment().side().code(),
          line.payment().payee().word(),
          line.payment().amount().toString(),
          line.refunded().toString(),
          line.payment().on(),
          line.payment().receipt(),
          line.tellers().stream().sorted().map(Teller::word).toList());
    }
  }

  /** What the law says of a matter. */
  record Said(
      String head,
      @Nullable String item,
      String verdict,
      String paid,
      @Nullable String most,
      String excess,
      @Nullable String bearer,
      @Nullable String law,
      @Nullable String section) {

    static Said of(Verdict verdict) {
      CostRule rule = verdict.rule();
      Money most = verdict.most();
      return new Said(
          verdict.head().code(),
          verdict.item(),
          verdict.kind().word(),
          verdict.paid().toString(),
          most == null ? null : most.toString(),
          verdict.excess().toString(),
          rule == null ? null : rule.bearer().code(),
          rule == null ? null : rule.fact().source().law(),
          rule == null ? null : rule.fact().source().section());
    }
  }

  static CostBody of(Statement statement, Map<Long, Organisation> organisations) {
    Account account = statement.account();
    Judgement judged = statement.judged();
    return new CostBody(
        statement.number(),
        account.job() == null ? null : account.job().corridor(),
        account.job() == null ? null : account.job().channel().word(),
        statement.lines().stream().map(Payment::of).toList(),
        judged == null ? List.of() : judged.verdicts().stream().map(Said::of).toList(),
        judged == null ? null : judged.total().toString(),
        judged == null ? null : judged.excess().toString(),
        judged == null ? null : judged.months(),
        account.claim() != null,
        statement.liable().stream()
            .sorted()
            .flatMap(serial -> Stream.ofNullable(organisations.get(serial)))
            .map(Organisation::number)
            .toList());
  }
}
