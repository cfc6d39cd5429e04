package org.govsm.portal.cases;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What came of a purchase preference: who was asked to match, and who gets which part. */
final class AskedOrder {

  private final List<Map<String, @Nullable Object>> invitations;
  private final List<Map<String, @Nullable Object>> allocations;

  AskedOrder(CaseReply reply) {
    invitations = rows(reply, "invitations");
    allocations = rows(reply, "allocations");
    if (allocations.isEmpty()) {
      throw new NotJudgedException("the order goes to nobody");
    }
  }

  private static List<Map<String, @Nullable Object>> rows(CaseReply reply, String field) {
    return CaseValues.list(reply.get(field)).stream().map(CaseValues::map).toList();
  }

  boolean isAsked(String bid) {
    return invitations.stream().anyMatch(row -> bid.equals(row.get("bid")));
  }

  /** Under which step a bid was asked; empty where it was not. */
  String step(String bid) {
    return invitations.stream()
        .filter(row -> bid.equals(row.get("bid")))
        .map(row -> CaseValues.text(row.get("step")))
        .findFirst()
        .orElse("");
  }

  /** Who gets the whole. */
  String awardee() {
    if (allocations.size() != 1) {
      throw new NotJudgedException("the order is shared");
    }
    return CaseValues.text(allocations.get(0).get("bid"));
  }

  /** The part of a bid, in per cent. */
  BigDecimal share(String bid) {
    return allocations.stream()
        .filter(row -> bid.equals(row.get("bid")))
        .map(row -> new BigDecimal(CaseValues.text(row.get("share"))))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** The price by which all are paid. */
  String price() {
    List<String> prices =
        allocations.stream().map(row -> CaseValues.text(row.get("price"))).distinct().toList();
    if (prices.size() != 1) {
      throw new NotJudgedException("the parts have several prices: " + prices);
    }
    return prices.get(0);
  }
}
