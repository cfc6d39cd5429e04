package org.govsm.portal.purchases;

import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.Map;
import org.govsm.core.text.Message;
import org.govsm.portal.ask.Law;
import org.govsm.portal.store.StoredAnswer;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.ApiRequests;
import org.govsm.portal.web.RequestContext;
import org.govsm.portal.web.RequestContexts;
import org.jspecify.annotations.Nullable;

/** Answers about one purchase: its tree, where it is, and the version that a change must name. */
record PurchaseAnswers(PurchaseService service, RequestContexts contexts) {

  StoredAnswer written(
      Transaction tx, ContainerRequestContext request, int status, StoredPurchase purchase) {
    return ApiRequests.version(
        status,
        purchase.version(),
        "/api/v1/departments/" + purchase.department() + "/purchases/" + purchase.id(),
        tree(tx, request, purchase));
  }

  Map<String, @Nullable Object> tree(
      Transaction tx, ContainerRequestContext request, StoredPurchase purchase) {
    RequestContext context = contexts.of(request);
    Law law = service.law(tx, context.day());
    Map<String, @Nullable Object> tree = PurchaseJson.purchase(law, purchase, context.words());
    tree.put("warnings", new OrdersBeside(tx, law, purchase).warnings(context.words()));
    return tree;
  }

  static void requireSeen(String match, StoredPurchase now) {
    Message stale = Message.of("store.purchase-stale").with("version", now.version());
    ApiRequests.requireSeen(match, now.version(), stale);
  }
}
