/**
 * The log of what inspectors found at host companies of training programmes and at other employers:
 * overtime beyond the law, wages too low, work that is not what the programme is for. Contains no
 * sanction: those are decided by cases.
 *
 * <p>Invariant: nobody but the state and its subject reads an entry before the day from which its
 * law lets everybody know. May use {@code organisations}, {@code minutes} and the modules of tier
 * 1.
 */
@NullMarked
package org.lintas.recruitment.malpractice;

import org.jspecify.annotations.NullMarked;
