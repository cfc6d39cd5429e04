package org.govsm.procurement.risk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.govsm.core.decision.Tree;
import org.govsm.core.decision.Worded;
import org.govsm.core.text.Message;
import org.govsm.core.text.Messages;
import org.jspecify.annotations.Nullable;

/** Report of red flags, and of what could not be judged: a missing fact is never no flag. */
public final class RedFlagReport implements Worded {

  private final int tenders;
  private final List<RedFlag> flags;
  private final List<NotJudged> notJudged;

  RedFlagReport(int tenders, List<RedFlag> flags, List<NotJudged> notJudged) {
    this.tenders = tenders;
    this.flags = List.copyOf(flags);
    this.notJudged = List.copyOf(notJudged);
  }

  /** The flags, by indicator and what they are about. */
  public List<RedFlag> flags() {
    return flags;
  }

  /** What could not be judged. */
  public List<NotJudged> notJudged() {
    return notJudged;
  }

  /**
   * Something that could not be judged.
   *
   * @param indicator which formula
   * @param about the tender; empty where too few values make a whole indicator say nothing
   * @param missing the facts that are missing; none where values are too few
   */
  public record NotJudged(RedFlagIndicator indicator, String about, List<String> missing) {

    /**
     * Keeps its own copy.
     *
     * @param indicator see the record
     * @param about see the record
     * @param missing see the record
     */
    public NotJudged {
      missing = List.copyOf(missing);
    }

    Map<String, @Nullable Object> toPlain() {
      Map<String, @Nullable Object> tree = new LinkedHashMap<>();
      tree.put("indicator", indicator.name());
      if (!about.isEmpty()) {
        tree.put("about", about);
      }
      tree.put("missing", missing);
      return tree;
    }
  }

  /** The published tree form, without sentences. */
  @Override
  public Map<String, @Nullable Object> toPlain() {
    Map<String, @Nullable Object> tree = new LinkedHashMap<>();
    tree.put("flags", Tree.list(flags, RedFlag::toPlain));
    tree.put("notJudged", Tree.list(notJudged, NotJudged::toPlain));
    return tree;
  }

  @Override
  public Map<String, @Nullable Object> toPlain(Messages words) {
    Map<String, @Nullable Object> tree = toPlain();
    tree.put("flags", Tree.list(flags, flag -> worded(flag, words)));
    return tree;
  }

  private static Map<String, @Nullable Object> worded(RedFlag flag, Messages words) {
    Map<String, @Nullable Object> tree = flag.toPlain();
    tree.put("said", words.say(flag.said()));
    tree.put("formula", words.say(flag.indicator().formula()));
    tree.put("harmless", words.say(flag.indicator().harmless()));
    return tree;
  }

  /** How many flags in how many tenders. */
  @Override
  public Message said() {
    return Message.of("risk.said").with("flags", flags.size()).with("tenders", tenders);
  }

  @Override
  public String toString() {
    return toPlain().toString();
  }
}
