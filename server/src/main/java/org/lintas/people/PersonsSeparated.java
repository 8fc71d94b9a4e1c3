package org.lintas.people;

/**
 * A merge was undone.
 *
 * @param separated the record that stands for itself again
 * @param from the record it had been merged into
 */
public record PersonsSeparated(long separated, long from) {}
