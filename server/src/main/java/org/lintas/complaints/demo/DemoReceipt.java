package org.lintas.complaints.demo;

import java.util.List;
import org.lintas.complaints.vault.Receipts;
import org.lintas.node.DemoNotice;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The receipt of a demonstration's complaint. Everybody knows it. */
@Component
@Order(5)
class DemoReceipt implements DemoNotice {

  static final String DIGITS = "2468135724681357";

  @Override
  public String heading() {
    return "A receipt, for /complain/mine";
  }

  @Override
  public List<Row> rows() {
    return List.of(new Row(Receipts.spoken(DIGITS), "of a complaint about wages, told in Burmese"));
  }
}
