package org.lintas.recruitment.watch;

import org.lintas.shared.Word;

/** How well an entry is proved, the strongest first. */
public enum Grade {
  /** Contracts, receipts, judgments, messages: the committee has seen them. */
  DOCUMENTS,
  /** People who do not know one another tell the same. */
  SEVERAL_ACCOUNTS,
  /** One person's account: a reason to look into it, none to publish. */
  ONE_ACCOUNT;

  public String word() {
    return Word.of(this);
  }
}
