/**
 * The pages on which somebody complains, one address for all of them, and the API for programs.
 * Contains no rule of a complaint.
 *
 * <p>Invariant: what is typed waits in memory alone, sealed under a key that only the browser's
 * cookie holds, and is gone after half an hour; no address and no title tells what the page is; no
 * script is needed but for recording a voice.
 */
@NullMarked
package org.lintas.complaints.filing.web;

import org.jspecify.annotations.NullMarked;
