/** Tests of {@link org.lintas.complaints.referrals}. */
@NullMarked
package org.lintas.complaints.referrals;

import org.jspecify.annotations.NullMarked;
