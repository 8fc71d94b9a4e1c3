package org.lintas.recruitment.orders.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lintas.organisations.Organisation;
import org.lintas.pages.Form;
import org.lintas.pages.Option;
import org.lintas.pages.Page;
import org.lintas.recruitment.contracts.model.Field;
import org.lintas.recruitment.contracts.web.TermsWords;
import org.lintas.recruitment.corridors.Bearer;
import org.lintas.recruitment.corridors.CostHead;
import org.lintas.recruitment.occupations.Occupations;
import org.lintas.recruitment.orders.QuotaState;
import org.lintas.recruitment.orders.model.JobOrder;

/** What the pages of job orders show. */
public final class OrderViews {

  private OrderViews() {}

  /** The list. */
  public record Listed(
      org.lintas.shared.Page<JobOrder> orders,
      Map<Long, Organisation> names,
      Occupations occupations) {

    public String name(@Nullable Long organisation) {
      Organisation found = organisation == null ? null : names.get(organisation);
      return found == null ? "–" : found.name();
    }

    public TermsWords words(Page page) {
      return new TermsWords(page, occupations);
    }
  }

  /**
   * One order.
   *
   * @param releasedOn first day on which what is not filled is free again, or null
   */
  public record Shown(
      JobOrder order,
      int filled,
      List<QuotaState> quotas,
      @Nullable LocalDate releasedOn,
      Map<Long, Organisation> names,
      Occupations occupations,
      Form form) {

    public String path() {
      return "/recruitment/orders/" + order.number();
    }

    public TermsWords words(Page page) {
      return new TermsWords(page, occupations);
    }

    public @Nullable Organisation organisation(@Nullable Long serial) {
      return serial == null ? null : names.get(serial);
    }

    public boolean open() {
      return order.state() == JobOrder.State.OPEN;
    }

    /** What the order promises, in the order in which contracts are compared. */
    public List<Field> fields() {
      return Arrays.stream(Field.values()).filter(field -> field != Field.HOURLY_WAGE).toList();
    }
  }

  /** The form of an order, or of a contract under one. */
  public record Asked(Form form, Occupations occupations) {

    public TermsWords words(Page page) {
      return new TermsWords(page, occupations);
    }
  }

  /** A worker to be engaged under an order. */
  public record Engaged(Form form, JobOrder order, Occupations occupations) {

    public TermsWords words(Page page) {
      return new TermsWords(page, occupations);
    }
  }

  public static List<CostHead> heads() {
    return List.of(CostHead.values());
  }

  public static List<Option> bearers(Page page) {
    return Arrays.stream(Bearer.values())
        .map(each -> Option.of(each.code(), page.t("orders.bearer." + each.code())))
        .toList();
  }

  public static List<Option> channels(Page page) {
    return Arrays.stream(JobOrder.Channel.values())
        .map(each ->
            new Option(
                each.word(),
                page.t("orders.channel." + each.word()),
                page.t("orders.channel." + each.word() + ".hint")))
        .toList();
  }
}
