package org.lintas.people;

/**
 * Two records were found to be one person.
 *
 * @param merged the record that now stands for the other
 * @param into the record that stays
 */
public record PersonsMerged(long merged, long into) {}
