package org.lintas.pages;

/**
 * What an error page says.
 *
 * @param key beginning of the keys of its sentences
 * @param id of the fault in the log; empty if it is not ours
 */
public record Failure(String key, String id) {}
