package org.lintas.journal;

import java.util.List;

/**
 * A journal that a module keeps apart from this one, in the same form, because whoever reads this
 * one shall not reach it. A bean; verified together with this one, whose checkpoints hold it too.
 */
public interface KeptApart {

  /** The chain of its entries. */
  Entry.Chain chain();

  /**
   * Keeps the ends of its chains as they are now.
   *
   * @return a digest that covers them and all that were kept before; like no other, and telling
   *     nothing to whoever has it alone
   */
  byte[] anchor();

  /**
   * Recomputes its chains and compares them with the module's tables and with what was kept.
   *
   * @param anchored digests that signed checkpoints hold, the oldest first
   */
  Journal.Verified verify(List<byte[]> anchored);
}
