package org.lintas.complaints.vault;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** A receipt that everybody knows, as everybody knows the passwords of a demonstration. */
@Component
public class KnownReceipt {

  private final Receipts receipts;
  private final boolean demonstration;

  KnownReceipt(Receipts receipts, @Value("${lintas.access.demo}") boolean demonstration) {
    this.receipts = receipts;
    this.demonstration = demonstration;
  }

  /**
   * Puts it in the place of the receipt that a case was filed with.
   *
   * @param digits sixteen
   */
  public void put(Vault.Filed filed, String digits) {
    if (!demonstration) {
      throw new IllegalStateException("receipts that others know are for demonstrations");
    }
    receipts.replace(filed.complaint(), digits, filed.keys().pair());
  }
}
