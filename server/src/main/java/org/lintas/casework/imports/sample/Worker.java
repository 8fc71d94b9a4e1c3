package org.lintas.casework.imports.sample;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One simulated person and how far she got. Days are null for what she never reached.
 *
 * @param reference what the files know her by
 * @param born as she knows it: a year, a month or a day
 * @param outcome of the health check
 */
record Worker(
    String reference,
    Names.Name name,
    boolean woman,
    String born,
    String nationality,
    String sector,
    String province,
    @Nullable String document,
    @Nullable String phone,
    LocalDate registered,
    @Nullable LocalDate checked,
    @Nullable String outcome,
    @Nullable LocalDate permitted) {}
