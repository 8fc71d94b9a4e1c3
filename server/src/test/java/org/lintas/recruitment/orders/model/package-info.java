@NullMarked
package org.lintas.recruitment.orders.model;

import org.jspecify.annotations.NullMarked;
