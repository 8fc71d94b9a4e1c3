/**
 * What every endpoint of the JSON API shares: problems with all their reasons, idempotent calls,
 * limits, paging, and the description at {@code /api/openapi.json}. Contains no endpoint of a
 * subject.
 *
 * <p>Invariant: whatever goes wrong, the answer is a problem document without anything from inside.
 * May use {@code shared}, {@code access}, {@code pages}.
 */
@NullMarked
package org.lintas.api;

import org.jspecify.annotations.NullMarked;
