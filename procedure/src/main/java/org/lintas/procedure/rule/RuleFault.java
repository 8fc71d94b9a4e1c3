package org.lintas.procedure.rule;

import org.jspecify.annotations.Nullable;

/**
 * What is wrong with a rule.
 *
 * @param line 1-based, within the rule
 * @param column 0-based, within the line
 * @param about the word that is wrong, or the library's own sentence
 */
public record RuleFault(
    int line, int column, String code, String about, @Nullable String suggestion) {}
