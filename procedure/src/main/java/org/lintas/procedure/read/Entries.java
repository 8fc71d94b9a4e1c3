package org.lintas.procedure.read;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lintas.procedure.rule.Nearest;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** The entries of a mapping by key. */
public final class Entries {
  private final Page page;
  private final MappingNode mapping;
  private final Map<String, NodeTuple> byKey = new LinkedHashMap<>();

  private Entries(Page page, MappingNode mapping) {
    this.page = page;
    this.mapping = mapping;
  }

  /**
   * @param known keys allowed; empty means any
   */
  static Entries of(
      Page page, MappingNode mapping, Collection<String> known, Collection<String> required) {
    Entries entries = new Entries(page, mapping);
    for (NodeTuple tuple : mapping.getValue()) {
      entries.add(tuple, known);
    }
    for (String key : required) {
      if (!entries.byKey.containsKey(key)) {
        page.problem(mapping, "missing-key", key, key);
      }
    }
    return entries;
  }

  private void add(NodeTuple tuple, Collection<String> known) {
    if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
      page.problem(tuple.getKeyNode(), "wrong-type", null, "key");
    } else if (!known.isEmpty() && !known.contains(key.getValue())) {
      page.problem(key, "unknown-key", Nearest.to(key.getValue(), known), key.getValue());
    } else if (byKey.putIfAbsent(key.getValue(), tuple) != null) {
      page.problem(key, "duplicate-key", null, key.getValue());
    }
  }

  public Collection<String> keys() {
    return byKey.keySet();
  }

  public @Nullable Node find(String key) {
    NodeTuple tuple = byKey.get(key);
    return tuple == null ? null : tuple.getValueNode();
  }

  /** Where a value stands, or the mapping when it is not there. */
  public Place place(String key) {
    Node value = find(key);
    return page.place(value == null ? mapping : value);
  }

  public Node keyNode(String key) {
    NodeTuple tuple = byKey.get(key);
    return tuple == null ? mapping : tuple.getKeyNode();
  }

  public Node node() {
    return mapping;
  }
}
