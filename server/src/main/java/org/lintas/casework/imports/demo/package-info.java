/**
 * What a demonstration shows of cases: a finished round, and work for today. Contains no way into
 * cases of its own: it hands in files and acts at counters as people do. May use the doors of
 * casework.
 */
@NullMarked
package org.lintas.casework.imports.demo;

import org.jspecify.annotations.NullMarked;
