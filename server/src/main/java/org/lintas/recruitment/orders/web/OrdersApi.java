package org.lintas.recruitment.orders.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lintas.access.Caller;
import org.lintas.access.For;
import org.lintas.api.Answers;
import org.lintas.api.BadCall;
import org.lintas.api.Paging;
import org.lintas.procedure.Money;
import org.lintas.procedure.Reason;
import org.lintas.recruitment.contracts.Roles;
import org.lintas.recruitment.contracts.model.TermsText;
import org.lintas.recruitment.corridors.Bearer;
import org.lintas.recruitment.corridors.CostHead;
import org.lintas.recruitment.orders.NewOrder;
import org.lintas.recruitment.orders.Orders;
import org.lintas.recruitment.orders.model.JobOrder;
import org.lintas.shared.OrganisationNumber;
import org.lintas.shared.Page;
import org.lintas.shared.Result;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Job orders for programs. */
@RestController
@RequestMapping("/api/v1/orders")
@For({Roles.LICENSING_OFFICER, Roles.AGENCY})
class OrdersApi {

  private final Orders orders;
  private final Answers answers;
  private final OrderWords words;

  OrdersApi(Orders orders, Answers answers, OrderWords words) {
    this.orders = orders;
    this.answers = answers;
    this.words = words;
  }

  /** An order to be filed. */
  record OrderCall(
      @Nullable String origin,
      @Nullable String destination,
      @Nullable String channel,
      @Nullable String employer,
      @Nullable String agency,
      @Nullable Integer places,
      @Nullable Map<String, String> terms,
      @Nullable List<CostCall> costs) {}

  /** Who bears a cost. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record CostCall(@Nullable String head, @Nullable String bearer, @Nullable String amount) {}

  /** Why an order is closed. */
  record CloseCall(@Nullable String reason) {}

  /** An order as programs see it. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record OrderBody(
      String id,
      String origin,
      String destination,
      String channel,
      String employer,
      @Nullable String agency,
      int places,
      int filled,
      Map<String, String> terms,
      List<CostCall> costs,
      LocalDate filedOn,
      String state) {}

  @GetMapping
  ResponseEntity<Object> list(Caller.Officer caller, Paging paging) {
    Page<JobOrder> found = orders.list(caller, paging.page(), paging.size());
    return ResponseEntity.ok(
        new Page<>(
            found.contents().stream().map(order -> body(caller, order)).toList(),
            found.page(),
            found.size(),
            found.total()));
  }

  @PostMapping
  ResponseEntity<Object> file(Caller.Officer caller, @RequestBody OrderCall call, Locale locale) {
    List<Reason> reasons = new ArrayList<>();
    TermsText.Read read = TermsText.read(call.terms() == null ? Map.of() : call.terms());
    reasons.addAll(read.reasons());
    Result<JobOrder> result =
        read.terms() == null
            ? new Result.Refused<>(reasons)
            : orders.file(
                caller,
                new NewOrder(
                    said(call.origin()),
                    said(call.destination()),
                    JobOrder.Channel.named(said(call.channel())).orElse(null),
                    said(call.employer()),
                    said(call.agency()),
                    call.places() == null ? 0 : call.places(),
                    read.terms(),
                    costs(call.costs())));
    return answers.of(
        result,
        reason -> words.sentence(reason, locale),
        order ->
            ResponseEntity.created(URI.create("/api/v1/orders/" + order.number()))
                .body(body(caller, order)));
  }

  private static List<JobOrder.Cost> costs(@Nullable List<CostCall> calls) {
    return (calls == null ? List.<CostCall>of() : calls).stream().map(OrdersApi::cost).toList();
  }

  private static JobOrder.Cost cost(CostCall call) {
    return new JobOrder.Cost(
        CostHead.of(said(call.head()))
            .orElseThrow(() -> BadCall.wrong("head", "medical, insurance, travel-lodging")),
        Bearer.of(said(call.bearer()))
            .orElseThrow(() -> BadCall.wrong("bearer", "worker, employer, agency, state")),
        amount(call.amount()));
  }

  private static @Nullable Money amount(@Nullable String text) {
    try {
      return text == null ? null : Money.of(text);
    } catch (IllegalArgumentException e) {
      throw BadCall.wrong("amount", "500 THB");
    }
  }

  @GetMapping("/{id}")
  ResponseEntity<Object> find(Caller.Officer caller, @PathVariable String id, Locale locale) {
    return shown(caller, orders.find(caller, id), locale);
  }

  @PostMapping("/{id}/close")
  ResponseEntity<Object> close(
      Caller.Officer caller, @PathVariable String id, @RequestBody CloseCall call, Locale locale) {
    return shown(caller, orders.close(caller, id, said(call.reason())), locale);
  }

  private ResponseEntity<Object> shown(Caller caller, Result<JobOrder> result, Locale locale) {
    return answers.of(
        result,
        reason -> words.sentence(reason, locale),
        order -> ResponseEntity.ok(body(caller, order)));
  }

  private OrderBody body(Caller caller, JobOrder order) {
    Long agency = order.of().agency();
    return new OrderBody(
        order.number(),
        order.of().origin(),
        order.of().destination(),
        order.of().channel().word(),
        OrganisationNumber.of(order.of().employer()),
        agency == null ? null : OrganisationNumber.of(agency),
        order.places(),
        orders.filled(caller, order),
        TermsText.write(order.terms()),
        order.costs().stream()
            .map(cost ->
                new CostCall(
                    cost.head().code(),
                    cost.bearer().code(),
                    cost.amount() == null ? null : cost.amount().toString()))
            .toList(),
        order.filedOn(),
        order.state().word());
  }

  private static String said(@Nullable String text) {
    return text == null ? "" : text.strip();
  }
}
