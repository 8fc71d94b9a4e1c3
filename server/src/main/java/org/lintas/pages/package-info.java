/**
 * The page kit: templates, layout, languages, texts, error pages. Contains no page of its own
 * subject. May use {@code shared}, {@code access}.
 */
@NullMarked
package org.lintas.pages;

import org.jspecify.annotations.NullMarked;
