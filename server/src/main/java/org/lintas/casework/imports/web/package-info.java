/**
 * Pages and API of imports. Contains no rule: parses, asks the door, chooses the page. May use the
 * door of imports, {@code pages} and {@code api}.
 */
@NullMarked
package org.lintas.casework.imports.web;

import org.jspecify.annotations.NullMarked;
