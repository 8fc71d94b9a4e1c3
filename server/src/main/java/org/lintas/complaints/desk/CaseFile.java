package org.lintas.complaints.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lintas.complaints.filing.Told;
import org.lintas.complaints.vault.Piece;

/**
 * One case as its desk reads it.
 *
 * @param held whether the reader's own channel holds it, rather than having it shared
 * @param told at filing
 * @param thread what was written since, by either side, oldest first
 * @param notes that the complainant never sees, oldest first
 * @param triage the newest; null before the first
 */
public record CaseFile(
    Docket docket,
    boolean held,
    Told.Account told,
    List<Piece> thread,
    List<Piece> notes,
    Triage.@Nullable Sealed triage,
    List<Assignment> help) {}
