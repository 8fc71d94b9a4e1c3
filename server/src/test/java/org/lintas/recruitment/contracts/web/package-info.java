@NullMarked
package org.lintas.recruitment.contracts.web;

import org.jspecify.annotations.NullMarked;
