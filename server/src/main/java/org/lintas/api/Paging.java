package org.lintas.api;

/**
 * Which page of a list is wanted: parameters {@code page}, from 0, and {@code size}, 1 to 200.
 * Controllers take it as an argument.
 */
public record Paging(int page, int size) {

  static final int USUAL = 50;
  static final int MOST = 200;
}
