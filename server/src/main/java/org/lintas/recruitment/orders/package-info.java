/**
 * Job orders: how many workers an employer wants, for what work, on what terms, who bears which
 * cost, and by which channel; held against the law of the corridor, licences and quotas before they
 * stand. Contains no licence and no law. Invariant: no two orders use one place of a quota.
 *
 * <p>May use {@code contracts}, {@code corridors}, {@code licences}, {@code occupations}, and the
 * modules that {@code recruitment} may.
 */
@NullMarked
package org.lintas.recruitment.orders;

import org.jspecify.annotations.NullMarked;
