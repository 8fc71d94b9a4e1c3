package org.lintas.complaints.vault;

/**
 * The keys of a case are gone. Told inside the transaction, so that what else is kept of the case
 * goes with them.
 */
public record ComplaintShredded(long complaint) {}
