package org.govsm.governance.post;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.ToPlain;

/**
 * Signature that a lane of clearance needs.
 *
 * @param roles the roles of which one signs
 * @param by who signed; nothing while it is open
 * @param mayClear who of the people given may sign; none where somebody did
 */
public record ClearanceSignature(List<String> roles, Optional<String> by, List<String> mayClear)
    implements ToPlain {

  /** Keeps its own copies. */
  public ClearanceSignature {
    roles = List.copyOf(roles);
    mayClear = List.copyOf(mayClear);
  }

  /** The published tree form. */
  @Override
  public Map<String, Object> toPlain() {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("roles", List.copyOf(roles));
    by.ifPresent(person -> tree.put("by", person));
    tree.put("mayClear", List.copyOf(mayClear));
    return tree;
  }
}
