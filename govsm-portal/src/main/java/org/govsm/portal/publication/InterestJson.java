package org.govsm.portal.publication;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.govsm.core.decision.Tree;
import org.govsm.portal.bills.ToldInterest;

/**
 * Interest of a published purchase as JSON: what its page tells. It stands beside the open
 * contracting data, whose releases have no member for it: it is no part of the price.
 */
final class InterestJson {

  private InterestJson() {}

  static Map<String, Object> of(PublishedProcess process) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("ocid", process.ocid());
    tree.put("interest", Tree.list(process.interest(), InterestJson::of));
    return tree;
  }

  private static Map<String, Object> of(ToldInterest one) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("contract", one.contract());
    tree.put("by", one.by());
    one.due().ifPresent(day -> tree.put("due", day.toString()));
    one.due().ifPresent(day -> tree.put("daysLate", BigDecimal.valueOf(one.daysLate())));
    tree.put("outcome", one.outcome());
    one.amount().ifPresent(sum -> tree.put("paid", sum.toString()));
    one.excess().ifPresent(sum -> tree.put("excess", sum.toString()));
    one.least().ifPresent(sum -> tree.put("least", sum.toString()));
    one.most().ifPresent(sum -> tree.put("most", sum.toString()));
    if (!one.before().isEmpty()) {
      tree.put("before", Tree.list(one.before(), InterestJson::of));
    }
    if (!one.rates().isEmpty()) {
      tree.put("rates", rates(one.rates()));
    }
    return tree;
  }

  private static Map<String, Object> of(ToldInterest.Before one) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("outcome", one.outcome());
    one.amount().ifPresent(sum -> tree.put("paid", sum.toString()));
    return tree;
  }

  private static List<Object> rates(List<ToldInterest.Rate> rates) {
    return Tree.list(
        rates,
        one -> {
          Map<String, Object> tree = new LinkedHashMap<>();
          one.before().ifPresent(rate -> tree.put("before", rate.points().toPlainString()));
          tree.put("rate", one.rate().points().toPlainString());
          return tree;
        });
  }
}
