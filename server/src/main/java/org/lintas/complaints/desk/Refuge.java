package org.lintas.complaints.desk;

import org.lintas.complaints.vault.Compartment;
import org.lintas.complaints.vault.Keys;
import org.lintas.complaints.vault.Pieces;
import org.lintas.complaints.vault.Vault;
import org.lintas.shared.Open;
import org.springframework.stereotype.Component;

/**
 * Whether somebody must not be returned, as her desk found. Sealed among the notes: whoever holds
 * no key to them is told nothing.
 */
@Component
public class Refuge {

  private final Vault vault;
  private final Pieces pieces;

  Refuge(Vault vault, Pieces pieces) {
    this.vault = vault;
    this.pieces = pieces;
  }

  @Open("asks with the keys of whoever reads")
  public boolean forbidsReturn(Keys keys, long complaint) {
    return vault.entitled(keys, complaint, Compartment.NOTES)
        && DeskCases.triage(pieces.read(keys, complaint, Compartment.NOTES))
            .filter(Triage.Sealed::forbidsReturn)
            .isPresent();
  }
}
