package org.govsm.governance.custody;

import java.util.Map;
import org.govsm.core.decision.ToPlain;

/** An event as it stands in a log: with the hash of the entry before, and its own. */
public final class CustodyEntry implements ToPlain {

  private final CustodyEvent event;
  private final String prevHash;
  private final String hash;

  CustodyEntry(CustodyEvent event, String prevHash, String hash) {
    this.event = event;
    this.prevHash = prevHash;
    this.hash = hash;
  }

  /** What happened: the event. */
  public CustodyEvent event() {
    return event;
  }

  /** The hash of the entry before: that of an empty log for the first. */
  public String prevHash() {
    return prevHash;
  }

  /**
   * The hash of this entry.
   *
   * @return {@code sha256:} and 64 hexadecimal digits
   */
  public String hash() {
    return hash;
  }

  /**
   * The published tree form.
   *
   * @return the members of the event, prevHash and hash
   */
  @Override
  public Map<String, Object> toPlain() {
    Map<String, Object> tree = event.toPlain();
    tree.put("prevHash", prevHash);
    tree.put("hash", hash);
    return tree;
  }
}
