/**
 * Definitions over HTTP, for programs and as pages of the policy officer. Contains no rule: reads
 * the call, asks the door, writes the answer.
 */
@NullMarked
package org.lintas.procedures.web;

import org.jspecify.annotations.NullMarked;
