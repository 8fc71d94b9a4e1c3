/**
 * Pages of referrals between channels. Contains no rule. Invariant: what is shown of a case that is
 * only offered stands in the clear. May use {@code pages}.
 */
@NullMarked
package org.lintas.complaints.referrals.web;

import org.jspecify.annotations.NullMarked;
