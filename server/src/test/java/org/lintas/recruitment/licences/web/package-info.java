@NullMarked
package org.lintas.recruitment.licences.web;

import org.jspecify.annotations.NullMarked;
