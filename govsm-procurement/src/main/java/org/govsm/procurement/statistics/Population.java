package org.govsm.procurement.statistics;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.govsm.core.text.Message;
import org.govsm.core.text.Messages;

/**
 * Population of a number: how many were counted, and how many were left out for which reason.
 * Together they are all that were there.
 */
public final class Population {

  private long counted;
  private final SortedMap<String, Long> leftOut = new TreeMap<>();

  Population() {}

  Population count() {
    counted++;
    return this;
  }

  void count(long more) {
    counted += more;
  }

  void leaveOut(String reason) {
    leaveOut(reason, 1);
  }

  void leaveOut(String reason, long more) {
    leftOut.merge(reason, more, Long::sum);
  }

  /** How many were counted. */
  public long counted() {
    return counted;
  }

  /** How many were left out, by the code of the reason. */
  public SortedMap<String, Long> leftOut() {
    return new TreeMap<>(leftOut);
  }

  long leftOut(String reason) {
    return leftOut.getOrDefault(reason, 0L);
  }

  /** Why some were left out, in words. */
  public static Message said(String reason) {
    return Message.of("statistics.left-out." + reason);
  }

  Map<String, Object> toPlain(Messages words) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("counted", BigDecimal.valueOf(counted));
    List<Object> out = new ArrayList<>();
    leftOut.forEach(
        (reason, number) -> {
          Map<String, Object> one = new LinkedHashMap<>();
          one.put("reason", reason);
          one.put("said", words.say(said(reason)));
          one.put("count", BigDecimal.valueOf(number));
          out.add(one);
        });
    tree.put("leftOut", out);
    return tree;
  }
}
