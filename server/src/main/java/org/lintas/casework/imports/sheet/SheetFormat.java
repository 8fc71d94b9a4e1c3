package org.lintas.casework.imports.sheet;

import java.nio.charset.Charset;

/** How a table is written down. */
public record SheetFormat(Charset charset, char separator) {}
