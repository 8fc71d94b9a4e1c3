package org.lintas.node;

import java.util.List;

/** What a node that serves says once at its terminal when it is ready. A bean. */
public interface ServeNotice {

  /** Lines to print; none when there is nothing to say. */
  List<String> lines();
}
