package org.lintas.shared;

import java.util.List;

/**
 * One page of a list.
 *
 * @param page 0-based
 * @param size the most that a page holds
 * @param total how many there are on all pages
 */
public record Page<T>(List<T> contents, int page, int size, long total) {

  public int pages() {
    return (int) ((total + size - 1) / size);
  }
}
