/**
 * Signs, encodes, reads and verifies cards and receipts, with the lists of keys and of revoked
 * papers that a verifier needs.
 *
 * <p>Contains no I/O, no clock of its own, no storage of keys, no Spring, no SQL. Its invariant:
 * what {@link Verifier} calls genuine was signed, exactly as it is shown, by a key that the list of
 * trusted keys holds for that purpose; and no input makes it allocate more than a small multiple of
 * itself. May use only a library of QR codes and a provider of signatures.
 */
@NullMarked
package org.lintas.credential;

import org.jspecify.annotations.NullMarked;
