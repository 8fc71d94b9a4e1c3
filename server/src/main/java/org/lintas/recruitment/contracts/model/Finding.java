package org.lintas.recruitment.contracts.model;

/**
 * What a rule says of a text.
 *
 * @param code what is wrong: {@code passport-kept}, {@code wage-too-low}
 * @param field what it is about
 * @param breach false when it cannot be told because the text does not say enough
 */
public record Finding(String code, Field field, Rule rule, boolean breach) {}
