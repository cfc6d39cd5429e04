package org.govsm.portal.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.govsm.core.ledger.HashChain;

/** Heads that whole checkpoints saw: no chain ends before the last of its own. */
final class SeenHeads {

  private final Checkpoints checkpoints;

  SeenHeads(Checkpoints checkpoints) {
    this.checkpoints = checkpoints;
  }

  /** Which hash checkpoints saw at which place of a chain. */
  Map<Long, String> of(String department) {
    Map<Long, String> seen = new HashMap<>();
    for (ChainHead head : seen()) {
      if (head.department().equals(department)) {
        seen.put(head.seq(), head.hash());
      }
    }
    return seen;
  }

  /** All chains that a checkpoint saw. */
  Set<String> chains() {
    return seen().stream().map(ChainHead::department).collect(Collectors.toSet());
  }

  /** Nothing of a checkpoint that somebody changed. */
  private List<ChainHead> seen() {
    List<ChainHead> seen = new ArrayList<>();
    HashChain at = Checkpoints.START;
    for (Checkpoint one : checkpoints.all()) {
      if (one.isRight(at)) {
        seen.addAll(one.heads());
      }
      at = one.end();
    }
    return seen;
  }
}
