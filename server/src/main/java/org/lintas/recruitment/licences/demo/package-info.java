/**
 * Agencies of a demonstration: licensed, suspended, banned, applying anew under another name.
 * Contains nothing that a node in service runs. Invariant: loading twice changes nothing. May use
 * the doors of {@code casework} and {@code licences}.
 */
@NullMarked
package org.lintas.recruitment.licences.demo;

import org.jspecify.annotations.NullMarked;
