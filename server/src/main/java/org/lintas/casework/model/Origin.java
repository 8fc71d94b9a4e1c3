package org.lintas.casework.model;

import org.jspecify.annotations.Nullable;

/**
 * What is settled about a case when it begins.
 *
 * @param procedure serial of the published version
 * @param subject serial of the person or organisation that it is about, as the procedure says
 * @param office serial
 * @param reference given from outside, or null
 * @param alike serial of a person known before who may be the same, or null
 */
public record Origin(
    int procedure, long subject, int office, @Nullable String reference, @Nullable Long alike) {}
