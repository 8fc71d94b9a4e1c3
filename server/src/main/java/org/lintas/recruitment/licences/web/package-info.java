/**
 * Pages and API of licences and sanctions for those who license and inspect. Contains no rule.
 * Invariant: it shows what the doors hand out. May use the doors of {@code licences}, {@code
 * sanctions} and of lower tiers.
 */
@NullMarked
package org.lintas.recruitment.licences.web;

import org.jspecify.annotations.NullMarked;
