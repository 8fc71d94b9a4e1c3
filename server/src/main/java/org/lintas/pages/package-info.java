/**
 * The page kit: templates, layout, languages, texts, forms, charts, error pages. Contains no page
 * of a subject of its own. Invariant: every template gets a {@link org.lintas.pages.Page} in the
 * reader's language, and no sentence stands in Java or in a template. May use {@code shared},
 * {@code access} and the types of the procedure language.
 */
@NullMarked
package org.lintas.pages;

import org.jspecify.annotations.NullMarked;
