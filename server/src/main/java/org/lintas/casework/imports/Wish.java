package org.lintas.casework.imports;

import org.jspecify.annotations.Nullable;
import org.lintas.procedure.ProcedureName;

/**
 * What somebody who hands in a file wants.
 *
 * @param dryRun only say what would happen
 * @param onlyGood bad rows do not keep the good ones out
 * @param encoding {@code utf-8}, {@code utf-16le}, {@code utf-16be}, {@code windows-874}, or null
 *     to find out
 * @param separator {@code comma}, {@code semicolon}, {@code tab}, or null to find out
 * @param buddhist confirms that years which look Buddhist are
 */
public record Wish(
    ProcedureName procedure,
    String stage,
    String fileName,
    boolean dryRun,
    boolean onlyGood,
    @Nullable String encoding,
    @Nullable String separator,
    boolean buddhist) {}
