/**
 * Pages and API on employers: for everybody, for employers that answer for themselves, for
 * inspectors. Contains no rule. May use the doors of {@code employers}, {@code standards} and
 * {@code malpractice}, {@code pages} and {@code api}.
 */
@NullMarked
package org.lintas.recruitment.employers.web;

import org.jspecify.annotations.NullMarked;
