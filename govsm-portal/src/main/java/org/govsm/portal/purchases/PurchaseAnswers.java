package org.govsm.portal.purchases;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.LinkedHashMap;
import java.util.Map;
import org.govsm.core.text.Message;
import org.govsm.portal.store.StoredAnswer;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.ApiRequests;
import org.govsm.portal.web.RequestContext;
import org.govsm.portal.web.RequestContexts;
import org.jspecify.annotations.Nullable;

/** Answers about one purchase: its tree, where it is, and the version that a change must name. */
final class PurchaseAnswers {

  private final PurchaseService service;
  private final RequestContexts contexts;

  PurchaseAnswers(PurchaseService service, RequestContexts contexts) {
    this.service = service;
    this.contexts = contexts;
  }

  StoredAnswer written(
      Transaction tx, ContainerRequestContext request, int status, StoredPurchase purchase) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put(HttpHeaders.ETAG, "\"" + tag(purchase).getValue() + "\"");
    headers.put(
        HttpHeaders.LOCATION,
        "/api/v1/departments/" + purchase.department() + "/purchases/" + purchase.id());
    return ApiRequests.answer(status, headers, tree(tx, request, purchase));
  }

  Map<String, @Nullable Object> tree(
      Transaction tx, ContainerRequestContext request, StoredPurchase purchase) {
    RequestContext context = contexts.of(request);
    return PurchaseJson.purchase(service.law(tx, context.day()), purchase, context.words());
  }

  static EntityTag tag(StoredPurchase purchase) {
    return new EntityTag(String.valueOf(purchase.version()));
  }

  static void requireSeen(String match, StoredPurchase now) {
    Message stale = Message.of("store.purchase-stale").with("version", now.version());
    ApiRequests.requireSeen(match, tag(now), stale);
  }
}
