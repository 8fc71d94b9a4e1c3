package org.lintas.node;

/** A reason for a node not to start. A bean; asked before the node answers its first request. */
@FunctionalInterface
public interface StartupCheck {

  /**
   * Looks, and throws when the node must not start.
   *
   * @throws StartupFault what is wrong and what to do
   */
  void check(NodeProperties properties);
}
