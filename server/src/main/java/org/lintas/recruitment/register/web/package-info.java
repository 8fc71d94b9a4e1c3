/**
 * The public register as pages, API, files and feed. Contains no rule. Invariant: works on a phone,
 * without script, for somebody who is not signed in.
 */
@NullMarked
package org.lintas.recruitment.register.web;

import org.jspecify.annotations.NullMarked;
