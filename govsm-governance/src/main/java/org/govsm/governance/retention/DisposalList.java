package org.govsm.governance.retention;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.govsm.core.decision.Worded;
import org.govsm.core.text.Message;
import org.govsm.core.text.Messages;
import org.govsm.governance.law.TextBeside;
import org.jspecify.annotations.Nullable;

/** List of records that were disposed of, by whether they might be. */
public final class DisposalList implements Worded {

  private final List<String> inOrder;
  private final List<String> wrong;
  private final List<String> open;

  DisposalList(List<String> inOrder, List<String> wrong, List<String> open) {
    this.inOrder = List.copyOf(inOrder);
    this.wrong = List.copyOf(wrong);
    this.open = List.copyOf(open);
  }

  /** The records that might be disposed of on their day, and were reviewed by another person. */
  public List<String> inOrder() {
    return inOrder;
  }

  /** The records that had to be kept on that day, or that nobody else reviewed. */
  public List<String> wrong() {
    return wrong;
  }

  /** The records of which it is not known. */
  public List<String> open() {
    return open;
  }

  /** The published tree form. */
  @Override
  public Map<String, Object> toPlain() {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("inOrder", inOrder);
    tree.put("wrong", wrong);
    tree.put("open", open);
    return tree;
  }

  @Override
  public Map<String, @Nullable Object> toPlain(Messages words) {
    return TextBeside.of(this, words);
  }

  @Override
  public Message said() {
    return Message.of("disposal.said")
        .with("good", inOrder.size())
        .with("wrong", wrong.size())
        .with("open", open.size());
  }
}
