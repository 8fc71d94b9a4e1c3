package org.lintas.journal;

/**
 * A journal that a module keeps apart from this one, in the same form, because whoever reads this
 * one shall not reach it. A bean; verified together with this one.
 */
public interface KeptApart {

  /** Recomputes its chains and compares them with the module's tables. */
  Journal.Verified verify();
}
