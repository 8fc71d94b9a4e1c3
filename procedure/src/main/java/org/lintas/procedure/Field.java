package org.lintas.procedure;

import java.util.List;

/**
 * One question of a form.
 *
 * @param choices allowed values of a {@link FieldType#CHOICE}, otherwise empty
 */
public record Field(String name, FieldType type, boolean required, List<String> choices) {}
