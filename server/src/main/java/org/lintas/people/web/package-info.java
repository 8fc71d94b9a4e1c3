/**
 * Pages and API of people. Contains no rule: it parses, calls the door, chooses the page.
 * Invariant: no name and no number of a document stands in an address; searching is a POST.
 */
@NullMarked
package org.lintas.people.web;

import org.jspecify.annotations.NullMarked;
