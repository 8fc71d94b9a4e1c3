/** Tests of cards and receipts. */
@NullMarked
package org.lintas.credential;

import org.jspecify.annotations.NullMarked;
